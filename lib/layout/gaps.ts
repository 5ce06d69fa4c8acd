// The measures of hung columns and of trees, in CSS pixels. Nothing else in the layout holds a length.

/** Distances between cards. */
export const GAP = {
  /** Between a card and what hangs first below it, and between siblings. */
  sibling: 8,
  /** Above a card that follows a deeper one: a branch has ended. */
  branch: 12,
  /** Between columns. */
  column: 16,
  /** Below a head that spans columns, and between great branches. */
  top: 28,
  /** Above the roots that hang on nothing. */
  roots: 40,
} as const;

/** The gutters in which lines run. */
export const LANE = {
  /** Between neighbouring lanes, and the least run into a card. */
  pitch: 6,
  /** Least indent of what hangs below a card. */
  indent: 18,
  /** From an earlier premise's left edge to its first lane: room for an arrowhead. */
  premise: 8,
  /** From a card to its bracket. */
  bracket: 5,
  /** From a card or its bracket to the joint on which undercuts end. */
  joint: 7,
  /** A lane that is alone stands this much further in. */
  alone: 2,
  /** From a card or its bracket to the joint of a step that nothing bears on. */
  tap: 4,
  /** From a card's left edge to the middle of the "and" on its lower edge. */
  and: 28,
  /** Height below a card's top at which its line enters: the middle of the first meta line. */
  entry: 15,
  /** From a head's left edge to the line that comes down on it. */
  drop: 20,
  /** From a row of heads up to the bracket above it. */
  row: 8,
} as const;

/** Height of a fold's chip. */
export const CHIP_HEIGHT = 24;

/** Widths of columns. */
export const COLUMN = {
  /** Without a pane to fit, columns are this wide where depth allows. */
  ideal: 264,
  /** The widest column of several, and the widest single one. */
  greatest: 360,
  greatestAlone: 560,
  /** Panes from this width get three columns, two, else one. */
  three: 860,
  two: 560,
} as const;

/** Greatest width of a fold's chip. */
export const CHIP_WIDTH = 248;

/** Measures of tidy trees. */
export const TIDY = {
  /** Width of a card. */
  card: 240,
  /** Between neighbours across the tree. */
  sibling: 16,
  /** Behind a card on which nothing ends. */
  leaf: 24,
  /** Between roots that do not hang together. */
  roots: 40,
  /** From a card to the first line that turns below it: room for an arrowhead. */
  head: 12,
  /** Between lines of different kinds that turn below one card. */
  level: 8,
  /** Between lanes beside a card. */
  lane: 7,
  /** From a card to the bracket above it. */
  bracket: 8,
  /** From a card or its bracket to the joint. */
  tap: 8,
  /** How far a line is moved that would lie on another. */
  aside: 3,
  /** Between the ends of lines of different kinds on one card. */
  ends: 10,
} as const;
