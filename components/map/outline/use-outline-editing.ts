"use client";
// Editing in the outline: what is being written in a row, and the wishes of its keys and buttons.
import { useCallback, useEffect, useState } from "react";
import { useDesk, useDeskStore } from "@/lib/client/desk-context";
import type { DeskStore } from "@/lib/client/desk-store";
import { mayChange } from "@/lib/client/editing/ways-to-change";
import { ahead } from "@/lib/client/late";
import { focusOnMap } from "../editing/find-on-map";
import type { OutlineDraft } from "./outline-draft";
import type { OutlineWish } from "./outline-edit-keys";
import type { InlineWriting, OutlineEditing } from "./outline-editing";
import type { OutlineItem } from "./outline-items";

const loadWishes = ahead(() => import("./carry-out-wish"));

/** The state of one outline. */
export function useOutlineEditing(): OutlineEditing {
  const store = useDeskStore();
  const [writing, setWriting] = useState<InlineWriting | null>(null);
  // Fetched beforehand: who types on at once must find the field there.
  const may = useDesk(mayChange);
  useEffect(() => {
    if (may) void Promise.allSettled([loadWishes(), import("./draft-row")]);
  }, [may]);
  const wish = useCallback(
    (asked: OutlineWish, item: OutlineItem) => {
      if (asked.do === "rename") {
        rename(store, item, setWriting);
        return;
      }
      loadWishes().then(
        ({ carryOutWish }) => carryOutWish(store, asked, item, setWriting),
        () => store.getState().actions.announce("The server could not be reached. Try again."),
      );
    },
    [store],
  );
  const change = useCallback((draft: OutlineDraft) => setWriting({ mode: "add", draft }), []);
  const end = useCallback(
    (statementId: string | null) => {
      const from = writing?.mode === "add" ? writing.draft.from : (writing?.rowId ?? null);
      setWriting(null);
      const goal = statementId ?? from;
      if (goal !== null) focusOnMap(goal);
    },
    [writing],
  );
  return {
    writing,
    wish,
    change,
    end,
    mayEdit: useCallback(() => mayChange(store.getState()), [store]),
  };
}

function rename(
  store: DeskStore,
  item: OutlineItem,
  onWriting: (writing: InlineWriting) => void,
): void {
  const { tree, actions } = store.getState();
  const place = item.type === "place" ? tree.places.get(item.key) : undefined;
  if (place) onWriting({ mode: "edit", rowId: item.rowId, statementId: place.statementId });
  else actions.announce("A step has no text of its own. Its statements have.");
}
