// Building from the brief: what it is built on is remembered, the doing is fetched when it is first asked for.
import { type RefObject, useCallback } from "react";
import { useDeskStore } from "@/lib/client/desk-context";
import type { TextRange } from "@/lib/client/highlights/merge-ranges";
import { ahead } from "@/lib/client/late";
import type { BuildKind } from "./build-kinds";
import type { BuildTarget } from "./build-relations";
import { useBuildTarget } from "./use-build-target";

const loadBuilding = ahead(() => import("./build-passage"));

interface Build {
  readonly buildOn: () => BuildTarget | null;
  readonly onBuild: (kind: BuildKind) => void;
}

/** Builds from the selected stretch; asks for a selection where there is none. */
export function useBuild(
  text: RefObject<HTMLElement | null>,
  hideBar: () => void,
  stretch: () => TextRange | null,
): Build {
  const store = useDeskStore();
  const buildOn = useBuildTarget();
  const focusText = useCallback(() => text.current?.focus({ preventScroll: true }), [text]);
  const onBuild = (kind: BuildKind) => {
    const { actions } = store.getState();
    const range = stretch();
    if (!range) {
      actions.announce("Select a sentence first: arrow down goes from sentence to sentence.");
      return;
    }
    const on = buildOn();
    focusText();
    hideBar();
    loadBuilding().then(
      ({ buildPassage }) => buildPassage(store, { kind, range, on, onDone: focusText }),
      () => actions.announce("The server could not be reached. Try again in a minute."),
    );
  };
  return { buildOn, onBuild };
}
