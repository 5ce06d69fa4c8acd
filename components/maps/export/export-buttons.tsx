"use client";
// Download and copy, with how far they are.
import { Copy, Download } from "lucide-react";
import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { WorkProgress } from "@/components/ui/work-progress";
import { EXPORT_FORMATS, type ExportFormat, type ExportReport } from "@/lib/contract/exports";
import { countWords, stageWords } from "@/lib/contract/progress";
import { REPORT_ID, ReportProgress, sizeOf } from "./export-report";
import type { ExportFile, FileState } from "./use-export-file";
import type { ReportState } from "./use-export-report";

interface ExportButtonsProps {
  readonly format: ExportFormat;
  readonly report: ReportState;
  readonly work: ExportFile;
  readonly onDownload: () => void;
  readonly onCopy: () => void;
  readonly onCancelReport: () => void;
}

/** At the foot of the dialog, always in sight. */
export function ExportButtons({
  format,
  report,
  work,
  onDownload,
  onCopy,
  onCancelReport,
}: ExportButtonsProps) {
  const { file, stop } = work;
  const fetching = file.state === "fetching" || file.state === "painting";
  const waits = report.state !== "ready" || fetching;
  return (
    <div className="sticky -bottom-4 z-10 -mx-5 -mb-4 grid gap-2.5 border-t border-line bg-raised px-5 py-3">
      {file.state === "failed" && <Notice look="error">{file.message}</Notice>}
      {report.state === "writing" && (
        // On a narrow screen the report is out of sight below the choices.
        <div className="md:hidden">
          <ReportProgress progress={report.progress} onCancel={onCancelReport} />
        </div>
      )}
      {fetching && report.state === "ready" && (
        <WorkProgress {...wordsOf(file, report.about.bytes)} cancelWords="Cancel" onCancel={stop} />
      )}
      <div className="flex flex-wrap items-center gap-2">
        <Button look="primary" disabled={waits} onClick={onDownload}>
          <Download size={16} aria-hidden />
          Download
        </Button>
        {EXPORT_FORMATS[format].isText && (
          <Button disabled={waits} onClick={onCopy}>
            <Copy size={16} aria-hidden />
            Copy
          </Button>
        )}
        {report.state === "ready" && (
          <a
            href={`#${REPORT_ID}`}
            className="ml-auto text-[14px] leading-5 text-ink md:hidden"
            onClick={(event) => {
              event.preventDefault();
              document.getElementById(REPORT_ID)?.scrollIntoView({ block: "center" });
            }}
          >
            {wordsOn(report.about.report)}
          </a>
        )}
      </div>
    </div>
  );
}

type Busy = Extract<FileState, { state: "fetching" | "painting" }>;

/** What is being done, and how far it is; `bytes` are the file's. */
function wordsOf(file: Busy, bytes: number) {
  if (file.state === "painting") return { words: "Painting the picture", share: null };
  const { progress, done } = file;
  if (progress) {
    const share = progress.type === "progress" ? progress.share : null;
    return { words: stageWords(progress), count: countWords(progress), share };
  }
  const count = `${sizeOf(done)} of ${sizeOf(bytes)}`;
  return { words: "Fetching the file", count, share: bytes === 0 ? null : done / bytes };
}

/** In a line, where the report itself is out of sight. */
function wordsOn({ items, omitted }: ExportReport["report"]): string {
  const count = items.length + omitted;
  if (count === 0) return "Nothing is left out";
  return count === 1 ? "1 remark" : `${count.toLocaleString("en")} remarks`;
}
