// Builds the argument from words of the brief: opens the editor with the quote, or ties the words to a statement.
import { firstWords } from "@/lib/argument/names";
import type { Operation } from "@/lib/argument/operations/operation";
import { quoteAt } from "@/lib/argument/passage-quote";
import type { ArgumentGraph, Id, Passage } from "@/lib/argument/records";
import type { DeskStore } from "@/lib/client/desk-store";
import { wayToChange } from "@/lib/client/editing/ways-to-change";
import type { TextRange } from "@/lib/client/highlights/merge-ranges";
import { mintId } from "@/lib/client/mint-id";
import type { BuildKind } from "./build-kinds";
import { type BuildTarget, buildRelation, standingTarget, targetWords } from "./build-relations";
import { LONGEST_PASSAGE } from "./use-annotate";

/** The longest text of a statement. */
const STATEMENT_LENGTH = 2000;

interface Building {
  readonly kind: BuildKind;
  readonly range: TextRange;
  /** What was selected in the map last. */
  readonly on: BuildTarget | null;
  /** Gives the focus back to the text once the editor is closed. */
  readonly onDone: () => void;
}

/** Does it, or says why not and what to do. */
export function buildPassage(store: DeskStore, { kind, range, on, onDone }: Building): void {
  const state = store.getState();
  const { actions, brief, tree } = state;
  const obstacle = obstacleTo(store, range);
  if (obstacle !== null || !brief) {
    actions.announce(obstacle ?? "This map has no brief.");
    return;
  }
  const target = standingTarget(on, tree);
  if (kind === "anchor") {
    void tie(store, range, target);
    return;
  }
  const relation = buildRelation(kind, target, tree);
  if (relation.type === "missing") {
    actions.notify(relation.advice);
    return;
  }
  const text = firstWords(brief.text.slice(range.start, range.end), STATEMENT_LENGTH);
  actions.openEditor({ mode: "add", relation, range, text });
  whenClosed(store, onDone);
}

function obstacleTo(store: DeskStore, range: TextRange): string | null {
  switch (wayToChange(store.getState())) {
    case null:
      return "You may read this map. To build it, ask its owner.";
    case "sign-in":
      return "Sign in to build the map.";
    default:
      return range.end - range.start > LONGEST_PASSAGE
        ? "That is too much text for one statement. Select less of it."
        : null;
  }
}

/** Calls back once the editor that is open now is closed, unless another one or a dialog took its place. */
function whenClosed(store: DeskStore, onDone: () => void): void {
  const id = store.getState().editor?.statementId;
  const stop = store.subscribe(({ editor, dialog }) => {
    if (editor && editor.statementId === id) return;
    stop();
    if (!editor && !dialog) requestAnimationFrame(onDone);
  });
}

/** The passages over these words that anchor the statement. */
export function tiedPassages(graph: ArgumentGraph, range: TextRange, statementId: Id): Passage[] {
  return [...graph.passages.values()].filter(
    (passage) =>
      passage.start < range.end &&
      passage.end > range.start &&
      passage.statementIds.includes(statementId),
  );
}

/** Ties the words to the statement, or unties them where they are tied already. */
async function tie(store: DeskStore, range: TextRange, target: BuildTarget | null): Promise<void> {
  const { graph, actions, brief } = store.getState();
  if (target?.type !== "statement" || !brief) {
    actions.notify("Select the statement in the map first; then the words that say it.");
    return;
  }
  const tied = tiedPassages(graph, range, target.id);
  const operations =
    tied.length > 0
      ? tied.map((passage) => untie(graph, passage, target.id))
      : [tieOperation(graph, brief, range, target.id)];
  const outcome = await actions.submit(operations);
  const name = targetWords(target, graph);
  if (!outcome.ok) actions.notify(outcome.message);
  else if (wayToChange(store.getState()) === "suggest") {
    actions.notify(
      tied.length > 0 ? `Suggested to untie ${name}.` : `Suggested to tie ${name} to these words.`,
    );
  } else {
    actions.notify(
      tied.length > 0
        ? `${name} is no longer tied to these words.`
        : `${name} is tied to these words.`,
      true,
    );
  }
}

function tieOperation(
  graph: ArgumentGraph,
  brief: { readonly revision: number; readonly text: string },
  { start, end }: TextRange,
  statementId: Id,
): Operation {
  const same = [...graph.passages.values()].find(
    (each) => each.start === start && each.end === end && each.briefRevision === brief.revision,
  );
  if (same) return { v: 1, type: "linkPassage", id: same.id, statementId };
  const quote = quoteAt(brief.text, start, end);
  const { revision: briefRevision } = brief;
  return {
    v: 1,
    type: "addPassage",
    id: mintId(),
    briefRevision,
    ...quote,
    statementIds: [statementId],
  };
}

/** A passage that nothing else needs goes with its last link. */
function untie(graph: ArgumentGraph, passage: Passage, statementId: Id): Operation {
  const isAnnotated = [...graph.annotations.values()].some(
    ({ target }) => target.type === "passage" && target.id === passage.id,
  );
  return passage.statementIds.length === 1 && !isAnnotated
    ? { v: 1, type: "removePassage", id: passage.id }
    : { v: 1, type: "unlinkPassage", id: passage.id, statementId };
}
