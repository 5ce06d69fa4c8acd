"use client";
// Asking for a link to set a new password.
import { useState } from "react";
import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { Notice } from "@/components/ui/notice";
import { EMAIL_MAX } from "@/lib/contract/account-limits";
import { sendAccountRequest } from "./send-account-request";
import { useAccountForm, useReady } from "./use-account-form";

/** The form, and what to do once the mail is on its way. */
export function ForgotForm() {
  const ready = useReady();
  const [sentTo, setSentTo] = useState<string | null>(null);
  const { formRef, pending, problem, errorOf, handleSubmit } = useAccountForm(
    ({ email }) => sendAccountRequest("POST", "/api/account/forgot", { email }),
    (_body, form) => setSentTo(String(new FormData(form).get("email"))),
  );
  return (
    <form ref={formRef} method="post" onSubmit={handleSubmit} noValidate className="grid gap-5">
      {problem && <Notice look="error">{problem}</Notice>}
      {sentTo && (
        <Notice look="done">
          If <strong className="break-all">{sentTo}</strong> has an account here, a mail with a link
          is on its way. It works for one hour. Nothing there? Look among the spam, and check the
          address.
        </Notice>
      )}
      <noscript>
        <Notice look="info">
          This page needs JavaScript. Switch it on for this site and load the page again.
        </Notice>
      </noscript>
      <Field
        id="email"
        name="email"
        type="email"
        label="E-mail address"
        error={errorOf("email")}
        required
        maxLength={EMAIL_MAX}
        autoComplete="username"
        autoCapitalize="none"
        spellCheck={false}
      />
      <Button
        type="submit"
        look="primary"
        className="min-h-10"
        disabled={!ready}
        aria-disabled={pending}
      >
        {pending ? "Sending…" : sentTo ? "Send it again" : "Send me a link"}
      </Button>
    </form>
  );
}
