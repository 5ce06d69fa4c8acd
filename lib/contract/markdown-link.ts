// Reads what follows `]` in a link: `(target "title")`. Nesting is bounded, so that failed attempts stay cheap.

/** What stands behind the words of a link: `end` is the offset behind `)`, `href` an http or https address. */
export interface LinkTarget {
  readonly end: number;
  readonly href: string | null;
}

const deepest = 3;

/** The target that opens at an offset, or null where this is no link. */
export function readLinkTarget(source: string, open: number): LinkTarget | null {
  if (source[open] !== "(") return null;
  const start = skipSpaces(source, open + 1);
  const targetEnd = endOfTarget(source, start);
  if (targetEnd === null) return null;
  const titleEnd = endOfTitle(source, targetEnd);
  if (titleEnd === null || source[titleEnd] !== ")") return null;
  const bracketed = source[start] === "<";
  const target = bracketed
    ? source.slice(start + 1, targetEnd - 1)
    : source.slice(start, targetEnd);
  return { end: titleEnd + 1, href: webAddress(target.replace(/\\([!-/:-@[-`{-~])/g, "$1")) };
}

function endOfTarget(source: string, start: number): number | null {
  if (source[start] === "<") return endOfBracketedTarget(source, start);
  let depth = 0;
  for (let at = start; at < source.length; at++) {
    const char = source[at];
    if (char === "\\") at++;
    else if (char === " " || char === "<") return char === " " && depth === 0 ? at : null;
    else if (char === "(") {
      if (++depth > deepest) return null;
    } else if (char === ")" && depth-- === 0) return at;
  }
  return null;
}

function endOfBracketedTarget(source: string, start: number): number | null {
  for (let at = start + 1; at < source.length; at++) {
    if (source[at] === ">") return at + 1;
    if (source[at] === "<") return null;
  }
  return null;
}

/** Past an optional quoted title and its spaces; null where a title never closes. */
function endOfTitle(source: string, from: number): number | null {
  const at = skipSpaces(source, from);
  const quote = source[at];
  if (at === from || (quote !== '"' && quote !== "'")) return at;
  const close = source.indexOf(quote, at + 1);
  return close === -1 ? null : skipSpaces(source, close + 1);
}

function skipSpaces(source: string, from: number): number {
  let at = from;
  while (source[at] === " ") at++;
  return at;
}

/** The address as written if it is a whole http or https one, else null. */
export function webAddress(target: string): string | null {
  if (!/^https?:\/\//i.test(target)) return null;
  return URL.canParse(target) ? target : null;
}
