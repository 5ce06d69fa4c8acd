"use client";
// Setting a new password with the token of a link, or one that is pasted.
import Link from "next/link";
import { useEffect } from "react";
import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { Notice } from "@/components/ui/notice";
import { PASSWORD_MIN } from "@/lib/contract/account-limits";
import { PasswordField } from "./password-field";
import { sendAccountRequest } from "./send-account-request";
import { useAccountForm, useReady } from "./use-account-form";

/** The form; one is signed in when it went well. `token` is null where the code is to be pasted. */
export function ResetForm({ token }: { readonly token: string | null }) {
  const ready = useReady();
  useEffect(() => {
    // The token shall not stay in the address, where others could read it or a click could carry it along.
    if (token) window.history.replaceState(null, "", "/reset");
  }, [token]);
  const { formRef, pending, problem, errorOf, handleSubmit } = useAccountForm(
    ({ token: typed = "", newPassword }) =>
      sendAccountRequest("POST", "/api/account/reset", { token: typed.trim(), newPassword }),
    () => window.location.assign("/"),
  );
  const worn = errorOf("token");
  return (
    <form ref={formRef} method="post" onSubmit={handleSubmit} noValidate className="grid gap-5">
      {problem && <Notice look="error">{problem}</Notice>}
      {token && worn && (
        <Notice look="error">
          {worn}{" "}
          <Link href="/forgot" className="text-accent underline underline-offset-3">
            Ask for a new one
          </Link>
        </Notice>
      )}
      <noscript>
        <Notice look="info">
          This page needs JavaScript. Switch it on for this site and load the page again.
        </Notice>
      </noscript>
      {token ? (
        <input type="hidden" name="token" value={token} />
      ) : (
        <Field
          id="token"
          name="token"
          label="Code from the mail"
          error={worn}
          required
          autoComplete="one-time-code"
          autoCapitalize="none"
          spellCheck={false}
        />
      )}
      <PasswordField
        id="newPassword"
        name="newPassword"
        label="New password"
        autoComplete="new-password"
        hint={`At least ${PASSWORD_MIN} characters. A few words together are easy to remember.`}
        error={errorOf("newPassword")}
      />
      <Button
        type="submit"
        look="primary"
        className="min-h-10"
        disabled={!ready}
        aria-disabled={pending}
      >
        {pending ? "Saving…" : "Set the password and sign in"}
      </Button>
    </form>
  );
}
