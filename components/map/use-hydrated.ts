"use client";
// Whether JavaScript runs: false on the server and in the first picture in the browser.
import { useSyncExternalStore } from "react";

const subscribe = () => () => {};

/** True once the page has come alive. */
export function useHydrated(): boolean {
  return useSyncExternalStore(
    subscribe,
    () => true,
    () => false,
  );
}
