// From the stages of a job to how far the whole of it is.
import type { Progress, ProgressStage, StageProgress } from "@/lib/contract/progress";
import type { OnProgress } from "./worker-message";

export type TellProgress = (progress: StageProgress) => void;

/** What each stage weighs beside the others, in the order in which they come; about its share of the time. */
export type StagePlan = Readonly<Partial<Record<ProgressStage, number>>>;

/** Begins a stage of the plan, and hands over what tells how far that is. */
export type Stages = (stage: ProgressStage) => OnProgress;

/** A stage that is not of the plan weighs nothing. */
export function createStages(plan: StagePlan, tell: TellProgress): Stages {
  const entries = Object.entries(plan);
  const sum = entries.reduce((all, [, weight]) => all + weight, 0) || 1;
  return (stage) => {
    const at = entries.findIndex(([name]) => name === stage);
    const before = entries.slice(0, Math.max(0, at)).reduce((all, [, weight]) => all + weight, 0);
    const own = plan[stage] ?? 0;
    const onProgress: OnProgress = (done, total) => {
      const part = total > 0 ? Math.min(1, done / total) : 0;
      tell({ type: "progress", stage, done, total, share: (before + own * part) / sum });
    };
    onProgress(0, 0);
    return onProgress;
  };
}

/** Progress of a part of the work, as progress of the whole: from `start` to `end` of it. */
export function withinShare(
  tell: ((progress: Progress) => void) | undefined,
  start: number,
  end: number,
): ((progress: Progress) => void) | undefined {
  if (!tell) return undefined;
  return (progress) =>
    tell(
      progress.type === "waiting"
        ? progress
        : { ...progress, share: start + (end - start) * progress.share },
    );
}
