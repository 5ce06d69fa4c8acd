// The clipboard of the map: branches leave as an outline, and come back under what is selected.
import { moveStep } from "@/lib/argument/edits/move-step";
import { reuseAsStep } from "@/lib/argument/edits/reuse";
import { nameOf } from "@/lib/argument/names";
import type { Operation } from "@/lib/argument/operations/operation";
import type { ArgumentGraph, Id, InferenceKind, InferenceTarget } from "@/lib/argument/records";
import type { DeskStore } from "@/lib/client/desk-store";
import { mintId } from "@/lib/client/mint-id";
import { inBatches, outlineOperations } from "@/lib/formats/outline/outline-operations";
import type { OutlineDraft } from "@/lib/formats/outline/outline-types";
import { parseOutline } from "@/lib/formats/outline/parse-outline";
import { serializeOutline } from "@/lib/formats/outline/serialize-outline";
import { commit } from "./commit";
import { type Placed, placedOf } from "./dialogs/placements";
import type { EditContext } from "./edit-context";

/** Operations of one batch. */
const BATCH = 500;
/** Statements that are pasted without a preview. */
const WITHOUT_PREVIEW = 3;

interface Cut {
  readonly text: string;
  readonly statementIds: readonly Id[];
}

/** What was cut on this page, until it is pasted. */
const CUTS = new WeakMap<DeskStore, Cut>();

/** The chosen branches as an outline; null where nothing is chosen. */
export function outlineOf({ chosen, state }: EditContext): string | null {
  return chosen.length === 0 ? null : serializeOutline(state.graph, chosen).content;
}

/** Says what was copied, or cut: a cut moves when it is pasted on this map, and until then nothing goes. */
export function noteCopied(at: EditContext, text: string, isCut: boolean): void {
  const { chosen, actions, store, state } = at;
  const statement = state.graph.statements.get(chosen[0] ?? "");
  const what =
    chosen.length === 1 && statement ? `“${nameOf(statement)}”` : `${chosen.length} branches`;
  if (isCut) CUTS.set(store, { text, statementIds: chosen });
  else CUTS.delete(store);
  actions.notify(
    isCut
      ? `Cut ${what}: it moves to where you paste it.`
      : `Copied ${what}, with what hangs on it.`,
  );
}

/** What a paste goes under: the selected statement or step; null where nothing is selected. */
export function pasteTarget({ statement, state }: EditContext): InferenceTarget | null {
  if (statement) return { type: "statement", id: statement.id };
  const { selection } = state;
  return selection?.type === "inference" ? { type: "inference", id: selection.id } : null;
}

/** Moves what was cut; adds a few statements at once; shows more, or what was guessed, before it is added. */
export function pasteText(at: EditContext, text: string): void {
  const { store, actions } = at;
  const target = pasteTarget(at);
  const cut = CUTS.get(store);
  if (cut && target && sameText(cut.text, text)) {
    CUTS.delete(store);
    moveCut(at, cut, target);
    return;
  }
  const parsed = parseOutline(text);
  const isSmall =
    parsed.ok &&
    parsed.value.report.statements <= WITHOUT_PREVIEW &&
    parsed.value.report.notes.length === 0;
  if (isSmall) void addOutline(store, parsed.value.draft, target);
  else actions.openDialog({ type: "paste", text, target });
}

/** Clipboards of some systems change line ends. */
function sameText(a: string, b: string): boolean {
  const plain = (text: string) => text.replace(/\r\n?/g, "\n").trim();
  return plain(a) === plain(b);
}

/** Every cut branch bears on the target as it bore on the old one: for or against. */
function moveCut({ store, state, actions }: EditContext, cut: Cut, target: InferenceTarget): void {
  const { graph, tree } = state;
  const operations: Operation[] = [];
  const standing = cut.statementIds.filter((id) => graph.statements.has(id));
  for (const placed of placedOf({ graph, tree }, standing)) {
    const edit =
      placed.type === "step"
        ? moveStep(graph, placed.inferenceId, target)
        : reuseAsStep(graph, {
            statementId: placed.statementId,
            inferenceId: mintId(),
            kind: kindBefore(graph, placed),
            target,
          });
    if (!edit.ok) {
      actions.notify(edit.reason.message);
      return;
    }
    if (placed.type === "premise") {
      const { inferenceId: id, statementId } = placed;
      operations.push({ v: 1, type: "removePremise", id, statementId });
    }
    operations.push(...edit.value);
  }
  const [first] = standing;
  if (first === undefined) return;
  actions.mark([]);
  void commit(store, {
    operations,
    said: standing.length === 1 ? "Moved what was cut." : `Moved ${standing.length} branches.`,
    goTo: { type: "statement", id: first },
    undo: true,
  });
}

/** For or against, as the step that a premise leaves; what hung on nothing becomes a reason. */
function kindBefore(graph: ArgumentGraph, placed: Placed): InferenceKind {
  const left = placed.type === "premise" ? graph.inferences.get(placed.inferenceId) : undefined;
  return left?.kind ?? "support";
}

/** Adds an outline under a target, in batches where it is long; the first statement is selected. */
export async function addOutline(
  store: DeskStore,
  draft: OutlineDraft,
  target: InferenceTarget | null,
): Promise<void> {
  const operations = outlineOperations(draft, target, mintId);
  const first = operations.find((operation) => operation.type === "addStatement");
  const count = draft.statements.length;
  const batches = [...inBatches(operations, BATCH)];
  const whole = `Pasted ${count} ${count === 1 ? "statement" : "statements"}`;
  for (const [i, batch] of batches.entries()) {
    const said = i === 0 ? `${whole}.` : `${whole}, in ${i + 1} changes.`;
    const done = await commit(store, {
      operations: batch,
      said: i + 1 < batches.length ? "Pasting…" : said,
      ...(first?.type === "addStatement" && { goTo: { type: "statement", id: first.id } as const }),
      undo: i + 1,
    });
    if (!done) return;
  }
}
