// What to know of a text that was read from a file, before it is used.
import { CircleMinus, PencilLine, Pin } from "lucide-react";
import { Button } from "@/components/ui/button";
import type { BriefReport } from "@/lib/contract/brief-files";

const KINDS = {
  lost: { word: "Left out", Icon: CircleMinus },
  changed: { word: "Changed", Icon: PencilLine },
  kept: { word: "Kept", Icon: Pin },
} as const;

interface FileReportProps {
  readonly name: string;
  readonly report: BriefReport;
  /** What the text is looked through for: "make the map". */
  readonly purpose: string;
  /** Brings back the text that the file took the place of; null where there was none. */
  readonly onTakeBack: (() => void) | null;
}

/** The reader's notes one by one, and the advice to look the text through. */
export function FileReport({ name, report, purpose, onTakeBack }: FileReportProps) {
  return (
    <section
      aria-label={`How “${name}” was read`}
      className="mb-4 rounded-lg border border-line bg-card px-3.5 py-3 text-[14px] leading-5"
    >
      <p role="status" className="m-0 [overflow-wrap:anywhere]">
        <span className="font-medium">Read from “{name}”.</span> Look it through and mend it here
        before you {purpose}.
      </p>
      {report.items.length > 0 && (
        <ul className="m-0 mt-2.5 grid max-h-60 list-none gap-2 overflow-y-auto p-0">
          {report.items.map(({ kind, code, message, line }) => {
            const { word, Icon } = KINDS[kind];
            return (
              <li key={`${code} ${line ?? ""} ${message}`} className="flex items-start gap-2">
                <Icon size={15} aria-hidden className="mt-[3px] shrink-0 text-muted" />
                <span className="min-w-0">
                  <span className="sr-only">{word}: </span>
                  {message}
                </span>
              </li>
            );
          })}
          {report.omitted > 0 && <li className="text-muted">And {report.omitted} more.</li>}
        </ul>
      )}
      {onTakeBack && (
        <Button small className="mt-3 pointer-coarse:min-h-10" onClick={onTakeBack}>
          Put back the text that stood here
        </Button>
      )}
    </section>
  );
}
