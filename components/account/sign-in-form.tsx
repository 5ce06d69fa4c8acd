"use client";
// Signing in with e-mail and password. Without JavaScript it is next-auth's own form post.
import Link from "next/link";
import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { Notice } from "@/components/ui/notice";
import { withNext } from "@/lib/contract/next-path";
import { signIn } from "./auth-session";
import { PasswordField } from "./password-field";
import { useAccountForm } from "./use-account-form";

interface SignInFormProps {
  readonly next: string;
  readonly csrfToken: string | null;
  /** What went wrong on the way that needs no JavaScript. */
  readonly error: string | null;
}

/** The form; leads to `next` when it went well. */
export function SignInForm({ next, csrfToken, error }: SignInFormProps) {
  const { formRef, pending, problem, handleSubmit } = useAccountForm(
    ({ email = "", password = "" }) => signIn(email, password, next),
    () => window.location.assign(next),
  );
  const shown = problem ?? error;
  return (
    <form
      ref={formRef}
      method="post"
      action="/api/auth/callback/credentials"
      onSubmit={handleSubmit}
      className="grid gap-5"
    >
      {shown && <Notice look="error">{shown}</Notice>}
      <input type="hidden" name="csrfToken" value={csrfToken ?? ""} />
      <input type="hidden" name="callbackUrl" value={next} />
      <Field
        id="email"
        name="email"
        type="email"
        label="E-mail address"
        required
        autoComplete="username"
        autoCapitalize="none"
        spellCheck={false}
      />
      <PasswordField
        id="password"
        name="password"
        label="Password"
        autoComplete="current-password"
        aside={
          <Link
            href={withNext("/forgot", next)}
            className="inline-flex min-h-6 items-center text-[14px] leading-5 text-accent"
          >
            Forgotten?
          </Link>
        }
      />
      <Button type="submit" look="primary" className="min-h-10" aria-disabled={pending}>
        {pending ? "Signing in…" : "Sign in"}
      </Button>
    </form>
  );
}
