// Keeps what is asked of a part of the desk while that part is still being fetched, so that no key or click is lost.

export interface Held<Part> {
  /** Asks the part now, or as soon as it is there; in the order of the asking. */
  readonly ask: (wish: (part: Part) => void) => void;
  /** The part where it is there: for what is not worth waiting. */
  readonly now: () => Part | null;
  /** The part is there, or there anew; null when it is gone. */
  readonly give: (part: Part | null) => void;
}

/** A place where wishes wait for their part. */
export function holdFor<Part>(): Held<Part> {
  let here: Part | null = null;
  const waiting: ((part: Part) => void)[] = [];
  return {
    ask: (wish) => {
      if (here) wish(here);
      else waiting.push(wish);
    },
    now: () => here,
    give: (part) => {
      here = part;
      while (here) {
        const wish = waiting.shift();
        if (!wish) return;
        wish(here);
      }
    },
  };
}
