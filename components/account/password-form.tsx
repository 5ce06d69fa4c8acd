"use client";
// Changing one's password, or setting the first one.
import { useRouter } from "next/navigation";
import { useState } from "react";
import { Notice } from "@/components/ui/notice";
import { PASSWORD_MIN } from "@/lib/contract/account-limits";
import { FormActions } from "./form-actions";
import { PasswordField } from "./password-field";
import { sendAccountRequest } from "./send-account-request";
import { useAccountForm } from "./use-account-form";

interface PasswordFormProps {
  /** For password managers: whose password this is. */
  readonly email: string | null;
  readonly hasPassword: boolean;
}

/** The form; this session goes on when it went well, all others end. */
export function PasswordForm({ email, hasPassword }: PasswordFormProps) {
  const router = useRouter();
  const [done, setDone] = useState("");
  const { formRef, pending, problem, errorOf, handleSubmit } = useAccountForm(
    ({ currentPassword, newPassword }) => {
      setDone("");
      const proof = hasPassword ? { currentPassword } : {};
      return sendAccountRequest("POST", "/api/account/password", { newPassword, ...proof });
    },
    (_body, form) => {
      form.reset();
      setDone("Changed. All your other sessions have ended.");
      router.refresh();
    },
  );
  return (
    <form ref={formRef} method="post" onSubmit={handleSubmit} noValidate className="grid gap-4">
      {problem && <Notice look="error">{problem}</Notice>}
      <input type="hidden" name="username" autoComplete="username" value={email ?? ""} readOnly />
      {hasPassword && (
        <PasswordField
          id="current-password"
          name="currentPassword"
          label="Current password"
          autoComplete="current-password"
          error={errorOf("currentPassword")}
        />
      )}
      <PasswordField
        id="new-password"
        name="newPassword"
        label="New password"
        autoComplete="new-password"
        hint={`At least ${PASSWORD_MIN} characters. A few words together are easy to remember.`}
        error={errorOf("newPassword")}
      />
      <FormActions
        label={hasPassword ? "Change the password" : "Set a password"}
        pendingLabel="Saving…"
        pending={pending}
        done={done}
      />
    </form>
  );
}
