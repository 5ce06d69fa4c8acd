// The secret of an invitation's link: made from its id and the server's key, so that it can be shown again and nothing
// secret is stored.
import "server-only";
import { createHmac, timingSafeEqual } from "node:crypto";
import { authSecret } from "../auth/session-token";

const TOKEN = /^([A-Za-z0-9_-]{22})\.([A-Za-z0-9_-]{32})$/;

function proofOf(id: string): string {
  const mac = createHmac("sha256", authSecret()).update(`invitation ${id}`).digest("base64url");
  return mac.slice(0, 32);
}

/** What stands in a link behind `/join/`. */
export function invitationToken(id: string): string {
  return `${id}.${proofOf(id)}`;
}

/** The invitation's id in a token that this server made; null in any other. */
export function readInvitationToken(token: string): string | null {
  const [, id = "", proof = ""] = TOKEN.exec(token) ?? [];
  if (id === "") return null;
  return timingSafeEqual(Buffer.from(proof), Buffer.from(proofOf(id))) ? id : null;
}
