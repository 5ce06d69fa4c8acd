// Remembers what was selected in the map last, so that words of the brief can be built on it once they are selected.
import { useEffect, useRef } from "react";
import { useDeskStore } from "@/lib/client/desk-context";
import type { DeskState } from "@/lib/client/desk-types";
import type { BuildTarget } from "./build-relations";

function targetIn({ selection }: DeskState): BuildTarget | null {
  return selection?.type === "statement" || selection?.type === "inference" ? selection : null;
}

/** A function that gives the statement or step that was selected last; null where none was. */
export function useBuildTarget(): () => BuildTarget | null {
  const store = useDeskStore();
  const last = useRef<BuildTarget | null>(null);
  useEffect(() => {
    last.current = targetIn(store.getState());
    /** The last reason made from the brief: it does not take the place of what it was built on. */
    let built: string | null = null;
    return store.subscribe((state, before) => {
      const { editor } = state;
      if (editor && editor !== before.editor) {
        const { start } = editor;
        const isOnTarget = start.mode === "add" && start.range && start.relation.type !== "claim";
        built = isOnTarget ? editor.statementId : null;
      }
      if (state.selection === before.selection) return;
      const target = targetIn(state);
      if (target && target.id !== built) last.current = target;
      if (target) built = null;
    });
  }, [store]);
  return () => last.current;
}
