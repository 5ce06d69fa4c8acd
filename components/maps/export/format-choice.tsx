"use client";
// The formats in groups, each with a line that says what it is for; a search makes the list short.
import { Search } from "lucide-react";
import { useEffect, useRef, useState } from "react";
import { INPUT_CLASSES } from "@/components/ui/field";
import {
  EXPORT_FORMAT_IDS,
  EXPORT_FORMATS,
  EXPORT_GROUPS,
  type ExportFormat,
} from "@/lib/contract/exports";

interface FormatChoiceProps {
  readonly format: ExportFormat;
  readonly onChoose: (format: ExportFormat) => void;
}

/** The formats that a search finds, by any of their words. */
function findFormats(query: string): readonly ExportFormat[] {
  const words = query.toLowerCase().split(/\s+/).filter(Boolean);
  return EXPORT_FORMAT_IDS.filter((id) => {
    const { label, purpose, extension } = EXPORT_FORMATS[id];
    const all = `${id} ${label} ${purpose} .${extension}`.toLowerCase();
    return words.every((word) => all.includes(word));
  });
}

/** Radios in groups. The one that is chosen stays chosen while the search hides it. */
export function FormatChoice({ format, onChoose }: FormatChoiceProps) {
  const [query, setQuery] = useState("");
  const list = useRef<HTMLDivElement>(null);
  const found = findFormats(query);
  useEffect(() => {
    list.current?.querySelector("input:checked")?.scrollIntoView({ block: "center" });
  }, []);
  return (
    <fieldset className="m-0 min-w-0 border-0 p-0">
      <legend className="mb-1.5 p-0 text-[15px] font-semibold leading-[22px]">Format</legend>
      <div className="relative">
        <Search
          size={16}
          aria-hidden
          className="pointer-events-none absolute left-3 top-1/2 -translate-y-1/2 text-muted"
        />
        <input
          type="search"
          aria-label="Find a format"
          placeholder="Find a format"
          value={query}
          onChange={(event) => setQuery(event.target.value)}
          className={`${INPUT_CLASSES} min-h-9 pl-9 text-[15px]`}
        />
      </div>
      <div
        ref={list}
        className="mt-2 max-h-[30vh] min-h-24 md:max-h-[calc(84vh-250px)] overflow-y-auto rounded-md border border-line bg-card p-1.5"
      >
        {found.length === 0 && (
          <p role="status" className="m-0 px-2 py-1.5 text-[14px] leading-5 text-muted">
            No format is called so. Try another word, such as table, picture or argdown.
          </p>
        )}
        {EXPORT_GROUPS.map(({ id, label }) => {
          const members = found.filter((each) => EXPORT_FORMATS[each].group === id);
          if (members.length === 0) return null;
          return (
            <fieldset key={id} className="m-0 min-w-0 border-0 p-0 [&+&]:mt-2">
              <legend className="px-2 py-0.5 text-[13px] font-semibold leading-5 text-muted">
                {label}
              </legend>
              {members.map((each) => (
                <FormatRadio
                  key={each}
                  id={each}
                  checked={each === format}
                  onChoose={() => onChoose(each)}
                />
              ))}
            </fieldset>
          );
        })}
      </div>
    </fieldset>
  );
}

function FormatRadio({
  id,
  checked,
  onChoose,
}: {
  readonly id: ExportFormat;
  readonly checked: boolean;
  readonly onChoose: () => void;
}) {
  const { label, purpose, extension, made } = EXPORT_FORMATS[id];
  return (
    <label className="flex cursor-pointer items-start gap-2.5 rounded-md px-2 py-1 hover:bg-line/40 has-checked:bg-accent/10">
      <input
        type="radio"
        name="export-format"
        value={id}
        checked={checked}
        {...(checked && { "data-first-focus": true })}
        onChange={onChoose}
        aria-describedby={`export-${id}`}
        className="mt-[3px] size-4 shrink-0 accent-accent"
      />
      <span className="min-w-0 text-[14px] leading-5">
        <span className="block text-[15px] font-medium leading-[22px]">
          {label}{" "}
          {made !== "view" && (
            <span className="text-[13px] font-normal text-muted">.{extension}</span>
          )}
        </span>
        <span id={`export-${id}`} className="block text-muted">
          {purpose}
        </span>
      </span>
    </label>
  );
}
