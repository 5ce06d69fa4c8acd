// Sends a file to be read as a brief, and tells how far it is.
import { type AccountOutcome, readOutcome } from "@/components/account/send-account-request";
import type { ReadBrief } from "@/lib/contract/brief-files";

export type BriefOutcome =
  | { readonly ok: true; readonly read: ReadBrief }
  | { readonly ok: false; readonly code: string; readonly message: string };

interface SendOptions {
  readonly signal: AbortSignal;
  /** The part that was sent, 0 to 1; 1 as soon as the server reads. */
  readonly onProgress: (sent: number) => void;
}

/** The file as Markdown, or why not. Never throws; null where it was called off. */
export function sendBriefFile(
  file: File,
  { signal, onProgress }: SendOptions,
): Promise<BriefOutcome | null> {
  return new Promise((resolve) => {
    // Only this kind of request tells how much of a body was sent.
    const request = new XMLHttpRequest();
    request.open("POST", `/api/briefs/read?fileName=${encodeURIComponent(file.name.slice(-500))}`);
    request.setRequestHeader("content-type", "application/octet-stream");
    request.upload.onprogress = ({ loaded, total }) => onProgress(total > 0 ? loaded / total : 0);
    request.upload.onload = () => onProgress(1);
    request.onload = () => {
      const answer = new Response(request.responseText, { status: request.status });
      void readOutcome(answer).then((outcome) => resolve(outcomeOf(outcome)));
    };
    request.onerror = () => resolve(unreachable(file.name));
    request.onabort = () => resolve(null);
    signal.addEventListener("abort", () => request.abort(), { once: true });
    request.send(file);
  });
}

function outcomeOf(outcome: AccountOutcome): BriefOutcome {
  if (!outcome.ok) return outcome;
  return { ok: true, read: outcome.body as ReadBrief };
}

/** A lost line, or a file that was moved or changed since it was chosen. */
function unreachable(name: string): BriefOutcome {
  return {
    ok: false,
    code: "UNREACHABLE",
    message: `“${name}” could not be sent. Check your connection, and that the file is where it was; then choose it again.`,
  };
}
