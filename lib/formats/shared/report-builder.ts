// Collects what a reader or writer has to tell, and keeps the list to a length that a person can look through.
import { FORMAT_LIMITS, type Report, type ReportItem, type ReportKind } from "../format-types";

export interface ReportBuilder {
  tell(kind: ReportKind, code: string, message: string, line?: number): void;
  finish(): Report;
}

/** An empty report to be filled. */
export function createReport(): ReportBuilder {
  const items: ReportItem[] = [];
  let omitted = 0;
  return {
    tell: (kind, code, message, line) => {
      if (items.length >= FORMAT_LIMITS.reportItems) omitted += 1;
      else items.push({ kind, code, message, ...(line !== undefined && { line }) });
    },
    finish: () => ({ items: [...items], omitted }),
  };
}
