// On narrow screens: the text as it is written, or as it will be read.
import { classNames } from "@/components/ui/class-names";

export type BriefView = "write" | "read";

const VIEWS = [
  ["write", "Text"],
  ["read", "As it will be read"],
] as const;

interface ViewSwitchProps {
  readonly value: BriefView;
  readonly onChange: (view: BriefView) => void;
}

/** Two buttons that show one of two; on wide screens both stand side by side, and this is not there. */
export function ViewSwitch({ value, onChange }: ViewSwitchProps) {
  return (
    <fieldset className="m-0 flex min-w-0 gap-1 rounded-lg border border-line bg-card p-1 lg:hidden">
      <legend className="sr-only">Show the text</legend>
      {VIEWS.map(([view, word]) => (
        <button
          key={view}
          type="button"
          aria-pressed={value === view}
          onClick={() => onChange(view)}
          className={classNames(
            "min-h-9 flex-1 rounded-md px-3 text-[14px] font-medium leading-5 pointer-coarse:min-h-11",
            value === view ? "bg-accent text-on-accent" : "text-ink hover:bg-line/60",
          )}
        >
          {word}
        </button>
      ))}
    </fieldset>
  );
}
