// Lays a map out for a picture, which has no pane to fit: the columns follow from the shape that comes out.
import type { ReadingTree } from "../../argument/reading-types";
import type { ArgumentGraph } from "../../argument/records";
import { COLUMN } from "../../layout/gaps";
import { hangColumns } from "../../layout/hang-columns";
import { layoutTree } from "../../layout/layout-tree";
import { pinBoxes } from "../../layout/pin-boxes";
import type { CardWords, Layout } from "../../layout/types";
import { counted, type OnCount } from "../shared/counted";
import type { PictureOptions } from "./picture-types";
import { intoView } from "./shift-layout";

/** Numbers of columns that are tried. */
const TRIED = [1, 2, 3, 4, 5, 6, 8, 11, 15, 21, 30, 42, 60] as const;
/** Of a map with so many cards each trial costs a noticeable time. */
const LARGE = 2000;
const TRIED_WHEN_LARGE = [6, 21, 60] as const;
/** A column for so many cards at least: with fewer there is nothing to hang. */
const CARDS_EACH = 4;
/** Width over height that is aimed at, and how much an empty picture counts against one that is long or flat. */
const ASPECT = 1.3;
const SHAPE = 0.6;
/** Width of a single column, and of each of two. */
const ALONE = 420;
const OF_TWO = 300;

/** The layout of the whole tree, nothing folded. Cards that were put by hand stand there in hung columns. */
export function layOut(
  tree: ReadingTree,
  words: (key: string) => CardWords,
  graph: ArgumentGraph,
  { layout: kind = "hung", columns, width }: PictureOptions,
  onTried?: OnCount,
): Layout {
  const hang = (count: number, paneWidth: number) =>
    hangColumns({ tree, words, paneWidth, columns: count, folded: new Set() });
  if (kind !== "hung") return layoutTree({ tree, words, paneWidth: 0, folded: new Set() }, kind);
  if (width !== undefined && columns === undefined)
    return pinned(hangColumns({ tree, words, paneWidth: width, folded: new Set() }), tree, graph);
  const layout =
    columns === undefined
      ? bestShape(tree.places.size, (count) => hang(count, widthFor(count)), onTried)
      : hang(columns, width ?? widthFor(columns));
  return pinned(layout, tree, graph);
}

function widthFor(columns: number): number {
  if (columns === 1) return ALONE;
  return columns * (columns === 2 ? OF_TWO : COLUMN.ideal);
}

/** The layout that is small and neither long nor flat. */
function bestShape(
  places: number,
  hang: (columns: number) => Layout,
  onTried: OnCount | undefined,
): Layout {
  let best: Layout | null = null;
  let least = Number.POSITIVE_INFINITY;
  for (const columns of counted(places > LARGE ? TRIED_WHEN_LARGE : TRIED, onTried)) {
    if (best !== null && columns * CARDS_EACH > places) break;
    const layout = hang(columns);
    const { width, height } = layout;
    const off = Math.abs(Math.log(width / height / ASPECT));
    const cost = Math.log(width * height) + SHAPE * off;
    if (best === null || cost < least) {
      best = layout;
      least = cost;
    } else if (width > height * ASPECT) break;
  }
  return best ?? hang(1);
}

function pinned(layout: Layout, tree: ReadingTree, graph: ArgumentGraph): Layout {
  const moved = pinBoxes(layout, tree, (key) => {
    const place = tree.places.get(key);
    if (!place || place.stub) return null;
    return graph.statements.get(place.statementId)?.position ?? null;
  });
  return moved === layout ? layout : intoView(moved);
}
