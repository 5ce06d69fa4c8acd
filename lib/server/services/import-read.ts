// Has a worker read a file, in its person's turn.
import "server-only";
import type { ImportPreview, ImportRequest, ImportSummary } from "@/lib/contract/imports";
import type { Parsed } from "@/lib/formats/format-types";
import type { ReadMapInput } from "../workers/jobs/read-map";
import { type OnProgress, runJob } from "../workers/run-job";

export interface FileRequest extends ImportRequest {
  readonly bytes: Uint8Array;
  /** Ends the reading. */
  readonly signal?: AbortSignal | undefined;
  /** Hears how many come first while it waits, then how far it is. */
  readonly onProgress?: OnProgress | undefined;
}

export interface ReadFile {
  readonly summary: ImportSummary;
  readonly parsed: Parsed;
}

/** The whole content. Throws VALIDATION, TOO_LARGE, UNSUPPORTED, or RATE_LIMITED where too many files wait. */
export async function readFile(
  person: string | null,
  file: FileRequest,
  intoText: string | null,
): Promise<ReadFile> {
  const { summary, parsed } = await read(person, file, intoText, "map");
  if (!parsed) throw new Error("The worker gave no map.");
  return { summary, parsed };
}

/** A look at it. Throws the same. */
export async function lookAtFile(
  person: string | null,
  file: FileRequest,
  { intoText, theme }: { readonly intoText: string | null; readonly theme: "light" | "dark" },
): Promise<ImportPreview> {
  const { preview } = await read(person, file, intoText, theme);
  if (!preview) throw new Error("The worker gave no preview.");
  return preview;
}

function read(
  person: string | null,
  { bytes, fileName, format, mapping, signal, onProgress }: FileRequest,
  intoText: string | null,
  want: ReadMapInput["want"],
) {
  const input = {
    bytes,
    fileName,
    intoText,
    want,
    ...(format && { format }),
    ...(mapping && { mapping }),
  };
  return runJob("read-map", input, { signal, onProgress, person: person ?? "operator" });
}
