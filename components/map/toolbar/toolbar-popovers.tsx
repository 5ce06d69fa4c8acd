"use client";
// Which of the toolbar's panels is open. The panels themselves are fetched when one is first asked for.
import dynamic from "next/dynamic";
import { type RefObject, useRef, useState } from "react";
import { late } from "@/lib/client/late";
import type { MapToolbarProps } from "./map-toolbar";

export type PanelName = "filters" | "legend" | "more";

export interface Popovers {
  readonly open: PanelName | null;
  readonly anchor: RefObject<HTMLElement | null>;
  readonly close: () => void;
  readonly show: (name: PanelName) => void;
  /** What a button needs to open and close its panel. */
  readonly trigger: (name: PanelName) => {
    readonly "aria-expanded": boolean;
    readonly "aria-haspopup": "dialog";
    readonly onClick: (event: { currentTarget: HTMLElement }) => void;
  };
}

/** One panel at a time, beside the button that opened it. */
export function usePopovers(): Popovers {
  const [open, setOpen] = useState<PanelName | null>(null);
  const anchor = useRef<HTMLElement | null>(null);
  return {
    open,
    anchor,
    close: () => setOpen(null),
    show: setOpen,
    trigger: (name) => ({
      "aria-expanded": open === name,
      "aria-haspopup": "dialog",
      onClick: ({ currentTarget }) => {
        anchor.current = currentTarget;
        setOpen((now) => (now === name ? null : name));
      },
    }),
  };
}

const Panels = dynamic(
  late(() => import("./panels").then((module) => module.Panels)),
  { ssr: false },
);

/** The open panel. */
export function ToolbarPopovers({
  popovers,
  toolbar,
}: {
  popovers: Popovers;
  toolbar: MapToolbarProps;
}) {
  return popovers.open === null ? null : <Panels popovers={popovers} toolbar={toolbar} />;
}
