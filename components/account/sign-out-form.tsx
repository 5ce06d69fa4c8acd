"use client";
// Ending this session. Without JavaScript it is next-auth's own form post.
import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { signOut } from "./auth-session";
import { useAccountForm } from "./use-account-form";

/** A form of one button; leads to the first page. */
export function SignOutForm({ csrfToken }: { readonly csrfToken: string | null }) {
  const { formRef, pending, problem, handleSubmit } = useAccountForm(
    () => signOut(),
    () => window.location.assign("/"),
  );
  return (
    <form
      ref={formRef}
      method="post"
      action="/api/auth/signout"
      onSubmit={handleSubmit}
      className="grid gap-4"
    >
      {problem && <Notice look="error">{problem}</Notice>}
      <input type="hidden" name="csrfToken" value={csrfToken ?? ""} />
      <input type="hidden" name="callbackUrl" value="/" />
      <Button type="submit" className="justify-self-start" aria-disabled={pending}>
        {pending ? "Signing out…" : "Sign out"}
      </Button>
    </form>
  );
}
