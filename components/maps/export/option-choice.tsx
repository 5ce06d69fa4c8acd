"use client";
// What else may be chosen for the format at hand.
import type { ReactNode } from "react";
import { EXPORT_FORMATS, type FormatOptions } from "@/lib/contract/exports";
import type { ExportChoosing } from "./use-export-choices";

const THEMES = [
  ["light", "Light"],
  ["dark", "Dark"],
] as const;
const SCALES = [
  [1, "1x"],
  [2, "2x"],
  [3, "3x"],
  [4, "4x"],
] as const;
const PAPERS = [
  ["a4", "A4"],
  ["letter", "Letter"],
] as const;

/** Only what the format takes. */
export function OptionChoice(choosing: ExportChoosing) {
  const { format, annotations, options, chooseAnnotations, chooseOptions } = choosing;
  const takes: readonly string[] = EXPORT_FORMATS[format].takes;
  if (takes.length === 0) return null;
  return (
    <div className="grid gap-1">
      {takes.includes("annotations") && (
        <Check checked={annotations} onChange={chooseAnnotations}>
          With the annotations
        </Check>
      )}
      {takes.includes("theme") && (
        <Choice name="theme" label="Colours" entries={THEMES} {...chosen("theme")} />
      )}
      {takes.includes("scale") && (
        <Choice name="scale" label="Size" entries={SCALES} {...chosen("scale")} />
      )}
      {takes.includes("tiled") && (
        <Check checked={options.tiled} onChange={(tiled) => chooseOptions({ tiled })}>
          Over several sheets
        </Check>
      )}
      {takes.includes("paper") && options.tiled && (
        <Choice name="paper" label="Sheets" entries={PAPERS} {...chosen("paper")} />
      )}
    </div>
  );

  function chosen<N extends keyof FormatOptions>(name: N) {
    const onChoose = (value: FormatOptions[N]) => chooseOptions({ [name]: value });
    return { value: options[name], onChoose };
  }
}

interface CheckProps {
  readonly checked: boolean;
  readonly onChange: (on: boolean) => void;
  readonly children: ReactNode;
}

function Check({ checked, onChange, children }: CheckProps) {
  return (
    <label className="inline-flex min-h-8 cursor-pointer items-center gap-2 text-[14px] leading-5">
      <input
        type="checkbox"
        checked={checked}
        onChange={(event) => onChange(event.target.checked)}
        className="size-4 accent-accent"
      />
      {children}
    </label>
  );
}

interface ChoiceProps<T extends string | number> {
  readonly name: string;
  readonly label: string;
  readonly entries: readonly (readonly [value: T, words: string])[];
  readonly value: NoInfer<T> | string | number | boolean;
  readonly onChoose: (value: T) => void;
}

function Choice<T extends string | number>({
  name,
  label,
  entries,
  value,
  onChoose,
}: ChoiceProps<T>) {
  return (
    <fieldset className="m-0 flex min-w-0 flex-wrap items-center gap-x-3 border-0 p-0 text-[14px] leading-5">
      <legend className="float-left p-0 pr-3 text-muted">{label}</legend>
      {entries.map(([each, words]) => (
        <label key={each} className="inline-flex min-h-8 cursor-pointer items-center gap-1.5">
          <input
            type="radio"
            name={`export-${name}`}
            value={each}
            checked={each === value}
            onChange={() => onChoose(each)}
            className="size-4 accent-accent"
          />
          {words}
        </label>
      ))}
    </fieldset>
  );
}
