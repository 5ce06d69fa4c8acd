"use client";
// Pointer and keys in the outline: arrows, Home, End and letters as in every tree, and the map's own single keys.
import { type KeyboardEvent, type MouseEvent, type PointerEvent, useMemo, useRef } from "react";
import { nameOf } from "@/lib/argument/names";
import { stepWords } from "@/lib/argument/queries/relation-words";
import { useDeskStore } from "@/lib/client/desk-context";
import type { DeskStore } from "@/lib/client/desk-store";
import { carryOut } from "../keyboard/carry-out";
import { mapKeyAction } from "../keyboard/map-keys";
import { type MapMarks, useMarks } from "../map-marks";
import { outlineWish } from "./outline-edit-keys";
import type { OutlineEditing } from "./outline-editing";
import type { OutlineItem } from "./outline-items";
import { stepRowId } from "./outline-items";
import { outlineMove, typeahead } from "./outline-keys";

/** Letters typed within this time are one word. */
const TYPING_MS = 700;

/** The row of what is selected, or null where that is not shown. */
export function activeRowOf(items: readonly OutlineItem[], marks: MapMarks): string | null {
  const id = marks.selectedKey ?? (marks.selectedStepId && stepRowId(marks.selectedStepId));
  return items.some((item) => item.rowId === id) ? id : null;
}

/** Handlers for the tree. */
export function useOutlineHandlers(
  items: readonly OutlineItem[],
  activeRow: string | null,
  { wish, mayEdit }: OutlineEditing,
) {
  const store = useDeskStore();
  const { focusWanted } = useMarks();
  const typed = useRef({ letters: "", at: 0 });
  const released = useRef(false);
  return useMemo(() => {
    const select = (rowId: string) => selectRow(store, items, rowId);

    function handleKey(event: KeyboardEvent) {
      const isRow = event.target instanceof HTMLElement && event.target.role === "treeitem";
      if (!isRow || edit(event) || event.ctrlKey || event.metaKey || event.altKey) return;
      focusWanted.byKeys = true;
      const move = outlineMove(event.key, items, activeRow);
      if (move?.do === "go") select(move.rowId);
      else if (move?.do === "fold") store.getState().actions.toggleFold(move.key);
      else if (!handleOther(event)) return;
      event.preventDefault();
    }

    /** Keys that change the argument, for who may; after Escape, Tab leaves the outline as it does everywhere. */
    function edit(event: KeyboardEvent): boolean {
      const isReleased = released.current;
      if (event.key !== "Shift") released.current = event.key === "Escape";
      const { singleKeys } = store.getState();
      const item = items.find((each) => each.rowId === activeRow);
      const { key, shiftKey: shift, altKey: alt } = event;
      const ctrl = event.ctrlKey || event.metaKey;
      const asked = item && mayEdit() ? outlineWish({ key, shift, alt, ctrl }, singleKeys) : null;
      if (!(item && asked) || (key === "Tab" && isReleased)) return false;
      focusWanted.byKeys = true;
      event.preventDefault();
      wish(asked, item);
      return true;
    }

    /** Enter and Space; then the map's single keys; then letters, which are typed ahead. */
    function handleOther(event: KeyboardEvent): boolean {
      if (event.key === "Enter" || event.key === " ") return press();
      const { tree, selection, folded, focusKey, singleKeys } = store.getState();
      const context = { tree, selection, folded, focusKey, singleKeys };
      const action = singleKeys ? mapKeyAction({ key: event.key, modified: false }, context) : null;
      if (action) carryOut(action, store, null);
      // For who edits, the letters that are left are the map's own acts.
      return action !== null || (!(singleKeys && mayEdit()) && typeAhead(event));
    }

    function press(): boolean {
      const active = items.find((item) => item.rowId === activeRow);
      const { selection, actions } = store.getState();
      if (active?.type === "place" && active.expanded !== null && selection) {
        actions.toggleFold(active.key);
      } else if (activeRow !== null) {
        select(activeRow);
      }
      return true;
    }

    function typeAhead(event: KeyboardEvent): boolean {
      if (event.key.length !== 1 || !/[\p{L}\p{N}]/u.test(event.key)) return false;
      const goesOn = event.timeStamp - typed.current.at < TYPING_MS;
      const letters = goesOn ? typed.current.letters + event.key : event.key;
      typed.current = { letters, at: event.timeStamp };
      const found = typeahead(letters, rowWords(store, items), activeRow);
      if (found !== null) select(found);
      return true;
    }

    function handleClick(event: MouseEvent) {
      focusWanted.byKeys = false;
      const target = event.target instanceof Element ? event.target : null;
      const rowId = target?.closest("[data-row-id]")?.getAttribute("data-row-id");
      if (!rowId) return;
      const key = target?.closest("[data-twist]") && items.find((item) => item.rowId === rowId);
      if (key && key.type === "place") store.getState().actions.toggleFold(key.key);
      else select(rowId);
    }

    function handleOver(event: PointerEvent) {
      if (event.pointerType === "touch") return;
      const { tree, actions } = store.getState();
      const target = event.target instanceof Element ? event.target : null;
      const place = tree.places.get(
        target?.closest("[data-outline-key]")?.getAttribute("data-outline-key") ?? "",
      );
      actions.hover(place ? [place.statementId] : []);
    }

    return {
      onKeyDown: handleKey,
      onClick: handleClick,
      onPointerOver: handleOver,
      onPointerLeave: () => store.getState().actions.hover([]),
    };
  }, [store, items, activeRow, focusWanted, wish, mayEdit]);
}

function selectRow(store: DeskStore, items: readonly OutlineItem[], rowId: string): void {
  const item = items.find((each) => each.rowId === rowId);
  const { tree, actions } = store.getState();
  if (item?.type === "step") actions.select({ type: "inference", id: item.inferenceId }, "map");
  const place = item?.type === "place" ? tree.places.get(item.key) : undefined;
  if (place)
    actions.select({ type: "statement", id: place.statementId, placeKey: place.key }, "map");
}

/** What each row begins with, for typing ahead. */
function rowWords(store: DeskStore, items: readonly OutlineItem[]) {
  const { graph, tree } = store.getState();
  return items.map((item) => {
    if (item.type === "step") {
      const inference = graph.inferences.get(item.inferenceId);
      return { rowId: item.rowId, words: inference ? stepWords(graph, inference) : "" };
    }
    const statement = graph.statements.get(tree.places.get(item.key)?.statementId ?? "");
    return { rowId: item.rowId, words: statement ? nameOf(statement) : "" };
  });
}
