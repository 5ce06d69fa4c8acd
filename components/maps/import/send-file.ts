// Sends a file with how far it is; it can be stopped, and then the server stops reading it.
import { readOutcome } from "@/components/account/send-account-request";

export type FileOutcome =
  | { readonly state: "done"; readonly body: unknown }
  | { readonly state: "refused"; readonly code: string; readonly message: string }
  | { readonly state: "stopped" };

interface SendOptions {
  readonly signal: AbortSignal;
  /** From 0 to 1, while the file is on its way; 1 where all of it is there and is being read. */
  readonly onSent: (share: number) => void;
}

const UNREACHABLE: FileOutcome = {
  state: "refused",
  code: "UNREACHABLE",
  message:
    "Counterpoint could not be reached. The file is still chosen: check your connection, then try again.",
};

/** Posts the file's bytes. Never rejects. */
export function sendFile(path: string, file: File, options: SendOptions): Promise<FileOutcome> {
  const { signal, onSent } = options;
  // fetch does not tell how much of a body was sent.
  return new Promise((resolve) => {
    if (signal.aborted) return resolve({ state: "stopped" });
    const request = new XMLHttpRequest();
    const stop = () => request.abort();
    const end = (outcome: FileOutcome) => {
      signal.removeEventListener("abort", stop);
      resolve(outcome);
    };
    signal.addEventListener("abort", stop, { once: true });
    request.upload.onprogress = ({ loaded, total }) => onSent(total === 0 ? 1 : loaded / total);
    request.upload.onload = () => onSent(1);
    request.onabort = () => end({ state: "stopped" });
    request.onerror = () => end(UNREACHABLE);
    request.onload = () => {
      const { status, responseText } = request;
      readOutcome(new Response(responseText, { status })).then(
        (outcome) =>
          end(
            outcome.ok
              ? { state: "done", body: outcome.body }
              : { state: "refused", code: outcome.code, message: outcome.message },
          ),
        () => end(UNREACHABLE),
      );
    };
    request.open("POST", path);
    request.setRequestHeader("content-type", "application/octet-stream");
    request.send(file);
  });
}
