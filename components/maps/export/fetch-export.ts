// Asks the server for a file or for the report on it. Both can be stopped; what goes wrong is told in words.
import type { ExportReport } from "@/lib/contract/exports";

/** What went wrong, for a person. */
export class ExportFailure extends Error {}

const UNREACHED = "The server could not be reached. Check your connection and try again.";
const OFFLINE = "You are offline. The server makes the file: it can be had when the line is back.";
const BROKEN = "Something went wrong on the server. Try again in a minute.";

/** The report on the file at this address. Throws ExportFailure, or the signal's reason. */
export async function fetchReport(address: string, signal: AbortSignal): Promise<ExportReport> {
  const response = await ask(`${address}&report=1`, signal);
  return (await reading(response.json(), signal)) as ExportReport;
}

/** The file itself; `onBytes` hears how much has come. Throws ExportFailure, or the signal's reason. */
export async function fetchFile(
  address: string,
  signal: AbortSignal,
  onBytes: (done: number) => void,
): Promise<Blob> {
  const response = await ask(address, signal);
  const type = response.headers.get("content-type") ?? "application/octet-stream";
  if (!response.body) return await reading(response.blob(), signal);
  const parts: Uint8Array<ArrayBuffer>[] = [];
  const reader = response.body.getReader();
  let done = 0;
  for (;;) {
    const chunk = await reading(reader.read(), signal);
    if (chunk.done) return new Blob(parts, { type });
    parts.push(chunk.value);
    done += chunk.value.byteLength;
    onBytes(done);
  }
}

async function ask(address: string, signal: AbortSignal): Promise<Response> {
  const response = await reading(fetch(address, { signal, cache: "no-store" }), signal);
  if (response.ok) return response;
  const body: unknown = await response.json().catch(() => null);
  throw new ExportFailure(messageOf(body) ?? BROKEN);
}

/** A line that breaks is told as such; a stop stays a stop. */
async function reading<T>(coming: Promise<T>, signal: AbortSignal): Promise<T> {
  try {
    return await coming;
  } catch (error) {
    if (signal.aborted) throw error;
    throw new ExportFailure(navigator.onLine ? UNREACHED : OFFLINE);
  }
}

function messageOf(body: unknown): string | null {
  if (typeof body !== "object" || body === null || !("error" in body)) return null;
  const { error } = body;
  if (typeof error !== "object" || error === null || !("message" in error)) return null;
  return typeof error.message === "string" ? error.message : null;
}
