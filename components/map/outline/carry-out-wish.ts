// Carries out what a key or a button of the outline wished: new rows, raising, lowering.
import { indent, outdent } from "@/lib/argument/edits/indent";
import { nameOf } from "@/lib/argument/names";
import type { DeskStore } from "@/lib/client/desk-store";
import { mintId } from "@/lib/client/mint-id";
import { commitEdit } from "../editing/quick-acts";
import { childDraft, type OutlineDraft, siblingDraft } from "./outline-draft";
import type { OutlineWish } from "./outline-edit-keys";
import type { InlineWriting } from "./outline-editing";
import type { OutlineItem } from "./outline-items";

type Wish = Exclude<OutlineWish, { do: "rename" }>;

/** Opens a new row, moves the row, or says why neither can be. */
export function carryOutWish(
  store: DeskStore,
  wish: Wish,
  item: OutlineItem,
  onWriting: (writing: InlineWriting) => void,
): void {
  const { actions } = store.getState();
  switch (wish.do) {
    case "sibling":
      open(store, siblingDraft(item, store.getState()), onWriting);
      break;
    case "child":
      open(store, childDraft(item, wish.relation, store.getState()), onWriting);
      break;
    case "order":
      actions.notify(
        "Statements stand in the order of the brief, where their words stand. Lower or raise them with Tab and Shift Tab, or move them under something else.",
      );
      break;
    case "lower":
    case "raise":
      move(store, wish.do, item);
  }
}

function open(
  store: DeskStore,
  draft: OutlineDraft | null,
  onWriting: (writing: InlineWriting) => void,
): void {
  const { actions, folded, tree } = store.getState();
  if (!draft) {
    actions.notify(
      "This statement is not part of a step. Choose a reason or a counterpoint first.",
    );
    return;
  }
  // What hangs below the row has to be in sight, since the new row stands behind it.
  const place = draft.from === null ? undefined : tree.places.get(draft.from);
  if (place && folded.has(place.key)) actions.toggleFold(place.key);
  onWriting({ mode: "add", draft });
}

/** Under the sibling above, or up to where its parent bears. */
function move(store: DeskStore, way: "lower" | "raise", item: OutlineItem): void {
  const { graph, tree, actions } = store.getState();
  const step = item.type === "step" ? tree.steps.get(item.inferenceId) : undefined;
  const key = item.type === "place" ? item.key : step?.premiseKeys[0];
  const place = key === undefined ? undefined : tree.places.get(key);
  const statement = place && graph.statements.get(place.statementId);
  if (!(place && statement)) return;
  const edit = (way === "lower" ? indent : outdent)(graph, tree, place.key, mintId());
  void commitEdit({ store, actions }, edit, {
    said: `“${nameOf(statement)}” is ${way === "lower" ? "lowered" : "raised"}.`,
    goTo: { type: "statement", id: statement.id },
    undo: true,
  });
}
