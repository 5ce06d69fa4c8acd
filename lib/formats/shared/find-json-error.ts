// Finds the first place where a text stops being JSON, as no engine says it in the same words as another.

/** What is wrong, as a sentence for people, and the offset where it is. */
export interface JsonError {
  readonly message: string;
  readonly at: number;
}

const SPACE = /[ \t\n\r]*/y;
const NUMBER = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?/y;
const WORD = /[A-Za-z_$][\w$]*/y;
// biome-ignore lint/suspicious/noControlCharactersInRegex: JSON forbids exactly these inside a string.
const STRING_PART = /[^"\\\u0000-\u001f]+|\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4})/y;

class Stop extends Error {
  constructor(
    message: string,
    readonly at: number,
  ) {
    super(message);
  }
}

/** The first mistake of a text that `JSON.parse` refuses, nested less deep than `readJson` lets pass. */
export function findJsonError(text: string): JsonError {
  try {
    const end = space(text, value(text, 0));
    if (end < text.length) throw new Stop("there is more after its end.", end);
    return { message: "it cannot be read.", at: 0 };
  } catch (error) {
    if (error instanceof Stop) return { message: error.message, at: error.at };
    throw error;
  }
}

function value(text: string, from: number): number {
  const at = space(text, from);
  const first = text[at];
  if (first === undefined) throw new Stop(at === 0 ? "the file is empty." : ENDS, at);
  if (first === "{") return members(text, at, "}");
  if (first === "[") return members(text, at, "]");
  if (first === '"') return string(text, at);
  const number = match(NUMBER, text, at);
  if (number !== "") return at + number.length;
  const word = match(WORD, text, at);
  if (word === "true" || word === "false" || word === "null") return at + word.length;
  if (word !== "") throw new Stop(`“${word.slice(0, 40)}” is not a value.`, at);
  throw new Stop(`${named(text, at)} stands where a value should be.`, at);
}

const ENDS = "it ends too early.";

function members(text: string, from: number, close: "}" | "]"): number {
  let at = space(text, from + 1);
  if (text[at] === close) return at + 1;
  for (;;) {
    if (close === "}") at = name(text, at);
    at = space(text, value(text, at));
    if (text[at] === close) return at + 1;
    at = space(text, mark(text, at, ",", `a comma or “${close}”`));
    if (text[at] === close)
      throw new Stop(`there is a comma before “${close}” with nothing after it.`, at);
  }
}

function name(text: string, from: number): number {
  mark(text, from, '"', "a name in double quotes");
  return mark(text, space(text, string(text, from)), ":", "a colon");
}

function mark(text: string, at: number, wanted: string, called: string): number {
  if (text[at] === wanted) return at + 1;
  if (text[at] === undefined) throw new Stop(ENDS, at);
  throw new Stop(`${named(text, at)} stands where ${called} should be.`, at);
}

function string(text: string, from: number): number {
  let at = from + 1;
  for (;;) {
    const part = match(STRING_PART, text, at);
    at += part.length;
    if (text[at] === '"') return at + 1;
    if (part !== "") continue;
    if (text[at] === undefined) throw new Stop("a quoted text that begins here never ends.", from);
    if (text[at] === "\\")
      throw new Stop("a backslash is followed by what JSON does not know.", at);
    throw new Stop("a quoted text holds a line break or control character.", at);
  }
}

function space(text: string, at: number): number {
  return at + match(SPACE, text, at).length;
}

function match(pattern: RegExp, text: string, at: number): string {
  pattern.lastIndex = at;
  return pattern.exec(text)?.[0] ?? "";
}

function named(text: string, at: number): string {
  return `“${String.fromCodePoint(text.codePointAt(at) ?? 0)}”`;
}
