// What every layout takes: the tree, the words of its cards, the pane, and what is folded.
import type { ReadingTree } from "../argument/reading-types";
import type { ColumnAssignment } from "./assign-columns";
import { cardHeight, roughHeight } from "./card-size";
import type { CompiledTree } from "./compile-tree";
import type { CardWords } from "./types";

export interface LayoutInput {
  readonly tree: ReadingTree;
  /** The words of the card at a place. */
  readonly words: (placeKey: string) => CardWords;
  /** Width of the pane in CSS pixels; not looked at where columns is "auto". */
  readonly paneWidth: number;
  /** Columns to use; "auto" chooses them so that the drawing is neither long nor flat. By default the pane decides. */
  readonly columns?: number | "auto";
  /** Places below which nothing is drawn: a chip stands there instead. */
  readonly folded: ReadonlySet<string>;
  /** Draw only this place and what is below it. */
  readonly root?: string;
  /** An earlier layout's assignment, to keep branches in their columns. */
  readonly keep?: ColumnAssignment;
  /** Height of the card at a place where the reader's own text spacing made it differ from cardSize. */
  readonly measure?: (placeKey: string, width: number) => number;
}

/** Exact heights of cards by place number and width. */
export type MeasureCard = (place: number, width: number) => number;

/** Width at which columns are balanced before their real widths are known. */
const ROUGH_WIDTH = 240;

/** Looks words up once per place. */
export function cardMeasures(
  input: LayoutInput,
  tree: CompiledTree,
): {
  readonly rough: Float64Array;
  readonly measure: MeasureCard;
} {
  const { words, measure } = input;
  const rough = new Float64Array(tree.placeCount);
  if (measure !== undefined) {
    for (let place = 0; place < tree.placeCount; place++) {
      rough[place] = measure(tree.keys[place] ?? "", ROUGH_WIDTH);
    }
    return { rough, measure: (place, width) => measure(tree.keys[place] ?? "", width) };
  }
  const known: CardWords[] = [];
  for (let place = 0; place < tree.placeCount; place++) {
    const own = words(tree.keys[place] ?? "");
    known.push(own);
    rough[place] = roughHeight(own, ROUGH_WIDTH);
  }
  return {
    rough,
    measure: (place, width) => {
      const own = known[place];
      return own === undefined ? 0 : cardHeight(own, width);
    },
  };
}
