"use client";
// Changing one's name.
import { useRouter } from "next/navigation";
import { useState } from "react";
import { Field } from "@/components/ui/field";
import { Notice } from "@/components/ui/notice";
import { NAME_MAX } from "@/lib/contract/account-limits";
import { FormActions } from "./form-actions";
import { sendAccountRequest } from "./send-account-request";
import { useAccountForm } from "./use-account-form";

/** The form with the present name in it. */
export function NameForm({ name }: { readonly name: string }) {
  const router = useRouter();
  const [done, setDone] = useState("");
  const { formRef, pending, problem, errorOf, handleSubmit } = useAccountForm(
    (fields) => {
      setDone("");
      return sendAccountRequest("PATCH", "/api/account", { name: fields.name });
    },
    () => {
      setDone("Saved.");
      router.refresh();
    },
  );
  return (
    <form ref={formRef} method="post" onSubmit={handleSubmit} noValidate className="grid gap-4">
      {problem && <Notice look="error">{problem}</Notice>}
      <Field
        id="name"
        name="name"
        label="Name"
        defaultValue={name}
        error={errorOf("name")}
        required
        maxLength={NAME_MAX}
        autoComplete="name"
      />
      <FormActions label="Save the name" pendingLabel="Saving…" pending={pending} done={done} />
    </form>
  );
}
