"use client";
// Hears the map's keys. What they do is fetched after the first picture; a key that comes before waits for it.
import { type KeyboardEvent, useCallback, useEffect, useState } from "react";
import { useDeskStore } from "@/lib/client/desk-context";
import { type Held, holdFor } from "@/lib/client/hold-for";
import { ahead } from "@/lib/client/late";
import type { CanvasHandle } from "../canvas/use-camera";
import type { MapMarks } from "../map-marks";
import { canBeMapKey } from "./can-be-map-key";
import type { pressMapKey } from "./press-map-key";

const loadKeys = ahead(() => import("./press-map-key"));

interface Keys {
  readonly press: typeof pressMapKey;
}

function fetchKeys(held: Held<Keys>): Promise<void> {
  return loadKeys().then(({ pressMapKey: press }) => held.give({ press }));
}

/** The handler of keys for the element around the drawing. */
export function useMapKeys(
  canvas: { readonly current: CanvasHandle | null },
  focusWanted: MapMarks["focusWanted"],
): (event: KeyboardEvent) => void {
  const store = useDeskStore();
  const [held] = useState(() => holdFor<Keys>());
  useEffect(() => {
    // Asked for again by the key itself where it does not come now.
    fetchKeys(held).catch(() => undefined);
  }, [held]);
  return useCallback(
    (event: KeyboardEvent) => {
      const { key, target } = event;
      const onButton = target instanceof HTMLElement && target.closest("button") !== null;
      if (onButton && (key === "Enter" || key === " ")) return;
      const press = { key, modified: event.ctrlKey || event.metaKey || event.altKey };
      const act = (keys: Keys) => keys.press(press, { store, canvas: canvas.current, focusWanted });
      const keys = held.now();
      if (keys) {
        if (act(keys)) event.preventDefault();
        return;
      }
      const { singleKeys, actions } = store.getState();
      if (press.modified || !canBeMapKey(key, singleKeys)) return;
      event.preventDefault();
      held.ask((late) => {
        // What the map leaves alone would have followed the link.
        if (!act(late) && key === "Enter" && target instanceof HTMLElement) target.click();
      });
      fetchKeys(held).catch(() =>
        actions.announce("The server could not be reached. Try again in a minute."),
      );
    },
    [held, store, canvas, focusWanted],
  );
}
