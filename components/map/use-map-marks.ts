"use client";
// Works the marks out from the desk's state: they change with a selection, a filter or a search, not with a hover.
import { useMemo } from "react";
import { pathToMain } from "@/lib/argument/queries/path-to-main";
import type { ReadingTree } from "@/lib/argument/reading-types";
import type { Id } from "@/lib/argument/records";
import { useDesk } from "@/lib/client/desk-context";
import type { Selection } from "@/lib/client/desk-types";
import type { MapFacts } from "./card-facts";
import type { MapMarks } from "./map-marks";
import { isFiltering, matchesFilters } from "./matches-filters";
import { useHydrated } from "./use-hydrated";

/** The marks of the map; `drawn` tells whether a card or joint is drawn, so that Tab always reaches one. */
export function useMapMarks(
  facts: MapFacts,
  firstKey: string | undefined,
  drawn: (id: string) => boolean,
  focusWanted: MapMarks["focusWanted"],
): MapMarks {
  const tree = useDesk((state) => state.tree);
  const selection = useDesk((state) => state.selection);
  const filters = useDesk((state) => state.filters);
  const hitKey = useDesk((state) => state.search?.hits[state.search.at] ?? null);
  const hydrated = useHydrated();
  return useMemo(() => {
    const selectedKey = selection?.type === "statement" ? selection.placeKey : null;
    const selectedStepId = selection?.type === "inference" ? selection.id : null;
    const selectedId = selectedKey ?? selectedStepId;
    const tabStop = selectedId !== null && drawn(selectedId) ? selectedId : firstKey;
    const filtering = isFiltering(filters);
    return {
      ...pathOf(tree, selection),
      selectedKey,
      selectedStepId,
      selectedStatementId: selection?.type === "statement" ? selection.id : null,
      isQuiet: (key) => {
        const card = filtering ? facts.at(key) : undefined;
        return card !== undefined && !matchesFilters(card, filters);
      },
      hitKey,
      focusWanted,
      tabIndexOf: (id) => (hydrated ? (id === tabStop ? 0 : -1) : undefined),
    };
  }, [tree, selection, filters, hitKey, hydrated, facts, firstKey, drawn, focusWanted]);
}

/** What lies between the selection and its root. */
function pathOf(
  tree: ReadingTree,
  selection: Selection | null,
): { pathSteps: ReadonlySet<Id>; pathPlaces: ReadonlySet<string> } {
  const pathSteps = new Set<Id>();
  const pathPlaces = new Set<string>();
  let from: string | null = selection?.type === "statement" ? selection.placeKey : null;
  if (selection?.type === "inference") {
    for (let step = tree.steps.get(selection.id); step; ) {
      pathSteps.add(step.inferenceId);
      from = step.onPlace;
      step = step.onStep === null ? undefined : tree.steps.get(step.onStep);
    }
  }
  for (const station of from === null ? [] : pathToMain(tree, from)) {
    if (station.type === "place") pathPlaces.add(station.key);
    else pathSteps.add(station.inferenceId);
  }
  return { pathSteps, pathPlaces };
}
