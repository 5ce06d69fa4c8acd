// How far a file is that is being read, with the way out.
import { Button } from "@/components/ui/button";
import { classNames } from "@/components/ui/class-names";
import type { FileOnItsWay } from "./use-brief-file";

interface FileProgressProps extends FileOnItsWay {
  readonly onCancel: () => void;
}

/** A bar that fills while the file is sent, and breathes while it is read. */
export function FileProgress({ name, sent, onCancel }: FileProgressProps) {
  const isSent = sent >= 1;
  const words = isSent ? `Reading “${name}”…` : `Sending “${name}”…`;
  return (
    <div className="mb-4 rounded-lg border border-line bg-card px-3.5 py-3">
      <div className="flex items-center justify-between gap-3">
        <p role="status" className="m-0 min-w-0 text-[14px] leading-5 [overflow-wrap:anywhere]">
          {words}
        </p>
        <Button small onClick={onCancel} className="shrink-0 pointer-coarse:min-h-10">
          Cancel
        </Button>
      </div>
      <div
        role="progressbar"
        aria-label={words}
        aria-valuemin={0}
        aria-valuemax={100}
        {...(!isSent && { "aria-valuenow": Math.round(sent * 100) })}
        className="mt-2.5 h-1.5 overflow-hidden rounded-full bg-line"
      >
        <div
          className={classNames(
            "h-full rounded-full bg-accent",
            isSent && "motion-safe:animate-pulse",
          )}
          style={{ width: `${Math.max(3, sent * 100)}%` }}
        />
      </div>
    </div>
  );
}
