// Words in a line of an outline: what would be read as a sign, or lost at a line's end, is written with a backslash.

/** What stands in brackets after the words of a statement. */
const MARK =
  /\s\((not stated|held by ((?:[^()\\]|\\.)+)|stance: (asserts|reports|concedes)|scheme: ((?:[^()\\]|\\.)+))\)$/;

/** A mark at the end of a line, such as `(not stated)`. */
export interface EndMark {
  /** The line without it. */
  readonly rest: string;
  readonly unstated: boolean;
  /** Still escaped; null where the mark is another one. */
  readonly heldBy: string | null;
  readonly stance: string | null;
  readonly scheme: string | null;
}

/** The last mark of a line, or null. */
export function endMark(line: string): EndMark | null {
  const match = MARK.exec(line);
  if (match === null) return null;
  const [whole, mark, heldBy, stance, scheme] = match;
  return {
    rest: line.slice(0, line.length - whole.length),
    unstated: mark === "not stated",
    heldBy: heldBy ?? null,
    stance: stance ?? null,
    scheme: scheme ?? null,
  };
}

const LOST = /^\s+|\s+$|[\p{Cc}\p{Zl}\p{Zp}]/gu;
const SIGN_FIRST = /^(?:["[+\-~&^|*•‣◦–—−>]|#{1,6}\s|\d{1,3}[.)](?:\s|$)|see\s)/;

/** Words as they stand at a line's end, after its sign. */
export function escapeWords(text: string): string {
  const plain = escapeText(text);
  const led = SIGN_FIRST.test(plain) ? escapeFirst(plain) : plain;
  return endMark(led) === null && endMark(` ${led}`) === null ? led : `${led.slice(0, -1)}\\)`;
}

/** Words between quotes or brackets. */
export function escapeBetween(text: string): string {
  return escapeText(text).replace(/["(),]/g, "\\$&");
}

/** Text with what a line cannot hold written as escapes. */
export function escapeText(text: string): string {
  return text
    .replaceAll("\\", "\\\\")
    .replace(LOST, (lost) => [...lost].map(escapeCharacter).join(""));
}

/** The words that were escaped. A backslash before anything else stands for itself. */
export function unescapeWords(text: string): string {
  return text.replace(
    /\\(?:u\{([0-9a-f]{1,6})\}|(n)|([\\"[\](),+\-~&^|*•‣◦–—−>.#]))/g,
    (whole, code: string | undefined, line: string | undefined, sign: string | undefined) => {
      if (line !== undefined) return "\n";
      if (code === undefined) return sign ?? whole;
      const point = Number.parseInt(code, 16);
      return point <= 0x10ffff ? String.fromCodePoint(point) : whole;
    },
  );
}

function escapeFirst(text: string): string {
  const first = text.charAt(0);
  return /[\p{L}\d]/u.test(first) ? escapeCharacter(first) + text.slice(1) : `\\${text}`;
}

function escapeCharacter(character: string): string {
  return character === "\n" ? "\\n" : `\\u{${(character.codePointAt(0) ?? 0).toString(16)}}`;
}
