// How well what stands around two stretches agrees.

/** So many code units on each side are looked at. */
export const REACH = 64;

/** What stands around a stretch; shorter where it was not kept, or where the text begins or ends. */
export interface Context {
  readonly before: string;
  readonly after: string;
  /** Whether the text begins with `before`, and ends with `after`. */
  readonly fromEdge: boolean;
  readonly toEdge: boolean;
}

/** The context of a stretch of a text. */
export function contextAt(text: string, start: number, end: number): Context {
  return {
    before: text.slice(Math.max(0, start - REACH), start),
    after: text.slice(end, end + REACH),
    fromEdge: start <= REACH,
    toEdge: end + REACH >= text.length,
  };
}

/** Code units that agree next to the stretch, before and after; a text's edge that agrees counts like a sentence. */
export function agreement(
  context: Context,
  text: string,
  start: number,
  end: number,
): { readonly before: number; readonly after: number } {
  const { before, after } = context;
  let head = 0;
  while (
    head < before.length &&
    head < start &&
    before.charCodeAt(before.length - 1 - head) === text.charCodeAt(start - 1 - head)
  )
    head++;
  let tail = 0;
  while (
    tail < after.length &&
    end + tail < text.length &&
    after.charCodeAt(tail) === text.charCodeAt(end + tail)
  )
    tail++;
  const beginsBoth = context.fromEdge && head === before.length && head === start;
  const endsBoth = context.toEdge && tail === after.length && end + tail === text.length;
  return { before: beginsBoth ? REACH : head, after: endsBoth ? REACH : tail };
}
