// Cuts a text into pieces of about a sentence: what the diff of two texts compares.

const SHORTEST = 12;
/** From here on a piece ends at the next space, and at the latest at twice as much. */
const LONG = 400;

/** Where pieces start, and as the last number the text's length. The pieces together are the whole text. */
export function cutPieces(text: string): Int32Array {
  const starts: number[] = [0];
  let from = 0;
  for (let at = 1; at < text.length; at++) {
    if (at - from < SHORTEST || !endsPiece(text, from, at)) continue;
    starts.push(at);
    from = at;
  }
  if (text.length > 0) starts.push(text.length);
  return Int32Array.from(starts);
}

/** Whether a piece may end just before `at`. */
function endsPiece(text: string, from: number, at: number): boolean {
  const before = text.charCodeAt(at - 1);
  const next = text.charCodeAt(at);
  if (before === 10) return next !== 10;
  if (isFullWidthStop(before)) return true;
  if (isSpace(before) && !isSpace(next))
    return at - from >= LONG || isStop(lastMark(text, at - 1, from));
  return at - from >= 2 * LONG && !(next >= 0xdc00 && next <= 0xdfff);
}

/** The last sign before the spaces and closing quotes that lead up to `at`. */
function lastMark(text: string, at: number, from: number): number {
  let index = at;
  while (index > from && isSpace(text.charCodeAt(index))) index--;
  while (index > from && CLOSING.has(text.charCodeAt(index))) index--;
  return text.charCodeAt(index);
}

const CLOSING: ReadonlySet<number> = new Set([..."\"'”’»)]"].map((sign) => sign.charCodeAt(0)));

function isSpace(unit: number): boolean {
  return unit === 32 || unit === 9 || unit === 10 || unit === 0xa0;
}

function isStop(unit: number): boolean {
  return unit === 46 || unit === 33 || unit === 63 || unit === 0x2026;
}

/** Full stops of Chinese and Japanese, after which no space comes. */
function isFullWidthStop(unit: number): boolean {
  return unit === 0x3002 || unit === 0xff01 || unit === 0xff1f;
}
