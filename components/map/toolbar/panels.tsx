"use client";
// The toolbar's panels: filters, legend, and what a narrow toolbar leaves out.
import { Popover } from "@/components/ui/popover";
import { FilterPanel } from "./filter-panel";
import { Legend } from "./legend";
import type { MapToolbarProps } from "./map-toolbar";
import { MoreTools } from "./more-tools";
import type { PanelName, Popovers } from "./toolbar-popovers";

const NAMES: Readonly<Record<PanelName, string>> = {
  filters: "Filters",
  legend: "Legend",
  more: "More tools",
};

/** The panel that is open. */
export function Panels({ popovers, toolbar }: { popovers: Popovers; toolbar: MapToolbarProps }) {
  const { open, anchor, close } = popovers;
  if (open === null) return null;
  return (
    <Popover key={open} open onClose={close} anchor={anchor} name={NAMES[open]}>
      {open === "filters" && <FilterPanel matching={toolbar.matching} />}
      {open === "legend" && <Legend />}
      {open === "more" && <MoreTools popovers={popovers} toolbar={toolbar} />}
    </Popover>
  );
}
