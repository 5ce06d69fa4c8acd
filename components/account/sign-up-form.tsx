"use client";
// Signing up with name, e-mail and password; one is signed in at once.
import Link from "next/link";
import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { Notice } from "@/components/ui/notice";
import { EMAIL_MAX, NAME_MAX, PASSWORD_MIN } from "@/lib/contract/account-limits";
import { withNext } from "@/lib/contract/next-path";
import { PasswordField } from "./password-field";
import { sendAccountRequest } from "./send-account-request";
import { useAccountForm, useReady } from "./use-account-form";

/** The form; leads to `next` when it went well. */
export function SignUpForm({ next }: { readonly next: string }) {
  const ready = useReady();
  const { formRef, pending, problem, code, errorOf, handleSubmit } = useAccountForm(
    ({ name, email, password }) =>
      sendAccountRequest("POST", "/api/account", { name, email, password }),
    () => window.location.assign(next),
  );
  return (
    <form ref={formRef} method="post" onSubmit={handleSubmit} noValidate className="grid gap-5">
      {problem && <Notice look="error">{problem}</Notice>}
      <noscript>
        <Notice look="info">
          Signing up needs JavaScript. Switch it on for this site and load the page again.
        </Notice>
      </noscript>
      <Field
        id="name"
        name="name"
        label="Name"
        hint="Others see it beside what you write. It need not be your full name."
        error={errorOf("name")}
        required
        maxLength={NAME_MAX}
        autoComplete="name"
      />
      <Field
        id="email"
        name="email"
        type="email"
        label="E-mail address"
        hint={
          code === "CONFLICT" ? (
            <Link
              href={withNext("/sign-in", next)}
              className="text-accent underline underline-offset-3"
            >
              Sign in with this address
            </Link>
          ) : (
            "To sign in with. Nobody else sees it."
          )
        }
        error={errorOf("email")}
        required
        maxLength={EMAIL_MAX}
        autoComplete="username"
        autoCapitalize="none"
        spellCheck={false}
      />
      <PasswordField
        id="password"
        name="password"
        label="Password"
        autoComplete="new-password"
        hint={`At least ${PASSWORD_MIN} characters. A few words together are easy to remember.`}
        error={errorOf("password")}
      />
      <Button
        type="submit"
        look="primary"
        className="min-h-10"
        disabled={!ready}
        aria-disabled={pending}
      >
        {pending ? "Signing up…" : "Sign up"}
      </Button>
    </form>
  );
}
