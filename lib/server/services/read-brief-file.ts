// Reads a file as a brief, in a worker, for the person who is about to make a map of it.
import "server-only";
import type { Actor } from "@/lib/contract/actor";
import { BRIEF_FILE_LIMITS, type ReadBrief } from "@/lib/contract/brief-files";
import { tooLarge } from "../files/brief-refusal";
import { readBytes } from "../http/read-bytes";
import { type OnProgress, readForJob, runJob } from "../workers/run-job";

interface BriefFileRequest {
  readonly fileName: string;
  readonly request: Request;
  /** Ends the reading. */
  readonly signal?: AbortSignal | undefined;
  readonly onProgress?: OnProgress | undefined;
}

/**
 * The file's text as Markdown and what is known of it. Throws VALIDATION for what holds no text that can be read,
 * TOO_LARGE for what is over a limit, RATE_LIMITED where too many files wait.
 */
export async function readBriefFile(
  actor: Actor,
  { fileName, request, signal, onProgress }: BriefFileRequest,
): Promise<ReadBrief> {
  const bytes = await readForJob(actor.id, () => readBytes(request, BRIEF_FILE_LIMITS.body));
  if (bytes.length > BRIEF_FILE_LIMITS.bytes)
    throw tooLarge(
      fileName,
      "is larger than the 20 MB that a file may have. Take the part that argues.",
    );
  return runJob("read-brief", { bytes, fileName }, { person: actor.id, signal, onProgress });
}
