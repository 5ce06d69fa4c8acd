// How far a file is that is being read, with the way out.
import { WorkProgress } from "@/components/ui/work-progress";
import { countWords, type Progress, stageWords } from "@/lib/contract/progress";
import type { FileOnItsWay } from "./use-brief-file";

interface FileProgressProps extends FileOnItsWay {
  readonly onCancel: () => void;
}

/** A bar that fills while the file is sent and then while it is read. */
export function FileProgress({ name, sent, progress, onCancel }: FileProgressProps) {
  return (
    <div className="mb-4 rounded-lg border border-line bg-card px-3.5 py-3">
      <WorkProgress {...wordsOf(name, sent, progress)} cancelWords="Cancel" onCancel={onCancel} />
    </div>
  );
}

function wordsOf(name: string, sent: number, progress: Progress | null) {
  if (sent < 1) return { words: `Sending “${name}”`, share: sent };
  if (!progress || progress.type === "waiting")
    return { words: progress ? stageWords(progress) : `Reading “${name}”`, share: null };
  return {
    words: `Reading “${name}”`,
    count: countWords(progress) ?? stageWords(progress),
    share: progress.share,
  };
}
