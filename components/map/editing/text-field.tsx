"use client";
// The sentence itself: it grows with its words and says how long it is.
import { type KeyboardEvent, useEffect, useId, useRef } from "react";
import { INPUT_CLASSES } from "@/components/ui/field";
import { characterCount, LIMITS } from "@/lib/argument/text-rules";
import { useDeskActions } from "@/lib/client/desk-context";
import type { OpenEditor } from "@/lib/client/editing/editing-types";
import { Counter } from "./counter";

interface TextFieldProps {
  readonly editor: OpenEditor;
  /** Enter without Shift. */
  readonly onEnter: () => void;
}

/** Has the focus when the editor opens, with its words selected for an edit of a fresh copy left alone. */
export function TextField({ editor, onEnter }: TextFieldProps) {
  const { changeEditor } = useDeskActions();
  const field = useRef<HTMLTextAreaElement>(null);
  const id = useId();
  useEffect(() => {
    const element = field.current;
    if (!element) return;
    element.focus({ preventScroll: true });
    element.setSelectionRange(element.value.length, element.value.length);
  }, []);

  function handleKey(event: KeyboardEvent) {
    const plain = !(event.shiftKey || event.ctrlKey || event.metaKey || event.altKey);
    if (event.key !== "Enter" || !plain || event.nativeEvent.isComposing) return;
    // In a text of several lines Enter makes another one.
    if (editor.text.includes("\n")) return;
    event.preventDefault();
    onEnter();
  }

  return (
    <div>
      <div className="mb-1 flex items-baseline justify-between gap-3">
        <label htmlFor={id} className="text-[13px] font-medium leading-5">
          Statement
        </label>
        <Counter count={characterCount(editor.text.trim())} max={LIMITS.statementText} />
      </div>
      <textarea
        ref={field}
        id={id}
        rows={3}
        value={editor.text}
        placeholder="One sentence that stands on its own"
        aria-invalid={characterCount(editor.text) > LIMITS.statementText || undefined}
        onChange={(event) => changeEditor({ text: event.target.value })}
        onKeyDown={handleKey}
        className={`${INPUT_CLASSES} field-sizing-content max-h-[40vh] min-h-[84px] resize-y py-2 text-[15px]! leading-[22px]!`}
      />
    </div>
  );
}
