// How far a file is: on its way, being read, being saved; it can be stopped.
import { Button } from "@/components/ui/button";
import type { Import, ImportState } from "./use-import";

interface FileOnItsWayProps {
  readonly state: Extract<ImportState, { step: "sending" }>;
  readonly work: Import;
}

/** A bar with words; the words change in steps, so that they can be read aloud. */
export function FileOnItsWay({ state, work }: FileOnItsWayProps) {
  const { sent, saving } = state;
  const name = work.file ? `“${work.file.name}”` : "the file";
  const words = sent < 1 ? `Sending ${name}` : saving ? `Saving ${name}` : `Reading ${name}`;
  return (
    <div className="grid min-h-[180px] content-center justify-items-center gap-4 py-6 text-center">
      <p role="status" className="m-0 text-[16px] leading-6 [overflow-wrap:anywhere]">
        {words} …
      </p>
      <progress
        aria-label={words}
        max={1}
        {...(sent < 1 && { value: sent })}
        className="h-2 w-[min(320px,100%)] accent-accent"
      />
      <Button onClick={work.stop} data-first-focus>
        {saving ? "Stop waiting" : "Stop"}
      </Button>
    </div>
  );
}
