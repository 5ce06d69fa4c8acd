"use client";
// One member: who they are, their role, and what can be done with it.
import { useState } from "react";
import { Button } from "@/components/ui/button";
import type { MapRole } from "@/lib/access/roles";
import { useDesk, useDeskActions } from "@/lib/client/desk-context";
import type { MemberDocument } from "@/lib/contract/sharing";
import { GIVEN_ROLES, ROLE_WORDS } from "./role-words";
import type { Sharing } from "./use-sharing";

interface MemberRowProps {
  readonly member: MemberDocument;
  readonly isLastOwner: boolean;
  readonly linksLeadIn: boolean;
  readonly change: Sharing["change"];
}

type Question = "transfer" | "remove" | null;

/** A row; what cannot be taken back at once asks first. */
export function MemberRow({ member, isLastOwner, linksLeadIn, change }: MemberRowProps) {
  const mayShare = useDesk((state) => state.abilities.includes("map.share"));
  const isOwn = useDesk((state) => state.viewer?.id === member.userId);
  const [question, setQuestion] = useState<Question>(null);
  const { announce } = useDeskActions();
  const path = `/members/${encodeURIComponent(member.userId)}`;
  const mayChange = mayShare && !isLastOwner;

  async function setRole(role: MapRole) {
    const answer = await change("PATCH", path, { role });
    setQuestion(null);
    if (answer.ok) announce(`${member.name} is ${ROLE_WORDS[role].word.toLowerCase()} now.`);
  }

  async function remove() {
    const answer = await change("DELETE", path);
    setQuestion(null);
    if (!answer.ok) return;
    if (isOwn) window.location.assign("/");
    else announce(`${member.name} is no member any more.`);
  }

  return (
    <div className="rounded-md border border-line bg-card px-3 py-2">
      <div className="flex flex-wrap items-center gap-x-3 gap-y-1.5">
        <p className="m-0 min-w-0 flex-1 basis-40 text-[15px] leading-5">
          <span className="block truncate font-medium">
            {member.name}
            {isOwn && <span className="font-normal text-muted"> (you)</span>}
          </span>
          {member.email && (
            <span className="block truncate text-[13px] text-muted">{member.email}</span>
          )}
        </p>
        {mayChange ? (
          <select
            aria-label={`Role of ${member.name}`}
            value={member.role}
            onChange={(event) => {
              const role = event.target.value as MapRole;
              if (role === "owner") setQuestion("transfer");
              else void setRole(role);
            }}
            className="min-h-8 rounded-md border border-line-strong bg-card px-2 text-[14px] text-ink"
          >
            {GIVEN_ROLES.map((role) => (
              <option key={role} value={role}>
                {ROLE_WORDS[role].word}
              </option>
            ))}
            <option value="owner">Owner{member.role === "owner" ? "" : " …"}</option>
          </select>
        ) : (
          <span className="text-[14px] text-muted" title={ROLE_WORDS[member.role].may}>
            {ROLE_WORDS[member.role].word}
          </span>
        )}
        {(isOwn || mayShare) && !isLastOwner && (
          <Button
            small
            look="quiet"
            aria-label={isOwn ? "Leave this map" : `Remove ${member.name}`}
            onClick={() => setQuestion("remove")}
          >
            {isOwn ? "Leave" : "Remove"}
          </Button>
        )}
      </div>
      {question && (
        <Asking
          words={wordsOf(question, isOwn, member.name, linksLeadIn)}
          yes={question === "transfer" ? "Make owner" : isOwn ? "Leave" : "Remove"}
          onYes={() => void (question === "transfer" ? setRole("owner") : remove())}
          onNo={() => setQuestion(null)}
        />
      )}
    </div>
  );
}

function wordsOf(
  question: "transfer" | "remove",
  isOwn: boolean,
  name: string,
  linksLeadIn: boolean,
): string {
  if (question === "transfer")
    return `${name} becomes the owner, and you become an editor. Only ${name} can give the map back.`;
  if (isOwn) return "You lose what your role allows. Somebody must invite you again.";
  const back = linksLeadIn ? " Who has a link to join can come back by it: revoke it below." : "";
  return `${name} loses what the role allows. What they wrote stays.${back}`;
}

interface AskingProps {
  readonly words: string;
  readonly yes: string;
  readonly onYes: () => void;
  readonly onNo: () => void;
}

function Asking({ words, yes, onYes, onNo }: AskingProps) {
  return (
    <fieldset aria-label={words} className="m-0 mt-2 border-0 border-t border-line p-0 pt-2">
      <p className="m-0 mb-2 text-[14px] leading-5">{words}</p>
      <div className="flex gap-2">
        <Button small look="danger" onClick={onYes} autoFocus>
          {yes}
        </Button>
        <Button small look="quiet" onClick={onNo}>
          Keep as it is
        </Button>
      </div>
    </fieldset>
  );
}
