// Ids and slugs that the server mints.
import "server-only";
import { randomBytes, randomInt } from "node:crypto";

const LETTERS = "abcdefghijkmnpqrstuvwxyz23456789";
const SECRET_LENGTH = 12;

/** A fresh id: 128 random bits in 22 characters. */
export function newId(): string {
  return randomBytes(16).toString("base64url");
}

/** A slug from a title's first words with 60 random bits behind them, so that a linked map cannot be guessed. */
export function newSlug(title: string): string {
  const words = title
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, "-")
    .slice(0, 40)
    .replace(/^-+|-+$/g, "");
  const secret = Array.from(
    { length: SECRET_LENGTH },
    () => LETTERS[randomInt(LETTERS.length)],
  ).join("");
  return `${words || "map"}-${secret}`;
}
