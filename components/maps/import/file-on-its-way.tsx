// How far a file is: on its way, waiting, being read, being saved; it can be stopped.
import { WorkProgress } from "@/components/ui/work-progress";
import { countWords, stageWords } from "@/lib/contract/progress";
import type { Import, ImportState } from "./use-import";

interface FileOnItsWayProps {
  readonly state: Extract<ImportState, { step: "sending" }>;
  readonly work: Import;
}

/** A bar with words; the words change in steps, so that they can be read aloud. */
export function FileOnItsWay({ state, work }: FileOnItsWayProps) {
  const { file, stop } = work;
  return (
    <div className="mx-auto grid min-h-[180px] w-full max-w-[520px] content-center gap-3 py-6">
      {file && (
        <p className="m-0 text-[16px] font-medium leading-6 [overflow-wrap:anywhere]">
          {file.name}
        </p>
      )}
      <WorkProgress {...wordsOf(state)} cancelWords="Cancel" onCancel={stop} firstFocus />
    </div>
  );
}

function wordsOf({ sent, saving, progress }: FileOnItsWayProps["state"]) {
  if (sent < 1) return { words: "Sending the file", share: sent };
  // Between the last byte and the first word of the server.
  if (!progress) return { words: saving ? "Saving" : "Reading the file", share: null };
  const share = progress.type === "waiting" ? null : progress.share;
  return { words: stageWords(progress), count: countWords(progress), share };
}
