// Acts that need no form: each is one batch, said in words, with the way back.
import { deleteBranch } from "@/lib/argument/edits/delete-branch";
import { toggleKind } from "@/lib/argument/edits/toggle-kind";
import { graphIndex } from "@/lib/argument/graph-index";
import { nameOf } from "@/lib/argument/names";
import type { Operation } from "@/lib/argument/operations/operation";
import { stepWords } from "@/lib/argument/queries/relation-words";
import type { Inference } from "@/lib/argument/records";
import type { Result } from "@/lib/argument/result";
import { mintId } from "@/lib/client/mint-id";
import { parentOf, siblingsOf } from "../keyboard/family";
import { type Commit, commit } from "./commit";
import { drawingOf } from "./drawing";
import type { EditContext } from "./edit-context";

/** Commits what an edit gave, or says why it gave nothing. */
export async function commitEdit(
  { store, actions }: Pick<EditContext, "store" | "actions">,
  edit: Result<readonly Operation[]>,
  wish: Omit<Commit, "operations">,
): Promise<boolean> {
  if (edit.ok) return commit(store, { ...wish, operations: edit.value });
  actions.notify(edit.reason.message);
  return false;
}

/** A reason becomes a counterpoint, or back. */
export function turnStep(at: EditContext): void {
  const { step, state } = at;
  if (!step) return;
  const kind = step.kind === "support" ? "attack" : "support";
  const said = `Now: ${stepWords(state.graph, { ...step, kind })}`;
  void commitEdit(at, toggleKind(state.graph, step.id), { said, undo: true });
}

/** A linked premise leaves the others and becomes a step of its own, of the same kind, on the same target. */
export function standAlone(at: EditContext): void {
  const { step, statement, store } = at;
  if (!(step && statement)) return;
  void commit(store, {
    operations: [
      { v: 1, type: "removePremise", id: step.id, statementId: statement.id },
      {
        v: 1,
        type: "addInference",
        id: mintId(),
        kind: step.kind,
        premises: [statement.id],
        target: step.target,
      },
    ],
    said: `“${nameOf(statement)}” stands alone now.`,
    goTo: { type: "statement", id: statement.id },
    undo: true,
  });
}

/** Names the selected statement as the main claim. */
export function makeMainClaim({ statement, store }: EditContext): void {
  if (!statement) return;
  void commit(store, {
    operations: [{ v: 1, type: "setMainClaim", statementId: statement.id }],
    said: `“${nameOf(statement)}” is the main claim now.`,
    goTo: { type: "statement", id: statement.id },
    undo: true,
  });
}

/** Pins the selected card where the canvas draws it, or lets it go back into the layout. */
export function togglePin({ statement, place, store }: EditContext): void {
  if (!(statement && place)) return;
  const box = drawingOf(store)?.layout.boxes.find(({ key }) => key === place.key);
  if (!(statement.position || box)) return;
  const position = statement.position || !box ? null : { x: box.x, y: box.y };
  const name = nameOf(statement);
  void commit(store, {
    operations: [{ v: 1, type: "setPosition", id: statement.id, position }],
    said: position ? `“${name}” stays where it is.` : `“${name}” is no longer pinned.`,
    undo: true,
  });
}

/** Deletes what hangs on nothing and carries nothing at once; asks first where more would change. */
export function deleteChosen(at: EditContext): void {
  const { chosen, step, state, actions } = at;
  const only = chosen.length === 1 ? chosen[0] : undefined;
  if (only !== undefined && isLeaf(at, only)) void deleteLeaf(at, only);
  else if (chosen.length > 0) actions.openDialog({ type: "delete", statementIds: chosen });
  else if (step) removeStep(at, step);
  else if (state.selection === null) actions.announce("Select something to delete first.");
}

function removeStep({ store, state }: EditContext, step: Inference): void {
  const words = stepWords(state.graph, step);
  void commit(store, {
    operations: [{ v: 1, type: "removeInference", id: step.id }],
    said: `Removed the step “${words}”; its premises stand on their own.`,
    goTo: step.premises[0] ? { type: "statement", id: step.premises[0] } : null,
    undo: true,
  });
}

/** Whether nothing would change but the statement: one place, nothing on it, nobody's annotation. */
function isLeaf({ state: { graph } }: EditContext, id: string): boolean {
  const index = graphIndex(graph);
  const steps = index.stepsFrom(id);
  const bearing = [
    ...index.stepsOnStatement(id),
    ...steps.flatMap((step) => index.stepsOnInference(step.id)),
  ];
  const targets = new Set([id, ...steps.map((step) => step.id)]);
  const annotated = [...graph.annotations.values()].some((one) => targets.has(one.target.id));
  return bearing.length === 0 && steps.length < 2 && !annotated;
}

/** The next one beside it is selected, or what it hung below. */
function deleteLeaf(at: EditContext, id: string): Promise<boolean> {
  const { state, place } = at;
  const statement = state.graph.statements.get(id);
  return commitEdit(at, deleteBranch(state.graph, [id], { mode: "statement" }), {
    said: `Deleted “${statement ? nameOf(statement) : ""}”.`,
    goTo: neighbourOf(state.tree, place?.key ?? id),
    undo: true,
  });
}

/** What is selected when a place is gone: the sibling after or before it, else the one that it hangs below. */
export function neighbourOf(
  tree: EditContext["state"]["tree"],
  key: string,
  gone: ReadonlySet<string> = new Set(),
): Commit["goTo"] {
  const siblings = tree.places.has(key) ? siblingsOf(tree, key) : [];
  const index = siblings.indexOf(key);
  const order = [...siblings.slice(index + 1), ...siblings.slice(0, Math.max(0, index)).reverse()];
  const stays = (each: string) => !gone.has(tree.places.get(each)?.statementId ?? each);
  const next = order.find((each) => each !== key && stays(each)) ?? parentOf(tree, key);
  const statementId = next && tree.places.get(next)?.statementId;
  return statementId && stays(next) ? { type: "statement", id: statementId } : null;
}
