"use client";
// The map's tools in one row; where the pane is narrow, the rarer ones stand behind "More".
import {
  ChevronLeft,
  ChevronRight,
  ChevronsDownUp,
  ChevronsUpDown,
  CircleHelp,
  Ellipsis,
  Focus,
  ListTree,
  Network,
  Search,
  SlidersHorizontal,
} from "lucide-react";
import dynamic from "next/dynamic";
import { IconButton } from "@/components/ui/icon-button";
import { useDesk, useDeskActions } from "@/lib/client/desk-context";
import { late } from "@/lib/client/late";
import type { CanvasHandle } from "../canvas/use-camera";
import { isFiltering } from "../matches-filters";
import { LayoutTools } from "./layout-tools";
import { ToolbarPopovers, usePopovers } from "./toolbar-popovers";
import { ZoomTools } from "./zoom-tools";

const SearchBox = dynamic(
  late(() => import("./search-box").then((module) => module.SearchBox)),
  {
    ssr: false,
  },
);

export interface MapToolbarProps {
  readonly canvas: { readonly current: CanvasHandle | null };
  /** Present zoom, or null where there will be no canvas: on a phone. */
  readonly zoom: number | null;
  readonly overview: boolean;
  readonly onOverview: () => void;
  readonly onFoldToOpening: () => void;
  readonly matching: number;
}

/** The toolbar of the map's pane. */
export function MapToolbar(props: MapToolbarProps) {
  const { zoom, onFoldToOpening } = props;
  const actions = useDeskActions();
  const view = useDesk((state) => state.mapView);
  const isSearching = useDesk((state) => state.search !== null);
  const popovers = usePopovers();
  return (
    <section
      aria-label="Map tools"
      className="map-toolbar"
      data-searching={isSearching || undefined}
    >
      <div className="map-tools">
        <IconButton
          name="Map"
          pressed={view === "canvas"}
          onClick={() => actions.setMapView("canvas")}
        >
          <Network size={17} aria-hidden />
        </IconButton>
        <IconButton
          name="Outline"
          shortcut="o"
          pressed={view === "outline"}
          onClick={() => actions.setMapView("outline")}
        >
          <ListTree size={17} aria-hidden />
        </IconButton>
      </div>
      {view === "canvas" && zoom !== null && <LayoutTools />}
      <div className="map-tools">
        <IconButton
          name="Previous in reading order"
          shortcut="p"
          onClick={() => actions.stepReading(-1)}
        >
          <ChevronLeft size={17} aria-hidden />
        </IconButton>
        <IconButton
          name="Next in reading order"
          shortcut="n"
          onClick={() => actions.stepReading(1)}
        >
          <ChevronRight size={17} aria-hidden />
        </IconButton>
      </div>
      <div className="map-tools map-tools-rare">
        <IconButton name="Open every branch" onClick={() => actions.setFolded(new Set())}>
          <ChevronsUpDown size={17} aria-hidden />
        </IconButton>
        <IconButton name="Fold as at the start" onClick={onFoldToOpening}>
          <ChevronsDownUp size={17} aria-hidden />
        </IconButton>
        <FocusButton />
      </div>
      <span className="flex-1" />
      {isSearching ? (
        <SearchBox />
      ) : (
        <IconButton name="Search" shortcut="/" onClick={() => actions.setSearch("")}>
          <Search size={17} aria-hidden />
        </IconButton>
      )}
      {!isSearching && (
        <div className="map-tools">
          <FilterButton popovers={popovers} matching={props.matching} />
          <span className="map-tools-rare">
            <IconButton name="Legend" {...popovers.trigger("legend")}>
              <CircleHelp size={17} aria-hidden />
            </IconButton>
          </span>
          <span className="map-tools-more">
            <IconButton name="More tools" {...popovers.trigger("more")}>
              <Ellipsis size={17} aria-hidden />
            </IconButton>
          </span>
        </div>
      )}
      {view === "canvas" && zoom !== null && !isSearching && <ZoomTools {...props} zoom={zoom} />}
      <ToolbarPopovers popovers={popovers} toolbar={props} />
    </section>
  );
}

/** Focuses on the selected statement, or leaves the focus. */
function FocusButton() {
  const actions = useDeskActions();
  const focusKey = useDesk((state) => state.focusKey);
  const key = useDesk((state) =>
    state.selection?.type === "statement" ? state.selection.placeKey : null,
  );
  return (
    <IconButton
      name={focusKey === null ? "Show only the selected branch" : "Show the whole argument"}
      shortcut="f"
      pressed={focusKey !== null}
      disabled={key === null && focusKey === null}
      onClick={() => actions.focusOn(focusKey === null ? key : null)}
    >
      <Focus size={17} aria-hidden />
    </IconButton>
  );
}

function FilterButton({
  popovers,
  matching,
}: {
  popovers: ReturnType<typeof usePopovers>;
  matching: number;
}) {
  const on = useDesk((state) => isFiltering(state.filters));
  return (
    <span className="relative inline-flex">
      <IconButton
        name={on ? `Filters: ${matching} match` : "Filters"}
        pressed={on}
        {...popovers.trigger("filters")}
      >
        <SlidersHorizontal size={17} aria-hidden />
      </IconButton>
      {on && (
        <span aria-hidden className="map-tool-count">
          {matching}
        </span>
      )}
    </span>
  );
}
