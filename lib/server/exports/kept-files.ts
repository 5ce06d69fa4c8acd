// Files that were just made: who looks at the report first and then downloads waits once.
import "server-only";
import { createHash } from "node:crypto";
import { createLruCache, type LruCache } from "../services/lru-cache";
import type { ExportedFile } from "./exported-file";

interface Kept {
  readonly file: ExportedFile;
  readonly until: number;
}

const MAX_BYTES = 64 * 1024 * 1024;
const KEPT_FOR_MS = 5 * 60_000;

// Next bundles route handlers apart; they share the files.
const store = globalThis as typeof globalThis & { counterpointExports?: LruCache<Kept> };

function cache(): LruCache<Kept> {
  store.counterpointExports ??= createLruCache(MAX_BYTES);
  return store.counterpointExports;
}

/** The key of a file: `parts` are all that it depends on. */
export function exportKey(parts: unknown): string {
  return createHash("sha256").update(JSON.stringify(parts)).digest("base64url");
}

/** The file that was made a short while ago from the same state, if it is still there. */
export function keptFile(key: string, now: number = Date.now()): ExportedFile | null {
  const kept = cache().get(key);
  if (!kept) return null;
  if (kept.until > now) return kept.file;
  cache().delete(key);
  return null;
}

/** Keeps a file for a few minutes, while there is room. */
export function keepFile(key: string, file: ExportedFile, now: number = Date.now()): void {
  cache().set(key, { file, until: now + KEPT_FOR_MS }, file.content.byteLength + 1000);
}
