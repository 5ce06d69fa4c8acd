"use client";
// How components reach the desk's store.
import { createContext, type ReactNode, useContext, useState } from "react";
import { useStore } from "zustand";
import { createDeskStore, type DeskStart, type DeskStore } from "./desk-store";
import type { DeskState } from "./desk-types";

const DeskContext = createContext<DeskStore | null>(null);

/** Opens a desk for the map that the server sent; it lives as long as the page. */
export function DeskProvider({ start, children }: { start: DeskStart; children: ReactNode }) {
  const [store] = useState(() => createDeskStore(start));
  return <DeskContext value={store}>{children}</DeskContext>;
}

/** The store itself, for subscriptions outside rendering. */
export function useDeskStore(): DeskStore {
  const store = useContext(DeskContext);
  if (!store) throw new Error("useDesk needs a DeskProvider above it.");
  return store;
}

/** One value of the desk's state; the selector must give a stable reference for an unchanged state. */
export function useDesk<T>(selector: (state: DeskState) => T): T {
  return useStore(useDeskStore(), selector);
}

/** The desk's actions; they never change. */
export function useDeskActions(): DeskState["actions"] {
  return useDesk((state) => state.actions);
}
