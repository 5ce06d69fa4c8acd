// Shows on the map what it would be with a suggestion, on a copy; what would go stays in sight, marked.
import { graphFromRecords } from "@/lib/argument/graph";
import type { Patch } from "@/lib/argument/patch";
import type { ArgumentGraph, Id } from "@/lib/argument/records";
import type { DeskStore } from "@/lib/client/desk-store";
import type { ChangeKind } from "@/lib/client/history/history-types";
import { statementsConcerned } from "@/lib/client/suggesting/suggestion-words";
import { trySuggestion } from "@/lib/client/suggesting/try-suggestion";
import type { SuggestionDocument } from "@/lib/contract/suggestions";

/** Steps into the trial, with the first thing that it concerns selected; closes the sheet. */
export function previewSuggestion(store: DeskStore, suggestion: SuggestionDocument): void {
  const { map, graph, brief, seq, actions } = store.getState();
  const trial = trySuggestion({ mapId: map.id, graph, brief }, suggestion);
  if (!trial.fits) {
    actions.announce(`This suggestion does not fit the map any more. ${trial.message}`);
    return;
  }
  const shown = withRemoved(trial.graph, trial.patch);
  actions.openSheet(null);
  actions.setPhoneTab("map");
  actions.focusOn(null);
  actions.setFolded(new Set());
  actions.showPast({
    seq,
    at: suggestion.createdAt,
    comparedWith: seq,
    changes: changesOf(trial.patch),
    suggestionId: suggestion.id,
    graph: shown,
  });
  const [added] = Object.keys(trial.patch.statements?.added ?? {});
  const [concerned] = statementsConcerned(graph, trial.patch);
  const first = added ?? concerned;
  if (first !== undefined) actions.selectStatement(first, "link");
  actions.announce("The map as it would be with this suggestion. Nothing is changed yet.");
}

function withRemoved(graph: ArgumentGraph, patch: Patch): ArgumentGraph {
  const gone = Object.values(patch.statements?.removed ?? {});
  const steps = Object.values(patch.inferences?.removed ?? {});
  if (gone.length === 0 && steps.length === 0) return graph;
  return graphFromRecords({
    statements: [...graph.statements.values(), ...gone],
    inferences: [...graph.inferences.values(), ...steps],
    passages: [...graph.passages.values()],
    annotations: [...graph.annotations.values()],
    mainClaimId: graph.mainClaimId,
  });
}

const KINDS = ["added", "updated", "removed"] as const;
const CHANGE: Readonly<Record<(typeof KINDS)[number], ChangeKind>> = {
  added: "added",
  updated: "changed",
  removed: "removed",
};

function changesOf({ statements, inferences, passages }: Patch): ReadonlyMap<Id, ChangeKind> {
  const changes = new Map<Id, ChangeKind>();
  for (const part of [statements, inferences, passages])
    for (const kind of KINDS)
      for (const id of Object.keys(part?.[kind] ?? {})) changes.set(id, CHANGE[kind]);
  return changes;
}
