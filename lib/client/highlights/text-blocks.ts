// A block of the brief as nested inline stretches, ready to be painted.
import type { Block, InlineSpan } from "@/lib/contract/plain-text";

/** A stretch of plain words, or a marked one with what is inside it. */
export type InlineNode =
  | { readonly kind: "text"; readonly start: number; readonly end: number }
  | { readonly kind: "span"; readonly span: InlineSpan; readonly inside: readonly InlineNode[] };

/** The block's words in order; spans that do not nest are left out rather than lose a word. */
export function inlineNodes(block: Block): InlineNode[] {
  const spans = block.inline ?? [];
  let next = 0;
  const read = (start: number, end: number): InlineNode[] => {
    const nodes: InlineNode[] = [];
    let at = start;
    for (let span = spans[next]; span && span.start < end; span = spans[next]) {
      next += 1;
      if (span.start < at || span.end > end || span.end <= span.start) continue;
      if (span.start > at) nodes.push({ kind: "text", start: at, end: span.start });
      nodes.push({ kind: "span", span, inside: read(span.start, span.end) });
      at = span.end;
    }
    if (at < end) nodes.push({ kind: "text", start: at, end });
    return nodes;
  };
  return read(block.start, block.end);
}
