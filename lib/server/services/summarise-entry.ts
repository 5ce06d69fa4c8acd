// One line that says what a batch did, for the history. It quotes statements, never what annotations say.
import "server-only";
import { firstWords, nameOf } from "@/lib/argument/names";
import type { Operation, OperationType } from "@/lib/argument/operations/operation";
import type { Patch, RecordPatch } from "@/lib/argument/patch";

const PHRASES: Readonly<Record<OperationType, string>> = {
  addStatement: "Added a statement",
  editStatement: "Edited a statement",
  removeStatement: "Removed a statement",
  mergeStatements: "Merged two statements",
  setMainClaim: "Named the main claim",
  setPosition: "Moved a card",
  addInference: "Added a step",
  removeInference: "Removed a step",
  setKind: "Changed whether a step supports or attacks",
  retarget: "Pointed a step at something else",
  addPremise: "Added a premise to a step",
  removePremise: "Took a premise from a step",
  addPassage: "Marked a passage",
  linkPassage: "Linked a passage to a statement",
  unlinkPassage: "Unlinked a passage from a statement",
  removePassage: "Removed the mark of a passage",
  addAnnotation: "Wrote an annotation",
  editAnnotation: "Edited an annotation",
  resolveAnnotation: "Resolved or reopened a thread",
  removeAnnotation: "Deleted an annotation",
  hideAnnotation: "Hid or showed an annotation",
  undo: "Took back an earlier change",
  restore: "Brought back an earlier moment",
};

const KINDS = [
  ["statements", "statement"],
  ["inferences", "step"],
  ["passages", "passage"],
  ["annotations", "annotation"],
] as const;

const QUOTE_LENGTH = 80;

/** What a batch did, in one line for a person. */
export function summariseEntry(operations: readonly Operation[], patch: Patch): string {
  const [first] = operations;
  if (!first) return "Changed nothing";
  if (operations.length > 1) return inCounts(patch);
  if (first.type === "undo") return `${PHRASES.undo} (number ${first.seq})`;
  const quote = quoteOf(patch);
  return quote === null ? PHRASES[first.type] : `${PHRASES[first.type]}: ${quote}`;
}

/** The one statement that a patch is about, as it is called; null where it is about none or several. */
function quoteOf({ statements }: Patch): string | null {
  if (!statements) return null;
  const about = [
    ...Object.values(statements.added),
    ...Object.values(statements.updated).map(([, to]) => to),
    ...Object.values(statements.removed),
  ];
  const [only] = about;
  return only && about.length === 1 ? `“${firstWords(nameOf(only), QUOTE_LENGTH)}”` : null;
}

function inCounts(patch: Patch): string {
  const parts = KINDS.flatMap(([kind, word]) => {
    const change: RecordPatch<unknown> | undefined = patch[kind];
    if (!change) return [];
    return [
      count("added", Object.keys(change.added).length, word),
      count("changed", Object.keys(change.updated).length, word),
      count("removed", Object.keys(change.removed).length, word),
    ].filter((part) => part !== null);
  });
  if (patch.mainClaimId) parts.push("set the main claim");
  const line = parts.join(", ");
  return line === "" ? "Changed nothing" : line.charAt(0).toUpperCase() + line.slice(1);
}

function count(verb: string, number: number, word: string): string | null {
  return number === 0 ? null : `${verb} ${number} ${word}${number === 1 ? "" : "s"}`;
}
