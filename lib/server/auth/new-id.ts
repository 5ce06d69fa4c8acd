// Ids that the server mints.
import "server-only";
import { randomBytes } from "node:crypto";

/** A fresh id of 20 characters from [A-Za-z0-9_-], 120 random bits. */
export function newId(): string {
  return randomBytes(15).toString("base64url");
}
