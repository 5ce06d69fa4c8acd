// What anchoring takes and gives: quotes of one text, and their places in another.

/** A quote with what stands around it, as a passage or a TextQuoteSelector has them. */
export interface QuoteSelector {
  readonly exact: string;
  readonly prefix?: string | undefined;
  readonly suffix?: string | undefined;
  /** Where it stood, in UTF-16 code units; a hint that decides between places that are otherwise as good. */
  readonly start?: number | undefined;
}

/** A stretch of a text; `score` is 1 where the words are the same, else how alike they are, above 0. */
export interface Located {
  readonly start: number;
  readonly end: number;
  readonly score: number;
}

/** A passage to find again. One that does not stand in the old text where it says is looked for in what is new. */
export interface PassageToAnchor {
  readonly id: string;
  readonly exact: string;
  readonly prefix: string;
  readonly suffix: string;
  readonly start: number;
  readonly end: number;
}

/**
 * What became of a passage. `exact`: the same words, and no doubt which. `similar`: the likeliest stretch, for a person
 * to look at. `orphan`: nothing that is like enough; start and end are 0.
 */
export interface AnchoredPassage {
  readonly passageId: string;
  readonly status: "exact" | "similar" | "orphan";
  readonly start: number;
  readonly end: number;
  /** From 0 to 1: how alike the words are; a little less than 1 for the same words in other surroundings. */
  readonly score: number;
}

/** Work that is left, in steps of comparing; it counts down, so that a hostile text ends in orphans and not in a wait. */
export interface Budget {
  left: number;
}

/** A range of code units. */
export interface Range {
  readonly start: number;
  readonly end: number;
}
