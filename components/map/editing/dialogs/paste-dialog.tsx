"use client";
// What a text on the clipboard would become, before it does; the text can be mended here.
import { useMemo, useState } from "react";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { INPUT_CLASSES } from "@/components/ui/field";
import { nameOf } from "@/lib/argument/names";
import { stepWords } from "@/lib/argument/queries/relation-words";
import type { ArgumentGraph, InferenceTarget } from "@/lib/argument/records";
import { useDesk, useDeskActions, useDeskStore } from "@/lib/client/desk-context";
import { parseOutline } from "@/lib/formats/outline/parse-outline";
import { plural } from "../../spoken-words";
import { addOutline } from "../clipboard";
import { PastePreview } from "./paste-preview";

interface PasteDialogProps {
  readonly text: string;
  readonly target: InferenceTarget | null;
}

const NOTES_SHOWN = 5;

/** With no text yet, it asks for one. */
export function PasteDialog({ text: start, target }: PasteDialogProps) {
  const store = useDeskStore();
  const actions = useDeskActions();
  const under = useDesk((state) => targetWords(state.graph, target));
  const [text, setText] = useState(start);
  const parsed = useMemo(() => parseOutline(text), [text]);
  const isEmpty = text.trim() === "";
  const report = parsed.ok ? parsed.value.report : null;

  function paste() {
    if (!parsed.ok) return;
    actions.openDialog(null);
    void addOutline(store, parsed.value.draft, target);
  }

  return (
    <Dialog
      open
      onClose={() => actions.openDialog(null)}
      title="Paste a branch"
      description={`${under} Signs at the start of a line: + reason, - counterpoint, & linked, ~ doubt.`}
    >
      <label htmlFor="paste-text" className="mb-1 block text-[13px] font-medium leading-5">
        Text
      </label>
      <textarea
        id="paste-text"
        rows={isEmpty ? 6 : 4}
        value={text}
        placeholder="Paste an outline here, or type one"
        onChange={(event) => setText(event.target.value)}
        className={`${INPUT_CLASSES} py-2 font-mono text-[13px]! leading-5!`}
      />
      {parsed.ok && <PastePreview draft={parsed.value.draft} />}
      {report && report.notes.length > 0 && (
        <ul className="m-0 mt-3 list-none space-y-1 rounded-lg bg-mark/50 p-3 text-[13.5px] leading-5">
          {report.notes.slice(0, NOTES_SHOWN).map((note) => (
            <li key={`${note.line} ${note.message}`}>
              Line {note.line}: {note.message}
            </li>
          ))}
          {report.notes.length > NOTES_SHOWN && (
            <li>And {report.notes.length - NOTES_SHOWN} more.</li>
          )}
        </ul>
      )}
      {!(parsed.ok || isEmpty) && (
        <p role="alert" className="m-0 mt-2 text-[14px] text-danger">
          {parsed.reason.message}
        </p>
      )}
      <div className="mt-4 flex justify-end gap-2">
        <Button onClick={() => actions.openDialog(null)}>Cancel</Button>
        <Button look="primary" onClick={paste} disabled={!parsed.ok}>
          {report ? `Add ${plural(report.statements, "statement")}` : "Add"}
        </Button>
      </div>
    </Dialog>
  );
}

function targetWords(graph: ArgumentGraph, target: InferenceTarget | null): string {
  if (target === null) return "It will hang on nothing yet.";
  const statement = graph.statements.get(target.id);
  const step = graph.inferences.get(target.id);
  if (statement) return `It goes under “${nameOf(statement)}”.`;
  return step ? `It goes under the step “${stepWords(graph, step)}”.` : "";
}
