// The parser's errors in plain words: what is wrong, where, and what to do.
import type { tokenize } from "@argdown/core/dist/lexer.js";
import { firstWords } from "../../argument/names";
import { Malformed } from "../shared/guard-parse";
import { lineAt } from "./lines";

type Token = ReturnType<typeof tokenize>["tokens"][number];

/** What the parser says of an error. */
export interface ParserError {
  readonly name: string;
  readonly message: string;
  readonly token: Token;
  readonly context: { readonly ruleStack: readonly string[] };
}

const RELATIONS = /^(?:Incoming|Outgoing|Contradiction)/;

/** The first of the parser's errors. */
export function explainParserError(
  error: ParserError,
  count: number,
  tokens: readonly Token[],
  text: string,
): Malformed {
  const ends = error.token.tokenType.name === "EOF";
  const token = ends ? tokens.at(-1) : error.token;
  if (token === undefined)
    return new Malformed("The file holds no argument. Write a statement, or choose another file.");
  const line = lineAt(text, token.startOffset + (ends ? token.image.trimEnd().length : 0));
  const found = firstWords(error.token.image, 40);
  const lineEnds = error.token.tokenType.name === "Dedent" || error.token.image.includes("\n");
  const nothing = lineEnds ? "The line ends" : "An indentation";
  const what = ends ? "The text ends" : found === "" ? nothing : `“${found}”`;
  const more =
    count > 1 ? ` (${count - 1} more ${count === 2 ? "error follows" : "errors follow"}.)` : "";
  const column = token.startColumn;
  return new Malformed(`Line ${line}: ${wordsFor(error, what)}${more}`, {
    line,
    ...(column !== undefined && Number.isFinite(column) && !ends && { column }),
  });
}

function wordsFor(error: ParserError, what: string): string {
  const rule = error.context.ruleStack.at(-1) ?? "";
  const { name } = error.token.tokenType;
  const inSteps = error.context.ruleStack.some(
    (each) => each.startsWith("pcs") || each === "inference",
  );
  if (rule === "bold" || rule === "italic")
    return `a ${rule} stretch begins and does not end. Close it with the same mark, or put a backslash before a “*” or “_” that is meant as itself.`;
  if (
    rule === "inference" &&
    name !== "EOF" &&
    /inference/i.test(error.message) &&
    !name.startsWith("Statement")
  )
    return `${what} stands where the line of the inference should end. Write “----”, or the rule between “--” and “--”.`;
  if (inSteps && /Argument(?:Reference|Definition)/.test(name))
    return `${what} is an argument, and premises and conclusions are statements. Write a sentence or [a statement’s title].`;
  if (inSteps)
    return `${what} where a premise, an inference (“----”) or a conclusion should follow. Number each line, as in “(1) A premise”, put “----” before the conclusion, and leave no empty line between them.`;
  if (name === "StatementNumber")
    return `${what} begins premises and a conclusion in the middle of something else. Put an empty line before it.`;
  if (name === "FrontMatter")
    return `${what} looks like settings in the middle of the text. Put “===” on lines of their own, or a backslash before each “=”.`;
  if (name === "InferenceStart")
    return `${what} is an inference without premises before it and a conclusion after it. Number them, as in “(1) A premise”.`;
  if (/^(?:relations|incoming|outgoing|contradiction)/.test(rule) && !RELATIONS.test(name))
    return `${what} where a statement or an argument should follow the sign. Write a sentence, [a statement’s title] or <an argument’s title>.`;
  if (RELATIONS.test(name) || name === "Indent" || name === "Dedent")
    return `${what} is a relation that hangs on nothing, or is indented otherwise than the lines above. Put it below a statement or an argument, and indent relations of the same level alike.`;
  if (
    rule === "statement" ||
    rule === "statementContent" ||
    rule === "heading" ||
    rule === "argument"
  )
    return `${what} where the words of a statement should stand. Write them on the same line, or take the colon after the title away.`;
  if (/^(?:Statement|Argument)(?:Reference|Definition)$/.test(name))
    return `${what} stands in the middle of a text. Put it on a line of its own, or write @ before it to mention it.`;
  return `${what} is not expected here. Put an empty line before it, or a backslash before a sign that is meant as itself.`;
}

const SKIPPED_OR_ESCAPED = /<!--[\s\S]*?-->|\/\*[\s\S]*?\*\/|\/\/[^\n]*|\\[\s\S]?/g;

/** An error of the lexer, which does not say where: it stops at a backslash with nothing behind it. */
export function explainLexerError(text: string, error: unknown): Malformed {
  if (error instanceof RangeError)
    return new Malformed("A comment or a block of data is too long to be read. Shorten it.");
  for (const { 0: found, index } of text.matchAll(SKIPPED_OR_ESCAPED)) {
    if (!/^\\[\n\u2028\u2029]?$/.test(found)) continue;
    const line = lineAt(text, index);
    return new Malformed(
      `Line ${line} ends with a backslash that has nothing to stand before. Write two backslashes, or take it away.`,
      { line },
    );
  }
  return new Malformed(
    "The text holds characters that Argdown does not know. Save it as plain text.",
  );
}
