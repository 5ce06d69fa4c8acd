// Token buckets in memory, one for each caller and kind of call: generous to people, firm with scripts.
import "server-only";
import { AppError } from "@/lib/contract/app-error";
import { env } from "../env";

/** Capacity of each bucket, and how many tokens a second come back. */
export const BUCKETS = {
  read: { capacity: 600, perSecond: 50 },
  write: { capacity: 240, perSecond: 8 },
  // What the batches weigh: one for each operation and each 500 characters. A large map fits in at once.
  weight: { capacity: 40_000, perSecond: 20 },
  // A file of a large map is seconds of work; a class behind one router takes its files at once.
  export: { capacity: 120, perSecond: 1 },
  // A text of megabytes is compared with another.
  revise: { capacity: 60, perSecond: 0.2 },
  create: { capacity: 30, perSecond: 0.02 },
  // Each reads a file of up to 20 MB; a folder of files one after the other, with a look at each.
  import: { capacity: 120, perSecond: 0.2 },
  // Every map that shows the name is made anew.
  rename: { capacity: 20, perSecond: 0.02 },
  // A class that comes back at once after a restart.
  stream: { capacity: 1200, perSecond: 50 },
  presence: { capacity: 120, perSecond: 10 },
  report: { capacity: 20, perSecond: 0.05 },
  // A class at once; then slowly, as each answer says whether an address has an account.
  invite: { capacity: 60, perSecond: 0.02 },
  // An address may be a whole class behind one router; an account is one person.
  signUp: { capacity: 60, perSecond: 0.05 },
  signInAddress: { capacity: 100, perSecond: 0.2 },
  signInAccount: { capacity: 10, perSecond: 1 / 60 },
  proof: { capacity: 10, perSecond: 1 / 60 },
  forgotAddress: { capacity: 20, perSecond: 1 / 120 },
  forgotAccount: { capacity: 3, perSecond: 1 / 1200 },
} as const;

export type BucketName = keyof typeof BUCKETS;

interface Level {
  tokens: number;
  at: number;
}

const MAX_KEYS = 50_000;

// Next may bundle this module more than once; the levels are one a process. Each bucket forgets on its own, so that
// a flood of one kind of call does not give back the tokens of another.
const store = globalThis as typeof globalThis & {
  counterpointRateLevels?: Map<BucketName, Map<string, Level>>;
};
store.counterpointRateLevels ??= new Map();
const levels = store.counterpointRateLevels;

/** Takes one token of the caller's bucket; throws RATE_LIMITED with `retryAfter` in seconds where it is empty. */
export function takeToken(bucket: BucketName, caller: string, now: number = Date.now()): void {
  takeTokens(bucket, caller, 1, now);
}

/** The same for a call that weighs more than one token. */
export function takeTokens(
  bucket: BucketName,
  caller: string,
  weight: number,
  now: number = Date.now(),
): void {
  if (env().RATE_LIMITS === "off") return;
  const { capacity, perSecond } = BUCKETS[bucket];
  const callers = levelsOf(bucket);
  const cost = Math.min(weight, capacity);
  const known = callers.get(caller) ?? { tokens: capacity, at: now };
  const tokens = Math.min(
    capacity,
    known.tokens + (Math.max(0, now - known.at) / 1000) * perSecond,
  );
  callers.delete(caller);
  callers.set(caller, { tokens: tokens < cost ? tokens : tokens - cost, at: now });
  if (callers.size > MAX_KEYS) forgetOldest(callers);
  if (tokens >= cost) return;
  const retryAfter = Math.ceil((cost - tokens) / perSecond);
  throw new AppError(
    "RATE_LIMITED",
    `That was a lot in a short time. Wait ${retryAfter} s and try again.`,
    { retryAfter },
  );
}

/** Empties all buckets' memory. */
export function forgetRateLimits(): void {
  levels.clear();
}

function levelsOf(bucket: BucketName): Map<string, Level> {
  const known = levels.get(bucket) ?? new Map<string, Level>();
  levels.set(bucket, known);
  return known;
}

function forgetOldest(callers: Map<string, Level>): void {
  const oldest = callers.keys().next();
  if (!oldest.done) callers.delete(oldest.value);
}
