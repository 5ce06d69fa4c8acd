"use client";
// The label: a few words by which the statement is called elsewhere.
import { useId } from "react";
import { INPUT_CLASSES } from "@/components/ui/field";
import { characterCount, LIMITS } from "@/lib/argument/text-rules";
import { useDeskActions } from "@/lib/client/desk-context";
import type { OpenEditor } from "@/lib/client/editing/editing-types";
import { Counter } from "./counter";

/** One line; empty is allowed, then the first words stand for it. */
export function LabelField({ editor }: { readonly editor: OpenEditor }) {
  const { changeEditor } = useDeskActions();
  const id = useId();
  return (
    <div>
      <div className="mb-1 flex items-baseline justify-between gap-3">
        <label htmlFor={id} className="text-[13px] font-medium leading-5">
          Label <span className="font-normal text-muted">(optional)</span>
        </label>
        <Counter count={characterCount(editor.label.trim())} max={LIMITS.label} />
      </div>
      <input
        id={id}
        value={editor.label}
        autoComplete="off"
        placeholder="What it is called in short"
        aria-invalid={characterCount(editor.label.trim()) > LIMITS.label || undefined}
        onChange={(event) => changeEditor({ label: event.target.value })}
        className={`${INPUT_CLASSES} min-h-9 text-[14px]!`}
      />
    </div>
  );
}
