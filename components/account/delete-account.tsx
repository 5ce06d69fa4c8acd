"use client";
// Deleting one's account: a dialog that says what goes and what stays, and asks for the password.
import { useState } from "react";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { Notice } from "@/components/ui/notice";
import { PasswordField } from "./password-field";
import { sendAccountRequest } from "./send-account-request";
import { useAccountForm, useReady } from "./use-account-form";

/** The button, and the dialog behind it; leads to the first page when the account is gone. */
export function DeleteAccount({ hasPassword }: { readonly hasPassword: boolean }) {
  const ready = useReady();
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button look="danger" disabled={!ready} onClick={() => setOpen(true)}>
        Delete my account…
      </Button>
      <Dialog
        open={open}
        onClose={() => setOpen(false)}
        title="Delete your account?"
        description="This cannot be undone, not by the operator either."
      >
        <DeleteForm hasPassword={hasPassword} onCancel={() => setOpen(false)} />
      </Dialog>
    </>
  );
}

function DeleteForm({ hasPassword, onCancel }: { hasPassword: boolean; onCancel: () => void }) {
  const { formRef, pending, problem, errorOf, handleSubmit } = useAccountForm(
    ({ password }) => sendAccountRequest("DELETE", "/api/account", hasPassword ? { password } : {}),
    () => window.location.assign("/"),
  );
  return (
    <form ref={formRef} method="post" onSubmit={handleSubmit} noValidate className="grid gap-5">
      {problem && <Notice look="error">{problem}</Notice>}
      <ul className="m-0 grid list-disc gap-1.5 pl-5 text-[15px] leading-[22px]">
        <li>Your name, e-mail address, password and every session are erased.</li>
        <li>What you wrote on maps stays, under “former member”.</li>
        <li>Private maps that only you can open are deleted with the account.</li>
      </ul>
      {hasPassword && (
        <PasswordField
          id="delete-password"
          name="password"
          label="Your password"
          autoComplete="current-password"
          error={errorOf("password")}
        />
      )}
      <div className="flex flex-wrap justify-end gap-3">
        <Button onClick={onCancel}>Keep my account</Button>
        <Button type="submit" look="danger" aria-disabled={pending}>
          {pending ? "Deleting…" : "Delete it for good"}
        </Button>
      </div>
    </form>
  );
}
