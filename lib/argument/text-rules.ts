// What text, ids and addresses may look like, in one place for the schemas and the invariants.

/** Greatest lengths, in characters (code points), except where a name ends in Units (UTF-16 code units). */
export const LIMITS = {
  statementText: 2_000,
  label: 24,
  note: 10_000,
  heldBy: 200,
  scheme: 200,
  annotationBody: 10_000,
  criterion: 2_000,
  sourceUrl: 2_000,
  sourceQuote: 10_000,
  exactUnits: 20_000,
  contextUnits: 64,
  expectedContextUnits: 32,
  premises: 50,
  passageStatements: 200,
  coordinate: 1_000_000,
} as const;

/** The pattern of record ids. */
export const ID_PATTERN = /^[A-Za-z0-9_-]{8,64}$/;

const RESERVED_IDS: ReadonlySet<string> = new Set(Object.getOwnPropertyNames(Object.prototype));
const HTTP_ADDRESS = /^https?:\/\/[^\s/?#\\@]+(?:[/?#][^\s\\]*)?$/i;

/** Whether a string may be the id of a record. */
export function isRecordId(value: string): boolean {
  return ID_PATTERN.test(value) && !RESERVED_IDS.has(value);
}

/** Whether a string can be stored everywhere: no NUL, no half of a surrogate pair. */
export function isCleanText(value: string): boolean {
  return !value.includes("\u0000") && value.isWellFormed();
}

/** Whether a string is an http or https address without spaces or credentials. */
export function isWebAddress(value: string): boolean {
  return HTTP_ADDRESS.test(value);
}

/** Number of characters (code points) of a string. */
export function characterCount(value: string): number {
  let count = value.length;
  for (let index = 0; index < value.length - 1; index += 1) {
    const unit = value.charCodeAt(index);
    if (unit >= 0xd800 && unit <= 0xdbff) {
      const next = value.charCodeAt(index + 1);
      if (next >= 0xdc00 && next <= 0xdfff) {
        count -= 1;
        index += 1;
      }
    }
  }
  return count;
}

/** What a piece of text must keep to. */
export interface TextRule {
  /** Names the text at the start of a message: "A label". */
  readonly what: string;
  readonly max: number;
  /** Whether it may be empty or blank. */
  readonly mayBeBlank: boolean;
  readonly oneLine?: boolean;
}

/** What is wrong with a text and what to do, or null. */
export function textProblem(value: string, rule: TextRule): string | null {
  if (!isCleanText(value))
    return `${rule.what} holds characters that cannot be stored. Remove them and send it again.`;
  if (!rule.mayBeBlank && value.trim() === "")
    return `${rule.what} cannot be empty. Write something.`;
  if (rule.oneLine && /[\r\n\u2028\u2029]/.test(value))
    return `${rule.what} stays on one line. Remove the line breaks.`;
  const count = value.length <= rule.max ? value.length : characterCount(value);
  if (count > rule.max) {
    return `${rule.what} has at most ${rule.max.toLocaleString("en")} characters; this one has ${count.toLocaleString("en")}. Shorten it.`;
  }
  return null;
}

/** The rules of the texts that records carry. */
export const TEXT_RULES = {
  statementText: { what: "A statement", max: LIMITS.statementText, mayBeBlank: false },
  label: { what: "A label", max: LIMITS.label, mayBeBlank: false, oneLine: true },
  note: { what: "A note", max: LIMITS.note, mayBeBlank: true },
  heldBy: {
    what: "The name of who holds a statement",
    max: LIMITS.heldBy,
    mayBeBlank: false,
    oneLine: true,
  },
  scheme: { what: "A scheme", max: LIMITS.scheme, mayBeBlank: false, oneLine: true },
  annotationBody: { what: "An annotation", max: LIMITS.annotationBody, mayBeBlank: true },
  criterion: { what: "What would convince", max: LIMITS.criterion, mayBeBlank: true },
  sourceUrl: {
    what: "A source's address",
    max: LIMITS.sourceUrl,
    mayBeBlank: false,
    oneLine: true,
  },
  sourceQuote: { what: "A source's quote", max: LIMITS.sourceQuote, mayBeBlank: true },
} as const satisfies Record<string, TextRule>;
