// What one operation did, in words that begin a sentence after a person's name: "Turned “X” into a counterpoint to “Y”".
import "server-only";
import { firstWords, nameOf } from "@/lib/argument/names";
import type { Operation } from "@/lib/argument/operations/operation";
import type { Patch, RecordPatch } from "@/lib/argument/patch";
import { stepName, stepWords } from "@/lib/argument/queries/relation-words";
import type { AnnotationKind, AnnotationTarget, Id, Inference } from "@/lib/argument/records";
import type { NamedRecords } from "./named-records";

const QUOTE_LENGTH = 80;

const ASKED: Readonly<Record<AnnotationKind, string>> = {
  question: "Asked a question about",
  objection: "Objected to",
  evidence: "Asked for evidence for",
  comment: "Commented on",
  unclear: "Called unclear",
  highlight: "Highlighted",
};

/** What the operation did. It quotes statements and the brief, never what annotations say. */
export function operationWords(operation: Operation, patch: Patch, named: NamedRecords): string {
  switch (operation.type) {
    case "addStatement":
      return `Added ${quote(operation.text)}`;
    case "editStatement":
      return editWords(operation.id, patch, named);
    case "removeStatement":
      return `Removed ${named.statement(operation.id)}`;
    case "mergeStatements":
      return `Merged ${named.statement(operation.id)} into ${named.statement(operation.into)}`;
    case "setMainClaim":
      return operation.statementId === null
        ? "Left the main claim to the map"
        : `Made ${named.statement(operation.statementId)} the main claim`;
    case "setPosition":
      return `${operation.position === null ? "Took the pin off" : "Pinned"} ${named.statement(operation.id)}`;
    case "undo":
      return `Took back change ${operation.seq}`;
    case "restore":
      return operation.statementId === undefined
        ? `Brought back the map as it was after change ${operation.seq}`
        : `Brought back the branch of ${named.statement(operation.statementId)} from change ${operation.seq}`;
    default:
      return stepOrTextWords(operation, patch, named);
  }
}

type Statements =
  | "addStatement"
  | "editStatement"
  | "removeStatement"
  | "mergeStatements"
  | "setMainClaim"
  | "setPosition"
  | "undo"
  | "restore";
type OtherOperation = Exclude<Operation, { type: Statements }>;

function stepOrTextWords(operation: OtherOperation, patch: Patch, named: NamedRecords): string {
  switch (operation.type) {
    case "addInference":
      return `Made ${premises(operation.id, named)} ${asRole(operation.id, named)}`;
    case "removeInference":
      return `Took ${premises(operation.id, named)} away as ${asRole(operation.id, named)}`;
    case "setKind":
      return `Turned ${premises(operation.id, named)} into ${asRole(operation.id, named)}`;
    case "retarget":
      return `Moved ${premises(operation.id, named)}, now ${asRole(operation.id, named)}`;
    case "addPremise":
      return `Linked ${named.statement(operation.statementId)} as a premise, ${asRole(operation.id, named)}`;
    case "removePremise":
      return `Took the premise ${named.statement(operation.statementId)} out, ${asRole(operation.id, named)}`;
    case "addPassage":
    case "movePassage":
    case "linkPassage":
    case "unlinkPassage":
    case "removePassage":
      return passageWords(operation, patch, named);
    default:
      return annotationWords(operation, named);
  }
}

function passageWords(
  operation: Extract<OtherOperation, { type: `${string}Passage` }>,
  patch: Patch,
  named: NamedRecords,
): string {
  switch (operation.type) {
    case "addPassage": {
      const [first] = operation.statementIds ?? [];
      const marked = `Marked ${quote(operation.exact)} in the brief`;
      return first === undefined ? marked : `${marked} for ${named.statement(first)}`;
    }
    case "movePassage":
      return `Found ${quote(operation.exact)} again in the brief`;
    case "linkPassage":
      return `Linked ${named.statement(operation.statementId)} to a passage of the brief`;
    case "unlinkPassage":
      return `Unlinked ${named.statement(operation.statementId)} from a passage of the brief`;
    case "removePassage": {
      const removed = patch.passages?.removed[operation.id];
      return removed === undefined
        ? "Removed a mark in the brief"
        : `Removed the mark of ${quote(removed.exact)} in the brief`;
    }
  }
}

function annotationWords(
  operation: Extract<OtherOperation, { type: `${string}Annotation` }>,
  named: NamedRecords,
): string {
  if (operation.type === "addAnnotation") {
    const verb = operation.parentId == null ? ASKED[operation.kind] : "Replied on";
    return `${verb} ${targetWords(operation.target, named)}`;
  }
  const target = named.annotation(operation.id)?.target;
  const on = target === undefined ? "" : ` on ${targetWords(target, named)}`;
  switch (operation.type) {
    case "editAnnotation":
      return `Edited an annotation${on}`;
    case "resolveAnnotation":
      return `${operation.resolved ? "Resolved" : "Reopened"} a thread${on}`;
    case "removeAnnotation":
      return `Deleted an annotation${on}`;
    case "hideAnnotation":
      return `${operation.hidden ? "Hid" : "Showed"} an annotation${on}`;
  }
}

function editWords(id: Id, patch: Patch, named: NamedRecords): string {
  const change = patch.statements?.updated[id];
  if (change === undefined) return `Edited ${named.statement(id)}`;
  const [from, to] = change;
  if (from.text !== to.text) return `Reworded ${quote(from.text)} as ${quote(to.text)}`;
  const name = `“${nameOf(to)}”`;
  if (from.unstated !== to.unstated)
    return to.unstated ? `Marked ${name} as not stated` : `Marked ${name} as stated`;
  if (from.label !== to.label)
    return to.label === null ? `Took the label off ${name}` : `Labelled ${quote(to.text)} ${name}`;
  if (from.note !== to.note) return `Changed the note of ${name}`;
  return `Changed who holds ${name}`;
}

/** “a reason for “Y””, as the step is after the change, or was where it went. */
function asRole(id: Id, named: NamedRecords): string {
  const step = named.inference(id);
  if (step === undefined) return "a step";
  const words = stepWords(named.graph, step);
  if (step.target.type === "inference")
    return `${step.kind === "attack" ? "an undercut" : "a backing"}: ${lower(words)}`;
  return `a ${lower(words)}`;
}

function premises(id: Id, named: NamedRecords): string {
  const step: Inference | undefined = named.inference(id);
  if (step === undefined) return "a statement";
  return step.premises.map((premise) => named.statement(premise)).join(" and ");
}

function targetWords(target: AnnotationTarget, named: NamedRecords): string {
  switch (target.type) {
    case "statement":
      return named.statement(target.id);
    case "inference": {
      const step = named.inference(target.id);
      return step === undefined ? "a step" : stepName(named.graph, step);
    }
    case "passage":
      return "a passage of the brief";
    case "map":
      return "the map";
  }
}

/** What a batch that adds a statement and gives it its place did, in one sentence. */
export function additionWords(statementId: Id, patch: Patch, named: NamedRecords): string {
  const added = patch.statements?.added[statementId];
  const words = added === undefined ? "a statement" : quote(added.text);
  const step = Object.values(patch.inferences?.added ?? {}).find((each) =>
    each.premises.includes(statementId),
  );
  const joined = Object.values(patch.inferences?.updated ?? {}).find(([, to]) =>
    to.premises.includes(statementId),
  )?.[1];
  if (step !== undefined) return `Added ${words} as ${asRole(step.id, named)}`;
  if (joined !== undefined) return `Added ${words} as a premise, ${asRole(joined.id, named)}`;
  return `Added ${words}`;
}

/** How many records of each kind a patch touched. */
export function countWords(patch: Patch): string {
  const kinds = [
    [patch.statements, "statement"],
    [patch.inferences, "step"],
    [patch.passages, "passage"],
    [patch.annotations, "annotation"],
  ] as const;
  const parts = kinds.flatMap(([change, word]) => (change ? countsOf(change, word) : []));
  if (patch.mainClaimId) parts.push("set the main claim");
  const line = parts.join(", ");
  return line === "" ? "Changed nothing" : line.charAt(0).toUpperCase() + line.slice(1);
}

function countsOf(change: RecordPatch<unknown>, word: string): string[] {
  const count = (verb: string, records: Readonly<Record<Id, unknown>>): string[] => {
    const number = Object.keys(records).length;
    return number === 0 ? [] : [`${verb} ${number} ${word}${number === 1 ? "" : "s"}`];
  };
  return [
    ...count("added", change.added),
    ...count("changed", change.updated),
    ...count("removed", change.removed),
  ];
}

function quote(text: string): string {
  return `“${firstWords(text, QUOTE_LENGTH)}”`;
}

function lower(words: string): string {
  return words.charAt(0).toLowerCase() + words.slice(1);
}
