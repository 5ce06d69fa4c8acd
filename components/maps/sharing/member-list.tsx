"use client";
// Everybody who is a member of the map, and as what.
import type { MemberDocument } from "@/lib/contract/sharing";
import { MemberRow } from "./member-row";
import type { Sharing } from "./use-sharing";

interface MemberListProps {
  readonly members: readonly MemberDocument[];
  /** Whether somebody who is removed could join again by a link. */
  readonly linksLeadIn: boolean;
  readonly change: Sharing["change"];
}

/** One row a member. */
export function MemberList({ members, linksLeadIn, change }: MemberListProps) {
  const owners = members.filter(({ role }) => role === "owner").length;
  return (
    <section aria-labelledby="share-members">
      <h3 id="share-members" className="m-0 mb-2 text-[15px] font-semibold leading-[22px]">
        People
      </h3>
      {members.length === 0 ? (
        <p className="m-0 text-[14px] leading-5 text-muted">Nobody owns this map.</p>
      ) : (
        <ul className="m-0 grid list-none grid-cols-[minmax(0,1fr)] gap-1 p-0">
          {members.map((member) => (
            <li key={member.userId}>
              <MemberRow
                member={member}
                isLastOwner={member.role === "owner" && owners === 1}
                linksLeadIn={linksLeadIn}
                change={change}
              />
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
