// The refusals of files that hold no text that we can read: what it is, and what to do.
import "server-only";
import { AppError } from "@/lib/contract/app-error";

/** The name as it may stand in a message: without its folders, control characters and length. */
export function shownName(fileName: string): string {
  const last = fileName.split(/[/\\]/).at(-1) ?? "";
  const plain = last.replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu, "").trim();
  const short = plain.length > 80 ? `${plain.slice(0, 60)}…${plain.slice(-15)}` : plain;
  return short === "" ? "The file" : `“${short}”`;
}

/** A VALIDATION error about the file; `rest` goes on after its name. */
export function unreadable(fileName: string, rest: string): AppError {
  return new AppError("VALIDATION", `${shownName(fileName)} ${rest}`, { path: "file" });
}

/** A TOO_LARGE error about the file. */
export function tooLarge(fileName: string, rest: string): AppError {
  return new AppError("TOO_LARGE", `${shownName(fileName)} ${rest}`, { path: "file" });
}
