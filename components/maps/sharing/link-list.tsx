"use client";
// Links that make a member of whoever opens them: make, copy, revoke.
import { useState } from "react";
import { exactTime } from "@/components/discussion/relative-words";
import { Button } from "@/components/ui/button";
import { classNames } from "@/components/ui/class-names";
import { FieldFrame, INPUT_CLASSES } from "@/components/ui/field";
import { useDeskActions } from "@/lib/client/desk-context";
import type { GivenRole, InvitationDocument } from "@/lib/contract/sharing";
import { CopyButton } from "./copy-button";
import { RoleSelect } from "./role-select";
import { ROLE_WORDS } from "./role-words";
import type { Sharing } from "./use-sharing";

interface LinkListProps {
  readonly invitations: readonly InvitationDocument[];
  readonly change: Sharing["change"];
}

const ENDS = [
  { hours: 24, words: "Ends after a day" },
  { hours: 7 * 24, words: "Ends after a week" },
  { hours: 30 * 24, words: "Ends after 30 days" },
  { hours: 0, words: "Stands until it is revoked" },
] as const;

/** The links that stand, and the form for another. */
export function LinkList({ invitations, change }: LinkListProps) {
  return (
    <section aria-labelledby="share-links" className="grid grid-cols-[minmax(0,1fr)] gap-3">
      <div>
        <h3 id="share-links" className="m-0 text-[15px] font-semibold leading-[22px]">
          Invite by a link
        </h3>
        <p className="m-0 text-[14px] leading-5 text-muted">
          Whoever opens it signs up or in, and joins with one click. It never takes a role away.
        </p>
      </div>
      {invitations.length > 0 && (
        <ul className="m-0 grid list-none grid-cols-[minmax(0,1fr)] gap-1 p-0">
          {invitations.map((invitation) => (
            <li key={invitation.id}>
              <LinkRow invitation={invitation} change={change} />
            </li>
          ))}
        </ul>
      )}
      <MakeLink change={change} />
    </section>
  );
}

interface LinkRowProps {
  readonly invitation: InvitationDocument;
  readonly change: Sharing["change"];
}

function LinkRow({ invitation, change }: LinkRowProps) {
  const { announce } = useDeskActions();
  const { id, role, path, expiresAt, uses } = invitation;
  const ends = expiresAt ? `ends ${exactTime(expiresAt)}` : "no end";
  async function revoke() {
    const answer = await change("DELETE", `/invitations/${encodeURIComponent(id)}`);
    if (answer.ok) announce("The link is revoked. Who joined by it stays.");
  }
  return (
    <div className="flex flex-wrap items-center gap-2 rounded-md border border-line bg-card px-3 py-2">
      <p className="m-0 min-w-0 flex-1 basis-48 text-[14px] leading-5">
        <span className="font-medium">{ROLE_WORDS[role].word}</span>
        <span className="text-muted">
          {" "}
          · {ends} · {uses === 1 ? "one person joined" : `${uses} people joined`}
        </span>
        <span className="block truncate text-[13px] text-muted">
          {window.location.origin}
          {path}
        </span>
      </p>
      <CopyButton
        text={`${window.location.origin}${path}`}
        name={`Copy the link for ${ROLE_WORDS[role].word.toLowerCase()}s`}
        said="The link is copied."
      />
      <Button
        small
        look="quiet"
        aria-label={`Revoke the link for ${ROLE_WORDS[role].word.toLowerCase()}s`}
        onClick={() => void revoke()}
      >
        Revoke
      </Button>
    </div>
  );
}

function MakeLink({ change }: Pick<LinkListProps, "change">) {
  const { announce } = useDeskActions();
  const [role, setRole] = useState<GivenRole>("annotator");
  const [hours, setHours] = useState<number>(7 * 24);
  const [busy, setBusy] = useState(false);
  async function make() {
    setBusy(true);
    const answer = await change("POST", "/invitations", { role, ...(hours > 0 && { hours }) });
    setBusy(false);
    if (answer.ok) announce("The link is made. Copy it and send it.");
  }
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        void make();
      }}
      className="grid grid-cols-[minmax(0,1fr)] gap-3"
    >
      <div className="grid grid-cols-[minmax(0,1fr)] gap-3">
        <FieldFrame id="link-role" label="Role of who joins">
          <RoleSelect id="link-role" value={role} onChange={setRole} />
        </FieldFrame>
        <FieldFrame id="link-end" label="How long it stands">
          <select
            id="link-end"
            value={hours}
            onChange={(event) => setHours(Number(event.target.value))}
            className={classNames(INPUT_CLASSES, "pr-2 text-[15px]")}
          >
            {ENDS.map((end) => (
              <option key={end.hours} value={end.hours}>
                {end.words}
              </option>
            ))}
          </select>
        </FieldFrame>
      </div>
      <div>
        <Button type="submit" disabled={busy}>
          Make a link
        </Button>
      </div>
    </form>
  );
}
