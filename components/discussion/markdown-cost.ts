// Whether Markdown is small enough in marks to be painted as such. A parser's time grows with the square of some
// marks, and its stack with the depth of quotes: a few thousand of either would hang whoever reads them.

/** More runs of marks, or lines, than anybody writes into one annotation. */
const MOST_MARKS = 500;
const MOST_LINES = 400;

/** Characters that begin or end something inside a line, and what becomes a link by itself. */
const MARKS = /([*_~`])\1*|[[\]<>|!\\&]|www\.|https?:|@/gi;

/** A line that opens nine quotes or lists within one another. */
const DEEP_LINE = /^(?:[ \t]*(?:>|(?:[-+*]|\d{1,9}[.)])[ \t])){9}/m;

/** Indented so far that lists stand at least nine deep. */
const DEEP_INDENT = /^[ \t]{40}[ \t]*(?:>|[-+*]|\d{1,9}[.)])/m;

/** Whether a body is better shown as it was typed. */
export function isHeavyMarkdown(body: string): boolean {
  return (
    (body.match(MARKS)?.length ?? 0) > MOST_MARKS ||
    body.split("\n", MOST_LINES + 1).length > MOST_LINES ||
    DEEP_LINE.test(body) ||
    DEEP_INDENT.test(body)
  );
}
