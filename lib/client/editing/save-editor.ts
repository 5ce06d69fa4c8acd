// Saves what the open editor holds, as one batch: the statement, its place in the argument, and its anchor in the brief.
import type { StoreApi } from "zustand/vanilla";
import { addStep } from "@/lib/argument/edits/add-step";
import { joinPremise } from "@/lib/argument/edits/join-premise";
import { addClaim, type NewStatement } from "@/lib/argument/edits/new-statement";
import { nameOf } from "@/lib/argument/names";
import type { Operation } from "@/lib/argument/operations/operation";
import { quoteAt } from "@/lib/argument/passage-quote";
import type { ArgumentGraph, Statement } from "@/lib/argument/records";
import type { Result } from "@/lib/argument/result";
import type { DeskState, SubmitOutcome } from "../desk-types";
import { failureOf } from "../failure-advice";
import { closeThread } from "./close-thread";
import type { OpenEditor } from "./editing-types";
import { editorKey, forgetEditor, keepEditor } from "./kept-editors";
import { submitShown } from "./submit-shown";
import { wayToChange } from "./ways-to-change";

type Operations = Result<readonly Operation[]>;

/** Batches on their way, by the statement that they write: a second press does not send again. */
const ON_THEIR_WAY = new Map<string, Promise<SubmitOutcome>>();

/** Saves and closes the editor as soon as the change shows; it stays open, with its words, where it was refused. */
export function saveEditor(store: StoreApi<DeskState>): Promise<SubmitOutcome> {
  const { editor } = store.getState();
  if (!editor) return Promise.resolve(failureOf("NOT_FOUND"));
  const running = ON_THEIR_WAY.get(editor.statementId);
  if (running !== undefined) return running;
  const saving = save(store, editor).finally(() => ON_THEIR_WAY.delete(editor.statementId));
  ON_THEIR_WAY.set(editor.statementId, saving);
  return saving;
}

async function save(store: StoreApi<DeskState>, editor: OpenEditor): Promise<SubmitOutcome> {
  const state = store.getState();
  const operations = withThread(editorOperations(editor, state), editor, state);
  if (!operations.ok) {
    return { ok: false, code: operations.reason.code, message: operations.reason.message };
  }
  const viewerId = state.viewer?.id ?? null;
  const done = (isSuggestion: boolean) => {
    forgetEditor(state.map.id, viewerId, editorKey(editor.start));
    finish(store, editor, isSuggestion);
  };
  if (operations.value.length === 0) {
    done(false);
    return { ok: true };
  }
  const isSuggestion = wayToChange(state) === "suggest";
  const { first, settled } = submitShown(store, operations.value, (graph) => isIn(graph, editor));
  const outcome = await first;
  if (!outcome.ok) return outcome;
  done(isSuggestion);
  // What shows may still be refused by the server: then the words are kept, and offered when the editor opens again.
  void settled.then((end) => {
    if (end.ok) return;
    keepEditor(state.map.id, viewerId, editor, false);
    store.getState().actions.notify(`${end.message} What you wrote is kept in its editor.`);
  });
  return outcome;
}

/** What a statement is made from is closed along with it. */
function withThread(operations: Operations, { start }: OpenEditor, state: DeskState): Operations {
  if (!operations.ok || start.mode === "edit" || !start.fromAnnotation) return operations;
  return {
    ok: true,
    value: [...operations.value, ...closeThread(start.fromAnnotation, state)],
  };
}

/** Closes the editor, selects what was written and says so. */
function finish(store: StoreApi<DeskState>, editor: OpenEditor, isSuggestion: boolean): void {
  const { actions } = store.getState();
  if (store.getState().editor?.statementId === editor.statementId) actions.closeEditor();
  const name = nameOf({ text: editor.text.trim(), label: editor.label.trim() || null });
  if (isSuggestion) {
    actions.notify(`Suggested: “${name}”. An editor decides about it.`);
    return;
  }
  actions.announce(editor.start.mode === "edit" ? `Saved “${name}”.` : `Added “${name}”.`);
  actions.selectStatement(editor.statementId, "link");
}

function isIn(graph: ArgumentGraph, editor: OpenEditor): boolean {
  const statement = graph.statements.get(editor.statementId);
  if (editor.start.mode === "add") return statement !== undefined;
  return statement !== undefined && Object.keys(changesOf(editor, statement)).length === 0;
}

/** The operations that save an editor; none where an edit changes nothing. */
export function editorOperations(
  editor: OpenEditor,
  { graph, brief }: Pick<DeskState, "graph" | "brief">,
): Operations {
  if (editor.start.mode === "edit") return editOperations(editor, graph);
  const added = addedTo(editor, graph);
  if (!added.ok) return added;
  const { range } = editor.start;
  if (!(range && brief)) return added;
  const known = [...graph.passages.values()].find(
    ({ start, end, briefRevision }) =>
      start === range.start && end === range.end && briefRevision === brief.revision,
  );
  const { statementId } = editor;
  const anchor: Operation = known
    ? { v: 1, type: "linkPassage", id: known.id, statementId }
    : {
        v: 1,
        type: "addPassage",
        id: editor.passageId,
        briefRevision: brief.revision,
        ...quoteAt(brief.text, range.start, range.end),
        statementIds: [statementId],
      };
  return { ok: true, value: [...added.value, anchor] };
}

function addedTo(editor: OpenEditor, graph: ArgumentGraph): Operations {
  const statement = newStatement(editor);
  if (editor.start.mode === "edit") return { ok: true, value: [] };
  const { relation } = editor.start;
  switch (relation.type) {
    case "claim":
      return { ok: true, value: addClaim(statement) };
    case "premise":
      return joinPremise(graph, { statement, inferenceId: relation.inferenceId });
    case "step": {
      const { kind, target } = relation;
      return addStep(graph, { statement, inferenceId: editor.inferenceId, kind, target });
    }
  }
}

function newStatement(editor: OpenEditor): NewStatement {
  const { start, statementId: id } = editor;
  return {
    id,
    ...wordsOf(editor),
    ...(start.mode === "add" && start.fromAnnotation
      ? { fromAnnotation: start.fromAnnotation }
      : {}),
  };
}

/** What the editor's fields mean in a statement: what is empty stands for none. */
function wordsOf({ text, label, note, heldBy, stance, unstated }: OpenEditor) {
  return {
    text: text.trim(),
    label: label.trim() || null,
    note: note.trim() || null,
    heldBy: heldBy.trim() || null,
    stance,
    unstated,
  };
}

function changesOf(editor: OpenEditor, statement: Statement): Partial<ReturnType<typeof wordsOf>> {
  const words = wordsOf(editor);
  const keys = Object.keys(words) as (keyof typeof words)[];
  return Object.fromEntries(
    keys.filter((key) => words[key] !== statement[key]).map((key) => [key, words[key]]),
  );
}

function editOperations(editor: OpenEditor, graph: ArgumentGraph): Operations {
  const { statementId: id, revision } = editor;
  const statement = graph.statements.get(id);
  if (!statement) {
    const message = "This statement was removed meanwhile. Copy your text to keep it.";
    return { ok: false, reason: { code: "NOT_FOUND", rule: "OP5", message } };
  }
  const changes = changesOf(editor, statement);
  if (Object.keys(changes).length === 0) return { ok: true, value: [] };
  return { ok: true, value: [{ v: 1, type: "editStatement", id, revision, ...changes }] };
}
