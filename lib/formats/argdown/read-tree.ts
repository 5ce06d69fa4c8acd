// Tokens and syntax tree of a text, checked before and between, so that no text keeps the parser busy or overflows it.

import {
  AsteriskBoldEnd,
  AsteriskBoldStart,
  AsteriskItalicEnd,
  AsteriskItalicStart,
  Dedent,
  Emptyline,
  Freestyle,
  Indent,
  tokenize,
  UnderscoreBoldEnd,
  UnderscoreBoldStart,
  UnderscoreItalicEnd,
  UnderscoreItalicStart,
} from "@argdown/core/dist/lexer.js";
import type { IAstNode } from "@argdown/core/dist/model/model.js";
import { parser } from "@argdown/core/dist/parser.js";
import { FORMAT_LIMITS } from "../format-types";
import { Malformed } from "../shared/guard-parse";
import { checkCost } from "./check-cost";
import { explainLexerError, explainParserError, type ParserError } from "./explain-error";

export interface Comment {
  readonly line: number;
  readonly text: string;
}

type Tokens = ReturnType<typeof tokenize>["tokens"];
const RANGE_DEPTH = 40;

/** What chevrotain gives the parser; the declarations of @argdown/core do not say it. */
interface Reader {
  input: Tokens;
  readonly errors: readonly ParserError[];
  readonly argdown: () => IAstNode;
  readonly reset: () => void;
}
const reader = parser as unknown as Reader;

/** The tree, and the comments that it leaves out. Throws `Malformed` with the line of the first error. */
export function readTree(text: string): {
  readonly ast: IAstNode;
  readonly comments: readonly Comment[];
} {
  // Without a line end a comment at the very end would not end.
  const whole = text.endsWith("\n") || !text.includes("//") ? text : `${text}\n`;
  checkCost(whole);
  const tokens = tokensOf(whole);
  checkDepth(tokens);
  try {
    reader.input = tokens;
    const ast = reader.argdown();
    const [first] = reader.errors;
    if (first !== undefined) throw explainParserError(first, reader.errors.length, tokens, text);
    return { ast, comments: commentsIn(text, tokens) };
  } catch (error) {
    if (error instanceof RangeError)
      throw new Malformed("The text nests too deeply. Split it where it is deepest.");
    throw error;
  } finally {
    reader.reset();
  }
}

function tokensOf(text: string): Tokens {
  try {
    return tokenize(text).tokens;
  } catch (error) {
    throw explainLexerError(text, error);
  }
}

const RANGE_STARTS: ReadonlySet<unknown> = new Set([
  AsteriskBoldStart,
  AsteriskItalicStart,
  UnderscoreBoldStart,
  UnderscoreItalicStart,
]);
const RANGE_ENDS: ReadonlySet<unknown> = new Set([
  AsteriskBoldEnd,
  AsteriskItalicEnd,
  UnderscoreBoldEnd,
  UnderscoreItalicEnd,
]);

function checkDepth(tokens: Tokens): void {
  let depth = 0;
  let ranges = 0;
  for (const { tokenType, startLine = 1 } of tokens) {
    if (tokenType === Freestyle) continue;
    if (tokenType === Indent) depth += 1;
    else if (tokenType === Dedent) depth -= 1;
    else if (tokenType === Emptyline) ranges = 0;
    else if (RANGE_STARTS.has(tokenType)) ranges += 1;
    else if (RANGE_ENDS.has(tokenType)) ranges -= 1;
    if (depth > FORMAT_LIMITS.depth)
      throw new Malformed(
        `Line ${startLine} is indented more than ${FORMAT_LIMITS.depth} levels deep. Begin the branch anew, as a paragraph of its own.`,
        { line: startLine },
      );
    if (ranges > RANGE_DEPTH)
      throw new Malformed(
        `Line ${startLine} nests more than ${RANGE_DEPTH} bold and italic stretches. Put a backslash before each “*” and “_” that is meant as itself.`,
        { line: startLine },
      );
  }
}

/** What stands between tokens and is not blank. */
function commentsIn(text: string, tokens: Tokens): Comment[] {
  const comments: Comment[] = [];
  let end = 0;
  let line = 1;
  let counted = 0;
  const look = (from: number, to: number) => {
    if (to - from < 2) return;
    const gap = text.slice(from, to);
    const said = gap.trim();
    if (said === "") return;
    const start = from + gap.indexOf(said);
    for (
      let at = text.indexOf("\n", counted);
      at !== -1 && at < start;
      at = text.indexOf("\n", at + 1)
    )
      line += 1;
    counted = Math.max(counted, start);
    comments.push({ line, text: said });
  };
  for (const token of tokens) {
    if (token.image === "") continue;
    look(end, token.startOffset);
    end = (token.endOffset ?? token.startOffset) + 1;
  }
  look(end, text.length);
  return comments;
}
