"use client";
// The tools that a narrow toolbar leaves out, as a list.
import { useDesk, useDeskActions } from "@/lib/client/desk-context";
import { LAYOUT_CHOICES } from "./layout-tools";
import type { MapToolbarProps } from "./map-toolbar";
import type { Popovers } from "./toolbar-popovers";

interface Tool {
  readonly name: string;
  readonly on?: boolean;
  readonly run: () => void;
}

/** Each closes the panel when it was used. */
export function MoreTools({ popovers, toolbar }: { popovers: Popovers; toolbar: MapToolbarProps }) {
  const actions = useDeskActions();
  const kind = useDesk((state) => state.layoutKind);
  const view = useDesk((state) => state.mapView);
  const focusKey = useDesk((state) => state.focusKey);
  const selected = useDesk((state) =>
    state.selection?.type === "statement" ? state.selection.placeKey : null,
  );
  const hasBrief = useDesk((state) => state.brief !== null);
  const briefOnly = useDesk((state) => state.briefOnly);
  const { canvas, zoom, overview, onOverview, onFoldToOpening } = toolbar;
  const tools: (Tool | false)[] = [
    { name: "Open every branch", run: () => actions.setFolded(new Set()) },
    { name: "Fold as at the start", run: onFoldToOpening },
    (focusKey !== null || selected !== null) && {
      name: focusKey === null ? "Show only the selected branch" : "Show the whole argument",
      run: () => actions.focusOn(focusKey === null ? selected : null),
    },
    hasBrief && {
      name: "The brief's own argument alone",
      on: briefOnly,
      run: () => actions.setBriefOnly(!briefOnly),
    },
    ...(view === "canvas" && zoom !== null
      ? LAYOUT_CHOICES.map((choice) => ({
          name: choice.name,
          on: choice.kind === kind,
          run: () => actions.setLayoutKind(choice.kind),
        }))
      : []),
    zoom !== null && { name: "Whole map", run: () => canvas.current?.fit() },
    zoom !== null && { name: "Actual size", run: () => canvas.current?.zoomTo(1) },
    zoom !== null && { name: "Overview", on: overview, run: onOverview },
  ];
  return (
    <ul className="-mx-2 my-0 list-none p-0">
      {tools.map((tool) =>
        tool === false ? null : (
          <li key={tool.name}>
            <button
              type="button"
              aria-pressed={tool.on}
              className={`min-h-9 w-full rounded-md px-2 text-left hover:bg-line/60 ${tool.on ? "font-semibold text-accent" : ""}`}
              onClick={() => {
                tool.run();
                popovers.close();
              }}
            >
              {tool.name}
            </button>
          </li>
        ),
      )}
      <li>
        <button
          type="button"
          className="min-h-9 w-full rounded-md px-2 text-left hover:bg-line/60"
          onClick={() => popovers.show("legend")}
        >
          Legend
        </button>
      </li>
    </ul>
  );
}
