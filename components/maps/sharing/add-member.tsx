"use client";
// Adds the account with an e-mail address.
import { useState } from "react";
import { Button } from "@/components/ui/button";
import { Field, FieldFrame } from "@/components/ui/field";
import { useDeskActions } from "@/lib/client/desk-context";
import type { GivenRole } from "@/lib/contract/sharing";
import { RoleSelect } from "./role-select";
import type { Sharing } from "./use-sharing";

/** A form of one line where there is room. */
export function AddMember({ change }: { readonly change: Sharing["change"] }) {
  const { announce } = useDeskActions();
  const [email, setEmail] = useState("");
  const [role, setRole] = useState<GivenRole>("annotator");
  const [error, setError] = useState<string | undefined>();
  const [busy, setBusy] = useState(false);

  async function add() {
    setBusy(true);
    setError(undefined);
    const answer = await change("POST", "/members", { email, role }, true);
    setBusy(false);
    if (!answer.ok) return setError(answer.message);
    announce(`${email.trim()} is a member now.`);
    setEmail("");
  }

  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void add();
      }}
      className="grid grid-cols-[minmax(0,1fr)] gap-3"
    >
      <h3 className="m-0 text-[15px] font-semibold leading-[22px]">
        Add somebody who has an account
      </h3>
      <Field
        id="share-email"
        name="email"
        type="email"
        label="E-mail address"
        autoComplete="off"
        value={email}
        error={error}
        onChange={(event) => setEmail(event.target.value)}
      />
      <FieldFrame id="share-role" label="Role">
        <RoleSelect id="share-role" value={role} onChange={setRole} />
      </FieldFrame>
      <div>
        <Button type="submit" look="primary" disabled={busy || email.trim() === ""}>
          Add
        </Button>
      </div>
    </form>
  );
}
