// Takes what a batch of operations weighs from its sender's bucket.
import "server-only";
import { takeTokens } from "./rate-limit";

const CHARACTERS_PER_TOKEN = 500;

/** One token for each operation and each 500 characters. Throws RATE_LIMITED. */
export function weighOperations(actorId: string, operations: readonly unknown[]): void {
  const characters = JSON.stringify(operations).length;
  takeTokens("weight", actorId, operations.length + Math.floor(characters / CHARACTERS_PER_TOKEN));
}
