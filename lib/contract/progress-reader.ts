// Reads an answer that tells how far it is, as it comes in pieces of any size.
import type { Progress, ProgressLine, ProgressOutcome } from "./progress";

export interface ProgressReader {
  /** Takes the next piece. Throws where a line is none of ours. */
  feed(piece: Uint8Array): void;
  /** What came of it. Throws where the answer broke off before its outcome, or within a file. */
  finish(): ReadProgress;
}

export interface ReadProgress {
  readonly outcome: ProgressOutcome;
  /** What follows the line of a file; empty for all else. */
  readonly content: readonly Uint8Array<ArrayBuffer>[];
}

interface Listeners {
  readonly onProgress: (progress: Progress) => void;
  /** Hears how much of a file has come. */
  readonly onBytes?: (done: number, total: number) => void;
}

const NEWLINE = 10;

/** A reader for one answer. */
export function createProgressReader({ onProgress, onBytes }: Listeners): ProgressReader {
  const decoder = new TextDecoder();
  const content: Uint8Array<ArrayBuffer>[] = [];
  let begun: Uint8Array[] = [];
  let outcome: ProgressOutcome | null = null;
  let bytes = 0;

  const take = (line: Uint8Array) => {
    const words = begun.map((part) => decoder.decode(part, { stream: true })).join("");
    begun = [];
    const text = words + decoder.decode(line);
    if (text === "") return;
    const said = JSON.parse(text) as ProgressLine;
    if (said.type === "progress" || said.type === "waiting") onProgress(said);
    else outcome = said;
  };
  const takeContent = (piece: Uint8Array) => {
    if (outcome?.type !== "file" || piece.byteLength === 0) return;
    content.push(new Uint8Array(piece));
    bytes += piece.byteLength;
    onBytes?.(bytes, outcome.bytes);
  };

  return {
    feed: (piece) => {
      let rest = piece;
      while (outcome === null) {
        const end = rest.indexOf(NEWLINE);
        if (end === -1) {
          if (rest.byteLength > 0) begun.push(rest);
          return;
        }
        take(rest.subarray(0, end));
        rest = rest.subarray(end + 1);
      }
      takeContent(rest);
    },
    finish: () => {
      if (outcome === null) throw new Error("The answer broke off before its outcome.");
      if (outcome.type === "file" && bytes !== outcome.bytes)
        throw new Error("The answer broke off within the file.");
      return { outcome, content };
    },
  };
}

/** Whether an answer of this type tells how far it is. */
export function tellsProgress(contentType: string | null, type: string): boolean {
  return contentType?.split(";")[0]?.trim().toLowerCase() === type;
}
