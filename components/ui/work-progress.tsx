// How far a piece of work is: a bar, what is being done, how much of it, and the way out.
import { Button } from "./button";

export interface WorkProgressProps {
  /** What is being done. It is read aloud, so it changes in a few steps and not all the time. */
  readonly words: string;
  /** How much of it, such as "1,200 of 10,000 statements"; seen, and asked of the bar, but not read aloud as it runs. */
  readonly count?: string | null;
  /** From 0 to 1; null where nobody knows. */
  readonly share: number | null;
  readonly cancelWords: string;
  readonly onCancel: () => void;
  readonly firstFocus?: boolean;
}

/** Fills the width that it is given. */
export function WorkProgress(props: WorkProgressProps) {
  const { words, count = null, share, cancelWords, onCancel, firstFocus = false } = props;
  const percent = share === null ? null : Math.round(Math.min(1, Math.max(0, share)) * 100);
  return (
    <div className="grid w-full gap-2 text-[14px] leading-5">
      <div className="flex min-h-9 items-center justify-between gap-3">
        <p role="status" className="m-0 min-w-0 [overflow-wrap:anywhere]">
          {words} …
        </p>
        <Button
          small
          onClick={onCancel}
          className="shrink-0 pointer-coarse:min-h-10"
          {...(firstFocus && { "data-first-focus": true })}
        >
          {cancelWords}
        </Button>
      </div>
      <div
        role="progressbar"
        aria-label={words}
        aria-valuemin={0}
        aria-valuemax={100}
        {...(percent !== null && {
          "aria-valuenow": percent,
          "aria-valuetext": [`${percent} %`, count].filter(Boolean).join(", "),
        })}
        className="h-1.5 overflow-hidden rounded-full bg-line"
      >
        <div
          className={
            percent === null
              ? "h-full w-1/4 rounded-full bg-accent motion-safe:animate-pulse"
              : "h-full rounded-full bg-accent motion-safe:transition-[width]"
          }
          {...(percent !== null && { style: { width: `${Math.max(2, percent)}%` } })}
        />
      </div>
      <p aria-hidden className="m-0 min-h-5 text-[13px] text-muted tabular-nums">
        {count}
      </p>
    </div>
  );
}
