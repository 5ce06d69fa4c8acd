// Text files to blocks or Markdown as they are: any encoding, plain or marked.
import "server-only";
import { AppError } from "@/lib/contract/app-error";
import { asMarkdown, guessFormat } from "@/lib/contract/brief-files-source";
import { decodeTextFile } from "@/lib/contract/brief-files-text";
import { createReport } from "@/lib/formats/shared/report-builder";
import { shownName } from "./brief-refusal";

export interface DecodedText {
  readonly text: string;
  /** What to know of how it was read. */
  readonly note: string | null;
}

/** The words of a text file. Throws VALIDATION where the bytes are no text. */
export function decodeText(bytes: Uint8Array, fileName: string): DecodedText {
  const read = decodeTextFile(shownName(fileName).replace(/[“”]/g, ""), bytes);
  if (read.ok) return read;
  throw new AppError("VALIDATION", read.message, { path: "file" });
}

/** Markdown of a text file that holds no HTML page. */
export function readText({ text, note }: DecodedText, fileName: string) {
  const report = createReport();
  if (note !== null) report.tell("changed", "encoding", note);
  const format = guessFormat(text, fileName);
  if (format === "markdown" && /<(script|iframe|img|object|embed|form)[\s>]/i.test(text)) {
    report.tell(
      "kept",
      "html-in-markdown",
      "The text has HTML in it. It is shown as it is written and never carried out; take it out where it disturbs.",
    );
  }
  const kind: "markdown" | "text" = format === "markdown" ? "markdown" : "text";
  return { kind, markdown: asMarkdown(text, format), report };
}
