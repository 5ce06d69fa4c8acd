"use client";
// Changing one's e-mail address; it takes the current password.
import { useRouter } from "next/navigation";
import { useState } from "react";
import { Field } from "@/components/ui/field";
import { Notice } from "@/components/ui/notice";
import { EMAIL_MAX } from "@/lib/contract/account-limits";
import { FormActions } from "./form-actions";
import { PasswordField } from "./password-field";
import { sendAccountRequest } from "./send-account-request";
import { useAccountForm } from "./use-account-form";

interface EmailFormProps {
  readonly email: string | null;
  readonly hasPassword: boolean;
}

/** The form with the present address in it. */
export function EmailForm({ email, hasPassword }: EmailFormProps) {
  const router = useRouter();
  const [done, setDone] = useState("");
  const { formRef, pending, problem, errorOf, handleSubmit } = useAccountForm(
    (fields) => {
      setDone("");
      const proof = hasPassword ? { currentPassword: fields.currentPassword } : {};
      return sendAccountRequest("PATCH", "/api/account", { email: fields.email, ...proof });
    },
    (_body, form) => {
      for (const input of form.querySelectorAll<HTMLInputElement>("[name=currentPassword]"))
        input.value = "";
      setDone("Saved. Sign in with this address from now on.");
      router.refresh();
    },
  );
  return (
    <form ref={formRef} method="post" onSubmit={handleSubmit} noValidate className="grid gap-4">
      {problem && <Notice look="error">{problem}</Notice>}
      <Field
        id="email"
        name="email"
        type="email"
        label="E-mail address"
        defaultValue={email ?? ""}
        error={errorOf("email")}
        required
        maxLength={EMAIL_MAX}
        autoComplete="email"
        autoCapitalize="none"
        spellCheck={false}
      />
      {hasPassword && (
        <PasswordField
          id="email-password"
          name="currentPassword"
          label="Current password"
          autoComplete="current-password"
          error={errorOf("currentPassword")}
        />
      )}
      <FormActions
        label="Change the address"
        pendingLabel="Saving…"
        pending={pending}
        done={done}
      />
    </form>
  );
}
