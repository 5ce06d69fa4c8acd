"use client";
// Selecting the right stretch of a text, by mouse or keyboard, with a search for long texts.
import { useEffect, useId, useRef, useState } from "react";
import { Button } from "@/components/ui/button";
import { INPUT_CLASSES } from "@/components/ui/field";
import { LIMITS } from "@/lib/argument/text-rules";

interface PickPlaceProps {
  readonly text: string;
  /** What is selected at first. */
  readonly start: number;
  readonly end: number;
  readonly onPick: (place: { readonly start: number; readonly end: number }) => void;
  readonly onCancel: () => void;
}

/** Code units of a long text that are shown around a place; the search leads to the others. */
const SHOWN = 60_000;

/** A field that only reads: its own selection is the place. */
export function PickPlace({ text, start, end, onPick, onCancel }: PickPlaceProps) {
  const id = useId();
  const field = useRef<HTMLTextAreaElement>(null);
  const [selected, setSelected] = useState({ start, end });
  const [from, setFrom] = useState(() => windowAt(text, start));
  const [words, setWords] = useState("");
  const [missing, setMissing] = useState(false);
  const shown = text.slice(from, from + SHOWN);
  const length = selected.end - selected.start;
  // biome-ignore lint/correctness/useExhaustiveDependencies: only where the window moves; the person's own selection stays.
  useEffect(() => {
    const area = field.current;
    if (!area) return;
    area.focus();
    area.setSelectionRange(selected.start - from, selected.end - from);
    scrollTo(area, selected.start - from);
  }, [from]);

  function find() {
    if (words === "") return;
    const next = text.indexOf(words, selected.start + 1);
    const at = next === -1 ? text.indexOf(words) : next;
    setMissing(at === -1);
    if (at === -1) return;
    const place = { start: at, end: at + words.length };
    const moved = windowAt(text, at);
    setSelected(place);
    setFrom(moved);
    if (moved !== from || !field.current) return;
    // A selection shows only where the focus is.
    field.current.focus();
    field.current.setSelectionRange(at - from, place.end - from);
    scrollTo(field.current, at - from);
  }

  return (
    <div className="mt-3 grid gap-2">
      <label htmlFor={id} className="text-[14px] font-medium">
        Select the words in the new text
      </label>
      <div className="flex items-center gap-2">
        <input
          type="search"
          aria-label="Find in the new text"
          placeholder="Find in the new text"
          value={words}
          onChange={(event) => {
            setWords(event.target.value);
            setMissing(false);
          }}
          onKeyDown={(event) => {
            if (event.key !== "Enter") return;
            event.preventDefault();
            find();
          }}
          className={`${INPUT_CLASSES} min-h-8 min-w-0 flex-1 text-[14px] sm:max-w-[320px]`}
        />
        <Button small onClick={find} disabled={words === ""}>
          Next
        </Button>
      </div>
      <textarea
        ref={field}
        id={id}
        readOnly
        rows={9}
        value={shown}
        onKeyDown={(event) => {
          if (event.key !== "Enter") return;
          event.preventDefault();
          find();
        }}
        onSelect={({ currentTarget: { selectionStart, selectionEnd } }) =>
          setSelected({ start: from + selectionStart, end: from + selectionEnd })
        }
        className={`${INPUT_CLASSES} resize-y py-2 font-serif leading-[25px]`}
      />
      <div className="flex flex-wrap items-center gap-2">
        <span className="flex-1 text-[13px] text-muted" role="status">
          {missing
            ? "The new text does not say that."
            : length > LIMITS.exactUnits
              ? "That is too much for one passage."
              : ""}
        </span>
        <Button small look="quiet" onClick={onCancel}>
          Cancel
        </Button>
        <Button
          small
          look="primary"
          disabled={length === 0 || length > LIMITS.exactUnits}
          onClick={() => onPick(trimmed(text, selected))}
        >
          Use the selection
        </Button>
      </div>
    </div>
  );
}

function windowAt(text: string, at: number): number {
  return text.length <= SHOWN ? 0 : Math.max(0, Math.floor((at - SHOWN / 2) / 1_000) * 1_000);
}

/** Without spaces at its edges, where anything else is in it. */
function trimmed(text: string, { start, end }: { start: number; end: number }) {
  const words = text.slice(start, end);
  if (words.trim() === "") return { start, end };
  const from = start + words.length - words.trimStart().length;
  return { start: from, end: from + words.trim().length };
}

/** Brings an offset into sight: the share of the lines is near enough. */
function scrollTo(area: HTMLTextAreaElement, offset: number): void {
  const share = area.value.length === 0 ? 0 : offset / area.value.length;
  area.scrollTop = Math.max(0, share * area.scrollHeight - area.clientHeight / 2);
}
