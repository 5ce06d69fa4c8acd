"use client";
// Behind "More": a note with sources, who holds the statement and how, and whether the text says it at all.
import { ChevronDown, ChevronRight } from "lucide-react";
import { useId } from "react";
import { INPUT_CLASSES } from "@/components/ui/field";
import { characterCount, LIMITS } from "@/lib/argument/text-rules";
import { useDeskActions } from "@/lib/client/desk-context";
import type { OpenEditor } from "@/lib/client/editing/editing-types";
import { Counter } from "./counter";

interface EditorMoreProps {
  readonly editor: OpenEditor;
  readonly open: boolean;
  readonly onToggle: () => void;
}

const SMALL = `${INPUT_CLASSES} min-h-9 text-[14px]!`;
const LABEL = "text-[13px] font-medium leading-5";

/** A disclosure. */
export function EditorMore({ editor, open, onToggle }: EditorMoreProps) {
  const id = useId();
  const Twist = open ? ChevronDown : ChevronRight;
  return (
    <div>
      <button
        type="button"
        aria-expanded={open}
        aria-controls={id}
        onClick={onToggle}
        className="-ml-1 inline-flex min-h-7 items-center gap-1 rounded-md px-1 text-[13px] font-medium text-muted hover:text-ink"
      >
        <Twist size={15} aria-hidden />
        <span>
          More<span className="font-normal max-sm:hidden">: note and sources, who holds it</span>
        </span>
      </button>
      <div id={id} hidden={!open} className="mt-2 space-y-3">
        {open && <MoreFields editor={editor} />}
      </div>
    </div>
  );
}

function MoreFields({ editor }: { readonly editor: OpenEditor }) {
  const { changeEditor } = useDeskActions();
  const id = useId();
  return (
    <>
      <div>
        <div className="mb-1 flex items-baseline justify-between gap-3">
          <label htmlFor={`${id}-note`} className={LABEL}>
            Note <span className="font-normal text-muted">(Markdown, with sources)</span>
          </label>
          <Counter count={characterCount(editor.note.trim())} max={LIMITS.note} />
        </div>
        <textarea
          id={`${id}-note`}
          rows={3}
          value={editor.note}
          onChange={(event) => changeEditor({ note: event.target.value })}
          className={`${SMALL} field-sizing-content max-h-[30vh] min-h-[72px] resize-y py-1.5`}
        />
      </div>
      <div className="grid grid-cols-2 gap-3">
        <div>
          <label htmlFor={`${id}-held`} className={`mb-1 block ${LABEL}`}>
            Held by
          </label>
          <input
            id={`${id}-held`}
            value={editor.heldBy}
            autoComplete="off"
            placeholder="The author, if left empty"
            onChange={(event) => changeEditor({ heldBy: event.target.value })}
            className={SMALL}
          />
        </div>
        <div>
          <label htmlFor={`${id}-stance`} className={`mb-1 block ${LABEL}`}>
            Stance
          </label>
          <select
            id={`${id}-stance`}
            value={editor.stance ?? ""}
            onChange={(event) => changeEditor({ stance: stanceOf(event.target.value) })}
            className={`${SMALL} px-2`}
          >
            <option value="">Not said</option>
            <option value="asserts">Asserts it</option>
            <option value="reports">Reports it</option>
            <option value="concedes">Concedes it</option>
          </select>
        </div>
      </div>
      <label className="flex items-start gap-2 text-[13.5px] leading-5">
        <input
          type="checkbox"
          checked={editor.unstated}
          onChange={(event) => changeEditor({ unstated: event.target.checked })}
          className="mt-0.5 size-4 accent-(--accent)"
        />
        <span>
          Unstated: <span className="text-muted">the argument rests on it without saying it</span>
        </span>
      </label>
    </>
  );
}

function stanceOf(value: string): OpenEditor["stance"] {
  return value === "asserts" || value === "reports" || value === "concedes" ? value : null;
}
