// The file that a request brings, read only where there is room for its job.
import "server-only";
import type { Actor } from "@/lib/contract/actor";
import { IMPORT_BODY_LIMIT } from "@/lib/contract/imports";
import { readBytes } from "../http/read-bytes";
import { readForJob } from "../workers/run-job";

/** The file's bytes. Throws RATE_LIMITED before anything is read, or TOO_LARGE. */
export async function readImportBody(actor: Actor, request: Request): Promise<Uint8Array> {
  return readForJob(actor.id, () => readBytes(request, IMPORT_BODY_LIMIT));
}
