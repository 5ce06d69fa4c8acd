// How many streams a person and an address may hold open at once: room for a class behind one router.
import "server-only";
import { AppError } from "@/lib/contract/app-error";
import { env } from "../env";

const PER_PERSON = 30;
const PER_ADDRESS = 1_000;
const IN_ALL = 20_000;

const store = globalThis as typeof globalThis & { counterpointStreamPlaces?: Map<string, number> };

/** Takes a place; the returned function gives it back, once. Throws RATE_LIMITED where there is none. */
export function takePlace(personId: string | null, address: string): () => void {
  store.counterpointStreamPlaces ??= new Map();
  const places = store.counterpointStreamPlaces;
  const limits: [string, number][] = [
    ["all", IN_ALL],
    [`address ${address}`, PER_ADDRESS],
  ];
  if (personId !== null) limits.push([`person ${personId}`, PER_PERSON]);
  if (env().RATE_LIMITS === "on") {
    for (const [key, most] of limits) if ((places.get(key) ?? 0) >= most) throw full();
  }
  for (const [key] of limits) places.set(key, (places.get(key) ?? 0) + 1);
  let taken = true;
  return () => {
    if (!taken) return;
    taken = false;
    for (const [key] of limits) giveBack(places, key);
  };
}

/** How many callers hold places, for tests. */
export function countPlaces(): number {
  return store.counterpointStreamPlaces?.size ?? 0;
}

function giveBack(places: Map<string, number>, key: string): void {
  const left = (places.get(key) ?? 1) - 1;
  if (left > 0) places.set(key, left);
  else places.delete(key);
}

function full(): AppError {
  return new AppError(
    "RATE_LIMITED",
    "Too many pages are open at once. Close some of them, then reload this one.",
    { retryAfter: 30 },
  );
}
