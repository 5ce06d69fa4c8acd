// A drawn map as plain shapes: what the SVG writes down and the PDF draws, in the same places.

export type Theme = "light" | "dark";

/** A stretch of one line in one colour. */
export interface Run {
  readonly text: string;
  /** Where it differs from its text's. */
  readonly fill?: string;
}

export interface RectShape {
  readonly kind: "rect";
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly radius: number;
  readonly fill: string | null;
  readonly stroke: string | null;
  readonly dashed: boolean;
}

export interface PathShape {
  readonly kind: "path";
  /** SVG path data with absolute M, L, Q, A and Z alone. */
  readonly d: string;
  readonly fill: string | null;
  readonly stroke: string | null;
  readonly width: number;
  readonly dashed: boolean;
}

export interface TextShape {
  readonly kind: "text";
  /** Where each line begins: its left edge, and for right-to-left text its right edge. */
  readonly x: number;
  /** The baseline of the first line. */
  readonly y: number;
  readonly lines: readonly (readonly Run[])[];
  readonly lineHeight: number;
  readonly size: number;
  readonly weight: 400 | 600;
  readonly fill: string;
  readonly rightToLeft: boolean;
}

export type Shape = RectShape | PathShape | TextShape;

export interface Bounds {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** What belongs together: a card, a line, the title. */
export interface Part {
  readonly kind: "title" | "line" | "card" | "joint" | "legend";
  /** Everything that it draws lies within. */
  readonly bounds: Bounds;
  /** What a screen reader says; null for what the cards say already. */
  readonly name: string | null;
  readonly shapes: readonly Shape[];
}

/** A picture in CSS pixels, the origin at its top left. */
export interface Picture {
  readonly width: number;
  readonly height: number;
  readonly paper: string;
  readonly title: string;
  /** One or two sentences about what is to be seen. */
  readonly description: string;
  /** The language of the brief, where it is known. */
  readonly language: string | null;
  /** In the order of drawing: what comes later lies above. */
  readonly parts: readonly Part[];
}

/** How a picture is to look. */
export interface PictureOptions {
  readonly theme?: Theme;
  /** "hung" where it is left out. */
  readonly layout?: "hung" | "top-down" | "left-right";
  /** Columns of the hung layout; where neither this nor `width` is given, a shape that is neither long nor flat. */
  readonly columns?: number;
  /** Width in pixels that the hung columns fill. */
  readonly width?: number;
  /** Whether the key to the shapes stands below the map; it does where this is left out. */
  readonly legend?: boolean;
}
