// One-time tokens to set a new password: made here, mailed or printed elsewhere, kept only as SHA-256.
import "server-only";
import { createHash, randomBytes } from "node:crypto";
import { write } from "../repositories/database";
import { insertReset } from "../repositories/password-reset-repository";

/** How long a link to set a new password works. */
export const RESET_MS = 60 * 60 * 1000;

/** How a token reaches its person: by mail, which proves the address, or printed for the operator, which does not. */
export type ResetChannel = "mail" | "operator";

const PREFIX: Readonly<Record<ResetChannel, string>> = { mail: "m", operator: "o" };

/** The channel that a token says it came by; the token's hash covers it. */
export function channelOf(token: string): ResetChannel {
  return token.startsWith(PREFIX.mail) ? "mail" : "operator";
}

/** What is stored of a token. */
export function hashToken(token: string): string {
  return createHash("sha256").update(token).digest("hex");
}

/** Makes a token for this person, good for an hour and for one use. */
export async function issuePasswordReset(userId: string, channel: ResetChannel): Promise<string> {
  const token = PREFIX[channel] + randomBytes(32).toString("base64url");
  const now = new Date();
  const expiresAt = new Date(now.getTime() + RESET_MS);
  await write((tx) => insertReset(tx, { tokenHash: hashToken(token), userId, expiresAt }, now));
  return token;
}
