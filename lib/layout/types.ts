// What a layout takes and gives. All lengths are CSS pixels at zoom 1; the origin is the top left of the drawing.

import type { StepRelation } from "../argument/reading-types";
import type { Id } from "../argument/records";

export type LayoutKind = "hung" | "top-down" | "left-right";

/** The words a card shows; they alone decide its height. */
export interface CardWords {
  /** Relation at this place in words: "Main claim", "Reason for Caution could yield", ... */
  readonly meta: string;
  /** The statement's text; for a stub, its label. */
  readonly text: string;
  /** "Reported by Japanese media", or null where the author plainly asserts it. */
  readonly attribution: string | null;
  /** Whether a row of counts (reasons, counterpoints, annotations) or badges stands at the foot. */
  readonly foot: boolean;
}

export interface Point {
  readonly x: number;
  readonly y: number;
}

/** One drawn card. */
export interface Box {
  /** The place's key. */
  readonly key: string;
  readonly statementId: Id;
  readonly stub: boolean;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  /** Left padding from the column's edge at which the card hangs; the server's picture is laid out in flow by it. */
  readonly indent: number;
}

/** The drawn line of one inference. */
export interface Wire {
  readonly inferenceId: Id;
  readonly relation: StepRelation;
  /** Key of the place, or inference id of the step, it ends on. */
  readonly onPlace: string | null;
  readonly onStep: Id | null;
  /** Corners of the orthogonal line from the premises (first) to the target (last). */
  readonly points: readonly Point[];
  /** Where undercuts of this step end, and where the step is selected. */
  readonly joint: Point;
  /** The bracket along linked premises (top and bottom), or null for a single premise. */
  readonly bracket: { readonly from: Point; readonly to: Point } | null;
  /** Centres of the "and" between touching premises. */
  readonly ands: readonly Point[];
}

/** A fold: what is not drawn below a place, in numbers, and where its chip stands. */
export interface Fold {
  /** Key of the place whose children are folded. */
  readonly key: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly reasons: number;
  readonly counterpoints: number;
  /** Corners of the thin neutral line from the chip (first) to the folded place (last). */
  readonly stem: readonly Point[];
}

export interface Layout {
  readonly kind: LayoutKind;
  readonly width: number;
  readonly height: number;
  readonly columns: number;
  readonly boxes: readonly Box[];
  readonly wires: readonly Wire[];
  readonly folds: readonly Fold[];
}
