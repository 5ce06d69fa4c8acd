"use client";
// What one writes in an editor: the sentence first, then its label, and the rest behind "More".
import { X } from "lucide-react";
import { type FormEvent, type KeyboardEvent, useEffect, useRef, useState } from "react";
import { Button } from "@/components/ui/button";
import { IconButton } from "@/components/ui/icon-button";
import { useDesk, useDeskActions, useDeskStore } from "@/lib/client/desk-context";
import type { OpenEditor } from "@/lib/client/editing/editing-types";
import { editorKey, forgetEditor } from "@/lib/client/editing/kept-editors";
import { saveEditor } from "@/lib/client/editing/save-editor";
import { standAlone } from "@/lib/client/editing/stand-alone";
import { wayToChange } from "@/lib/client/editing/ways-to-change";
import { failureOf } from "@/lib/client/failure-advice";
import { ROLE_LOOK, RoleIcon } from "../role-look";
import { EditorMore } from "./editor-more";
import { hasMore, problemsOf } from "./editor-problems";
import { editorRole, editorTitle, isStanding } from "./editor-words";
import { focusOnMap } from "./find-on-map";
import { KeptQuote } from "./kept-quote";
import { KindSwitch } from "./kind-switch";
import { LabelField } from "./label-field";
import { TextField } from "./text-field";

interface EditorFormProps {
  readonly editor: OpenEditor;
  /** Whether it opened with words kept from before. */
  readonly wasKept: boolean;
  /** Closes it and keeps what is written. */
  readonly onClose: () => void;
}

/** The form. Ctrl or Cmd with Enter saves, Enter alone where the text is one line; Escape closes and keeps. */
export function EditorForm({ editor, wasKept, onClose }: EditorFormProps) {
  const { start } = editor;
  const store = useDeskStore();
  const title = useDesk((state) => editorTitle(start, state.graph));
  const role = useDesk((state) => editorRole(start, state.graph));
  const stands = useDesk((state) => isStanding(start, state.graph));
  const isSuggestion = useDesk((state) => wayToChange(state) === "suggest");
  const { problem, isSaving, save } = useSaving(editor, stands);
  const [more, setMore] = useState(() => hasMore(editor));

  function handleKey(event: KeyboardEvent) {
    if (event.key === "Escape") {
      event.preventDefault();
      event.stopPropagation();
      onClose();
    } else if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) {
      event.preventDefault();
      void save();
    }
  }

  function throwAway() {
    const { map, viewer } = store.getState();
    forgetEditor(map.id, viewer?.id ?? null, editorKey(start));
    onClose();
  }

  function setFree() {
    const { map, viewer, actions } = store.getState();
    actions.changeEditor(standAlone(map.id, viewer?.id ?? null, editor));
  }

  const verb = isSuggestion ? "Suggest" : start.mode === "edit" ? "Save" : "Add";
  return (
    // biome-ignore lint/a11y/noNoninteractiveElementInteractions: the keys of its fields come up to here.
    <form
      className="flex min-h-0 flex-col"
      onKeyDown={handleKey}
      onSubmit={(event: FormEvent) => {
        event.preventDefault();
        void save();
      }}
      noValidate
    >
      <div className="flex items-start gap-2 px-4 pt-3">
        <p className="m-0 flex min-w-0 flex-1 items-baseline gap-1.5 text-[13.5px] font-semibold leading-5">
          {start.mode === "add" && (
            <RoleIcon of={role} className={`shrink-0 ${ROLE_LOOK[role].text}`} />
          )}
          <span className="min-w-0 break-words">{title}</span>
        </p>
        <IconButton name="Close; what is written is kept" shortcut="Escape" onClick={onClose}>
          <X size={17} aria-hidden />
        </IconButton>
      </div>
      <div className="flex min-h-0 flex-1 flex-col gap-3 overflow-y-auto px-4 pb-3 pt-2">
        {stands && <KindSwitch editor={editor} />}
        {wasKept && <KeptNote editor={editor} />}
        {start.mode === "add" && start.range && <KeptQuote range={start.range} />}
        <TextField editor={editor} onEnter={save} />
        <LabelField editor={editor} />
        <EditorMore editor={editor} open={more} onToggle={() => setMore(!more)} />
      </div>
      {(problem || !stands) && (
        <p role="alert" className="m-0 px-4 pb-2 text-[13.5px] leading-5 text-danger">
          {stands ? problem : "Somebody has deleted what this is about. "}
          {!stands && (
            <button type="button" className="font-medium text-accent underline" onClick={setFree}>
              Make it a statement of its own
            </button>
          )}
        </p>
      )}
      <div className="flex items-center gap-2 border-t border-line px-4 py-2.5">
        <Button
          look="primary"
          type="submit"
          small
          disabled={isSaving || !stands}
          className="min-h-9"
        >
          {isSaving ? "Saving …" : verb}
        </Button>
        <Button look="quiet" small className="min-h-9" onClick={throwAway}>
          Cancel
        </Button>
        <span className="ml-auto text-[12px] text-muted max-md:hidden">Ctrl Enter</span>
      </div>
    </form>
  );
}

/** Says that the words are from before, and offers to begin afresh. */
function KeptNote({ editor }: { readonly editor: OpenEditor }) {
  const actions = useDeskActions();
  return (
    <p className="m-0 text-[13px] leading-5 text-muted">
      What you had written is back.{" "}
      <button
        type="button"
        className="font-medium text-accent underline"
        onClick={() => actions.discardEditor(editor)}
      >
        Begin afresh
      </button>
    </p>
  );
}

function hasRange({ start }: OpenEditor): boolean {
  return start.mode === "add" && start.range !== undefined;
}

/** Saving once at a time; what is wrong is said from the first try on, and changes as one writes. */
function useSaving(editor: OpenEditor, stands: boolean) {
  const store = useDeskStore();
  const [tried, setTried] = useState(false);
  const [refusal, setRefusal] = useState<string | null>(null);
  const [isSaving, setSaving] = useState(false);
  const isOver = useRef(false);
  useEffect(() => {
    isOver.current = false;
    return () => {
      isOver.current = true;
    };
  }, []);
  const wrong = problemsOf(editor)[0] ?? null;

  async function save(): Promise<void> {
    setTried(true);
    if (wrong || isSaving || !stands) return;
    setSaving(true);
    setRefusal(null);
    const outcome = await saveEditor(store).catch(() =>
      failureOf(
        "FAILED",
        "This could not be saved. Your text is kept: reload the page and try again.",
      ),
    );
    // From the brief one goes on reading there; else the new card has the focus.
    if (outcome.ok && !hasRange(editor)) focusOnMap(editor.statementId);
    if (isOver.current) return;
    setSaving(false);
    if (!outcome.ok) setRefusal(outcome.message);
  }
  return { problem: (tried ? wrong : null) ?? refusal, isSaving, save };
}
