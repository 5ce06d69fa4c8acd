"use client";
// The text of a row, written in its place: Enter saves, Escape leaves and keeps, Tab changes the level of a new row.
import { type KeyboardEvent, useEffect, useId, useMemo, useRef, useState } from "react";
import { useDesk, useDeskStore } from "@/lib/client/desk-context";
import { freshEditor } from "@/lib/client/editing/editing-actions";
import type { NewRelation, OpenEditor } from "@/lib/client/editing/editing-types";
import { relationTitle } from "../editing/editor-words";
import { childDraft, type OutlineDraft, siblingDraft } from "./outline-draft";
import { type ChildRelation, RELATION_SIGNS } from "./outline-edit-keys";
import { type InlineWriting, type OutlineEditing, startOf } from "./outline-editing";
import type { OutlineItem } from "./outline-items";
import { keepWriting, keptWriting, saveWriting } from "./save-writing";

const LONGEST = 2000;

interface InlineEditorProps {
  readonly writing: InlineWriting;
  readonly editing: OutlineEditing;
  /** The row that a new one was made from. */
  readonly from: OutlineItem | null;
}

/** A field that grows with its text. */
export function InlineEditor({ writing, editing, from }: InlineEditorProps) {
  const store = useDeskStore();
  const field = useRef<HTMLTextAreaElement>(null);
  const messageId = useId();
  const [fresh] = useState(() => freshEditor(startOf(writing), store.getState()));
  const [text, setText] = useState(() => keptWriting(store, fresh) ?? fresh.text);
  const [message, setMessage] = useState<string | null>(null);
  const isSaving = useRef(false);
  const isOver = useRef(false);
  const editor: OpenEditor = useMemo(
    () => ({ ...fresh, start: startOf(writing), text }),
    [fresh, writing, text],
  );
  const latest = useRef(editor);
  latest.current = editor;

  useEffect(() => {
    const element = field.current;
    element?.focus();
    element?.setSelectionRange(element.value.length, element.value.length);
    // A fold, another view or somebody's deletion may take the row away: the words are kept then too.
    return () => {
      if (!isOver.current) keepWriting(store, latest.current, fresh.text);
    };
  }, [store, fresh]);

  async function save(): Promise<void> {
    if (isSaving.current) return;
    if (text.trim() === "") {
      setMessage("Write a sentence first, or press Escape.");
      return;
    }
    isSaving.current = true;
    const outcome = await saveWriting(store, { ...editor, text: text.replace(/\s+/g, " ") });
    isSaving.current = false;
    if (!outcome.ok) {
      setMessage(outcome.message);
      return;
    }
    isOver.current = true;
    editing.end(outcome.goTo);
  }

  function leave(): void {
    keepWriting(store, editor, fresh.text);
    isOver.current = true;
    editing.end(null);
  }

  function handleKey(event: KeyboardEvent): void {
    if (event.nativeEvent.isComposing) return;
    event.stopPropagation();
    const sign = text === "" ? RELATION_SIGNS[event.key] : undefined;
    if (event.key === "Escape") leave();
    else if (event.key === "Enter" && !event.shiftKey) void save();
    else if (event.key === "Tab" && writing.mode === "add") relate(event.shiftKey ? "up" : "down");
    else if (sign && writing.mode === "add") relate(sign);
    else return;
    event.preventDefault();
  }

  function relate(to: ChildRelation | "up" | "down"): void {
    if (writing.mode !== "add" || !from) return;
    const known = store.getState();
    const draft =
      to === "up"
        ? siblingDraft(from, known)
        : childDraft(from, to === "down" ? "reason" : to, known);
    if (draft) editing.change(draft);
    else setMessage("The row above is not part of a step, so there is none to link with or doubt.");
  }

  return (
    <span className="map-row-writing">
      {writing.mode === "add" && (
        <DraftRelation draft={writing.draft} onChoose={from ? relate : null} />
      )}
      <textarea
        ref={field}
        rows={1}
        value={text}
        maxLength={LONGEST}
        aria-label={writing.mode === "edit" ? "Text of the statement" : "Text of the new statement"}
        aria-invalid={message !== null || undefined}
        aria-describedby={message === null ? undefined : messageId}
        placeholder="A sentence that stands on its own"
        className="map-row-field"
        onChange={(event) => {
          setText(event.target.value);
          setMessage(null);
        }}
        onKeyDown={handleKey}
        onClick={(event) => event.stopPropagation()}
      />
      <span className="map-row-writing-foot">
        <button type="button" className="map-row-save" onClick={() => void save()}>
          {writing.mode === "edit" ? "Save" : "Add"}
        </button>
        <button type="button" className="map-row-leave" onClick={leave}>
          Leave
        </button>
        <span aria-hidden className="map-row-hint">
          Enter saves · Escape leaves{writing.mode === "add" && " · Tab lowers"}
        </span>
      </span>
      {message !== null && (
        <span id={messageId} role="alert" className="map-row-message">
          {message}
        </span>
      )}
    </span>
  );
}

interface DraftRelationProps {
  readonly draft: OutlineDraft;
  readonly onChoose: ((relation: ChildRelation) => void) | null;
}

const CHOICES: readonly (readonly [sign: string, relation: ChildRelation, word: string])[] = [
  ["+", "reason", "Reason for the row above"],
  ["−", "counterpoint", "Counterpoint to the row above"],
  ["&", "linked", "Linked with the row above"],
  ["~", "doubt", "Doubt of the row above"],
];

/** What the new row will be, in words, with the four signs that change it. */
function DraftRelation({ draft, onChoose }: DraftRelationProps) {
  const words = useDesk((state) => relationTitle(draft.relation, state.graph));
  return (
    <span className="map-row-draft-head" data-attack={isAgainst(draft.relation) || undefined}>
      <span className="map-row-draft-words" aria-live="polite">
        {words}
      </span>
      {onChoose && (
        <span className="map-row-signs">
          {CHOICES.map(([sign, relation, word]) => (
            <button
              key={sign}
              type="button"
              tabIndex={-1}
              aria-label={word}
              title={`${word} (${sign} in an empty row)`}
              onMouseDown={(event) => event.preventDefault()}
              onClick={() => onChoose(relation)}
            >
              {sign}
            </button>
          ))}
        </span>
      )}
    </span>
  );
}

function isAgainst(relation: NewRelation): boolean {
  return relation.type === "step" && relation.kind === "attack";
}
