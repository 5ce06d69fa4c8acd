// What a map begins with.
import { FileText, PenLine } from "lucide-react";
import { classNames } from "@/components/ui/class-names";
import type { NewMapFields } from "./new-map-fields";

const STARTS = [
  {
    start: "brief",
    word: "A text of your own",
    about: "Read it beside the map, and build from its sentences.",
    Icon: FileText,
  },
  {
    start: "blank",
    word: "A blank page",
    about: "Write the main claim, then reasons and counterpoints.",
    Icon: PenLine,
  },
] as const;

interface StartChoiceProps {
  readonly value: NewMapFields["start"];
  readonly onChange: (start: NewMapFields["start"]) => void;
}

/** Two radio buttons as cards. */
export function StartChoice({ value, onChange }: StartChoiceProps) {
  return (
    <fieldset className="m-0 min-w-0 border-0 p-0">
      <legend className="mb-1.5 p-0 text-[14px] font-medium leading-5">Begin with</legend>
      <div className="grid gap-2 sm:grid-cols-2">
        {STARTS.map(({ start, word, about, Icon }) => (
          <label
            key={start}
            className={classNames(
              "relative flex cursor-pointer gap-3 rounded-lg border bg-card p-3.5 has-focus-visible:outline-2 has-focus-visible:outline-offset-2 has-focus-visible:outline-ring",
              value === start ? "border-accent ring-1 ring-accent" : "border-line-strong",
            )}
          >
            <input
              type="radio"
              name="start"
              className="absolute size-px opacity-0"
              checked={value === start}
              onChange={() => onChange(start)}
            />
            <Icon
              size={18}
              aria-hidden
              className={classNames(
                "mt-0.5 shrink-0",
                value === start ? "text-accent" : "text-muted",
              )}
            />
            <span className="min-w-0">
              <span className="block text-[15px] font-semibold leading-5">{word}</span>
              <span className="mt-0.5 block text-[13.5px] leading-[19px] text-muted">{about}</span>
            </span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}
