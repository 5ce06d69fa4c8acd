// Sends a file to be read as a brief, and tells how far it is.

import { sendFile } from "@/lib/client/send-file";
import type { ReadBrief } from "@/lib/contract/brief-files";
import type { Progress } from "@/lib/contract/progress";

export type BriefOutcome =
  | { readonly ok: true; readonly read: ReadBrief }
  | { readonly ok: false; readonly code: string; readonly message: string };

interface SendOptions {
  readonly signal: AbortSignal;
  /** The part that was sent, 0 to 1; 1 as soon as the server has it, which then says what it does. */
  readonly onProgress: (sent: number, progress: Progress | null) => void;
}

/** The file as Markdown, or why not. Never throws; null where it was called off. */
export async function sendBriefFile(
  file: File,
  { signal, onProgress }: SendOptions,
): Promise<BriefOutcome | null> {
  const path = `/api/briefs/read?fileName=${encodeURIComponent(file.name.slice(-500))}`;
  const outcome = await sendFile(path, file, {
    signal,
    onSent: (sent) => onProgress(sent, null),
    onProgress: (progress) => onProgress(1, progress),
  });
  if (outcome.state === "stopped") return null;
  if (outcome.state === "done") return { ok: true, read: outcome.body as ReadBrief };
  const { code, message } = outcome;
  return { ok: false, code, message: code === "UNREACHABLE" ? unreachable(file.name) : message };
}

/** A lost line, or a file that was moved or changed since it was chosen. */
function unreachable(name: string): string {
  return `“${name}” could not be sent. Check your connection, and that the file is where it was; then choose it again.`;
}
