// How far a file is that is being read, with the way out.
import { Button } from "@/components/ui/button";
import type { FileOnItsWay } from "./use-brief-file";

interface FileProgressProps extends FileOnItsWay {
  readonly onCancel: () => void;
}

/** A bar that fills while the file is sent, and moves while it is read. */
export function FileProgress({ name, sent, onCancel }: FileProgressProps) {
  const isSent = sent >= 1;
  const words = isSent ? `Reading “${name}”…` : `Sending “${name}”…`;
  return (
    <div className="mt-3 rounded-lg border border-line bg-card px-3.5 py-3">
      <div className="flex items-center justify-between gap-3">
        <p role="status" className="m-0 min-w-0 text-[14px] leading-5 [overflow-wrap:anywhere]">
          {words}
        </p>
        <Button small onClick={onCancel} className="shrink-0 pointer-coarse:min-h-10">
          Cancel
        </Button>
      </div>
      <progress
        aria-label={words}
        max={1}
        {...(!isSent && { value: sent })}
        className="mt-2 block h-1.5 w-full accent-(--accent)"
      />
    </div>
  );
}
