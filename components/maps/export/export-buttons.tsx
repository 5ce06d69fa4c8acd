"use client";
// Download and copy, with how far they are.
import { Copy, Download } from "lucide-react";
import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { EXPORT_FORMATS, type ExportFormat, type ExportReport } from "@/lib/contract/exports";
import { REPORT_ID, sizeOf } from "./export-report";
import type { ExportFile } from "./use-export-file";
import type { ReportState } from "./use-export-report";

interface ExportButtonsProps {
  readonly format: ExportFormat;
  readonly report: ReportState;
  readonly work: ExportFile;
  readonly onDownload: () => void;
  readonly onCopy: () => void;
}

/** At the foot of the dialog, always in sight. */
export function ExportButtons({ format, report, work, onDownload, onCopy }: ExportButtonsProps) {
  const { file, stop } = work;
  const fetching = file.state === "fetching";
  const waits = report.state !== "ready" || fetching;
  return (
    <div className="sticky -bottom-4 z-10 -mx-5 -mb-4 grid gap-2.5 border-t border-line bg-raised px-5 py-3">
      {file.state === "failed" && <Notice look="error">{file.message}</Notice>}
      {fetching && report.state === "ready" && (
        <div role="status" className="flex flex-wrap items-center gap-3 text-[14px]">
          <progress
            aria-label="Fetching the file"
            max={report.about.bytes}
            value={file.done}
            className="h-1.5 w-32 accent-accent"
          />
          <span className="text-muted">
            {sizeOf(file.done)} of {sizeOf(report.about.bytes)}
          </span>
          <Button small look="quiet" onClick={stop}>
            Stop
          </Button>
        </div>
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

/** In a line, where the report itself is out of sight. */
function wordsOn({ items, omitted }: ExportReport["report"]): string {
  const count = items.length + omitted;
  if (count === 0) return "Nothing is left out";
  return count === 1 ? "1 remark" : `${count.toLocaleString("en")} remarks`;
}
