"use client";
// What the file will be, and item by item what it cannot hold: read before it is taken.
import { CircleCheck, CircleMinus, PackageOpen, PenLine } from "lucide-react";
import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { WorkProgress } from "@/components/ui/work-progress";
import { EXPORT_FORMATS, type ExportReport } from "@/lib/contract/exports";
import { countWords, type Progress, stageWords } from "@/lib/contract/progress";
import { countOf } from "./part-choice";
import type { ReportOnChoice } from "./use-export-report";

type Item = ExportReport["report"]["items"][number];

const KINDS = {
  lost: { word: "Left out", Icon: CircleMinus, colour: "text-counterpoint" },
  changed: { word: "Said in another way", Icon: PenLine, colour: "text-claim" },
  kept: { word: "Kept aside", Icon: PackageOpen, colour: "text-premise" },
} as const;

/** Of the report's section, for who must scroll to it. */
export const REPORT_ID = "export-report";

/** Shown at once; the rest waits behind a button, so that the dialog stays short. */
const AT_FIRST = 6;

/** The report, or how it comes to be one. */
export function ReportView({ report, stop, again }: ReportOnChoice) {
  switch (report.state) {
    case "writing":
      return (
        <div className="max-md:hidden">
          <ReportProgress progress={report.progress} onCancel={stop} />
        </div>
      );
    case "stopped":
      return (
        <div role="status" className="flex min-h-9 flex-wrap items-center gap-3 text-[14px]">
          <span className="text-muted">Cancelled. No file was made.</span>
          <Button small onClick={again}>
            Make it
          </Button>
        </div>
      );
    case "failed":
      return (
        <Notice look="error">
          {report.message}{" "}
          <button type="button" onClick={again} className="font-medium underline">
            Try again
          </button>
        </Notice>
      );
    case "ready":
      return <Ready {...report.about} />;
  }
}

interface ReportProgressProps {
  readonly progress: Progress | null;
  readonly onCancel: () => void;
}

/** How far the file is; null before the server says anything. */
export function ReportProgress({ progress, onCancel }: ReportProgressProps) {
  return (
    <WorkProgress
      words={progress ? stageWords(progress) : "Asking for the file"}
      count={progress && countWords(progress)}
      share={progress?.type === "progress" ? progress.share : null}
      cancelWords="Cancel"
      onCancel={onCancel}
    />
  );
}

function Ready({
  format,
  fileName,
  bytes,
  statements,
  inferences,
  annotations,
  report,
}: ExportReport) {
  const { items, omitted } = report;
  const counts = [
    countOf(statements, "statement"),
    countOf(inferences, "step"),
    ...(annotations > 0 ? [countOf(annotations, "annotation")] : []),
  ];
  return (
    <section id={REPORT_ID} aria-label="What the file holds" className="grid gap-2">
      <p role="status" className="m-0 text-[14px] leading-5">
        <span className="font-medium [overflow-wrap:anywhere]">{fileName}</span>{" "}
        <span className="text-muted">
          {/* How large a picture of pixels becomes, nobody knows before it is painted. */}
          {[...(EXPORT_FORMATS[format].made === "server" ? [sizeOf(bytes)] : []), ...counts].join(
            ", ",
          )}
        </span>
      </p>
      {items.length === 0 ? (
        <p className="m-0 flex items-start gap-2 text-[14px] leading-5">
          <CircleCheck size={16} aria-hidden className="mt-0.5 shrink-0 text-premise" />
          {EXPORT_FORMATS[format].label} holds all of it: nothing is left out.
        </p>
      ) : (
        <Items items={items} omitted={omitted} />
      )}
    </section>
  );
}

function Items({ items, omitted }: { readonly items: readonly Item[]; readonly omitted: number }) {
  const first = items.slice(0, AT_FIRST);
  const rest = items.slice(AT_FIRST);
  return (
    <>
      <ItemList items={first} />
      {rest.length + omitted > 0 && (
        <details className="text-[14px] leading-5">
          <summary className="cursor-pointer rounded-md py-1 font-medium">
            {(rest.length + omitted).toLocaleString("en")} more
          </summary>
          <ItemList items={rest} />
          {omitted > 0 && (
            <p className="m-0 mt-1.5 text-muted">
              And {omitted.toLocaleString("en")} of the same kinds that are not listed.
            </p>
          )}
        </details>
      )}
    </>
  );
}

function ItemList({ items }: { readonly items: readonly Item[] }) {
  return (
    <ul className="m-0 grid list-none gap-1.5 p-0">
      {items.map(({ kind, message }, index) => {
        const { word, Icon, colour } = KINDS[kind];
        return (
          // biome-ignore lint/suspicious/noArrayIndexKey: a report is never reordered, and messages may repeat.
          <li key={index} className="flex items-start gap-2 text-[14px] leading-5">
            <Icon size={16} aria-hidden className={`mt-0.5 shrink-0 ${colour}`} />
            <span className="min-w-0 [overflow-wrap:anywhere]">
              <strong className="font-semibold">{word}.</strong> {message}
            </span>
          </li>
        );
      })}
    </ul>
  );
}

/** "812 bytes", "14 KB", "3.2 MB". */
export function sizeOf(bytes: number): string {
  if (bytes < 1000) return `${bytes} bytes`;
  if (bytes < 1_000_000) return `${Math.round(bytes / 1000)} KB`;
  return `${(bytes / 1_000_000).toFixed(1)} MB`;
}
