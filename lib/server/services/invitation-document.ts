// An invitation as those who may share see it.
import "server-only";
import type { InvitationDocument } from "@/lib/contract/sharing";
import type { InvitationRow } from "../repositories/invitation-repository";
import { invitationToken } from "./invitation-token";

/** With the path of its link. */
export function invitationDocument(row: InvitationRow): InvitationDocument {
  const { id, role, createdAt, expiresAt, uses } = row;
  return {
    id,
    role,
    path: `/join/${invitationToken(id)}`,
    createdAt: createdAt.toISOString(),
    expiresAt: expiresAt?.toISOString() ?? null,
    uses,
  };
}
