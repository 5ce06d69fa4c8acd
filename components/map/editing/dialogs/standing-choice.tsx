"use client";
// How a statement will stand at its new place.
import { RoleIcon } from "../../role-look";
import type { Standing } from "./placements";

const CHOICES: readonly { value: Standing; word: string; against: boolean }[] = [
  { value: "reason", word: "Reason for", against: false },
  { value: "counterpoint", word: "Counterpoint to", against: true },
  { value: "linked", word: "Linked premise of", against: false },
  { value: "doubt", word: "Doubt of a step", against: true },
  { value: "backing", word: "Backing of a step", against: false },
];

interface StandingChoiceProps {
  readonly value: Standing;
  readonly onChange: (value: Standing) => void;
}

/** Radios in a row. */
export function StandingChoice({ value, onChange }: StandingChoiceProps) {
  return (
    <fieldset className="m-0 flex flex-wrap gap-1.5 border-0 p-0">
      <legend className="sr-only">How it will stand</legend>
      {CHOICES.map((choice) => (
        <label
          key={choice.value}
          className="inline-flex min-h-8 cursor-pointer items-center gap-1.5 rounded-md border border-line-strong px-2.5 text-[13px] font-medium has-checked:border-accent has-checked:bg-accent/12 has-checked:text-accent has-focus-visible:outline-2 has-focus-visible:outline-ring pointer-coarse:min-h-11"
        >
          <input
            type="radio"
            name="standing"
            checked={value === choice.value}
            onChange={() => onChange(choice.value)}
            className="sr-only"
          />
          <RoleIcon
            of={choice.against ? "counterpoint" : "premise"}
            className={choice.against ? "text-counterpoint" : "text-premise"}
          />
          {choice.word}
        </label>
      ))}
    </fieldset>
  );
}
