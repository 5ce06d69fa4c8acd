// How a map opens: the person's choices from their cookies, and the folds that fit their pane.
import { drawingWidth } from "@/components/map/map-measures";
import { graphFromRecords } from "@/lib/argument/graph";
import { readingTree } from "@/lib/argument/reading-tree";
import type { DeskStart } from "@/lib/client/desk-store";
import type { Viewer } from "@/lib/client/desk-types";
import type { MapDocument } from "@/lib/contract/map-document";
import { blocksOf } from "@/lib/contract/plain-text";
import { mapWords } from "@/lib/layout/map-words";
import { openingFolds } from "@/lib/layout/opening-folds";
import type { LayoutKind } from "@/lib/layout/types";

const LAYOUTS: readonly LayoutKind[] = ["hung", "top-down", "left-right"];
/** What is assumed of the map's pane before the browser told its size. */
const ASSUMED_PANE = { width: 900, height: 820 };

function paneFrom(cookie: string | undefined): { width: number; height: number } {
  const match = /^(\d{3,4})x(\d{3,4})$/.exec(cookie ?? "");
  return match ? { width: Number(match[1]), height: Number(match[2]) } : ASSUMED_PANE;
}

function briefOf(brief: MapDocument["brief"]): DeskStart["brief"] {
  if (!brief) return null;
  const { markdown, ...rest } = brief;
  return { ...rest, blocks: blocksOf(markdown) };
}

/** What the desk starts from. */
export function openingStart(
  document: MapDocument,
  viewer: Viewer | null,
  cookie: (name: string) => string | undefined,
): { start: DeskStart; pane: { width: number; height: number } } {
  const { brief, ...rest } = document;
  const pane = paneFrom(cookie("pane"));
  const graph = graphFromRecords({ ...document.graph, mainClaimId: document.map.mainClaimId });
  const tree = readingTree(graph);
  const layoutKind = LAYOUTS.find((kind) => kind === cookie("layout")) ?? "hung";
  const folded = openingFolds({
    tree,
    words: mapWords(tree, graph, brief !== null),
    paneWidth: drawingWidth(pane.width),
    paneHeight: pane.height,
  });
  return {
    pane,
    start: {
      document: rest,
      brief: briefOf(brief),
      viewer: viewer ? { id: viewer.id, name: viewer.name } : null,
      layoutKind,
      mapView: cookie("view") === "outline" ? "outline" : "canvas",
      folded,
      singleKeys: cookie("keys") !== "off",
    },
  };
}
