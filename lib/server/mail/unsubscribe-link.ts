// The link that ends the mail to an account. Nothing is kept for it: the server's key vouches for who it was sent to.
import "server-only";
import { createHmac, timingSafeEqual } from "node:crypto";
import { authSecret } from "../auth/session-token";

function keyFor(userId: string): Buffer {
  return createHmac("sha256", authSecret()).update(`end mail to ${userId}`).digest();
}

/** `person=…&key=…`, to stand behind `/unsubscribe?` or `/api/inbox/unsubscribe?`. */
export function unsubscribeQuery(userId: string): string {
  const key = keyFor(userId).toString("base64url");
  return new URLSearchParams({ person: userId, key }).toString();
}

/** Whether this key was made here for this person. */
export function isUnsubscribeKey(userId: string, key: string): boolean {
  const given = Buffer.from(key, "base64url");
  const right = keyFor(userId);
  return given.length === right.length && timingSafeEqual(given, right);
}
