// How statements and steps are called in sentences for people.
import type { AnnotationKind, Id, Inference, Statement } from "./records";

/** The noun that an annotation of a kind is called by, at the start of a line. */
export const ANNOTATION_WORD: Readonly<Record<AnnotationKind, string>> = {
  question: "Question",
  objection: "Objection",
  evidence: "Request for evidence",
  comment: "Comment",
  unclear: "Unclear",
  highlight: "Highlight",
};

/** Characters of a statement's name where it has no label. */
export const NAME_LENGTH = 24;
const DESCRIBED_LENGTH = 120;

/** A statement's label, or its first words. */
export function nameOf(statement: Pick<Statement, "label" | "text">): string {
  return statement.label ?? firstWords(statement.text, NAME_LENGTH);
}

/** The first words of a text, at most `length` characters with the ellipsis that says there is more. */
export function firstWords(text: string, length: number): string {
  const characters = [...text.replace(/\s+/g, " ").trim()];
  if (characters.length <= length) return characters.join("");
  const cut = characters.slice(0, length - 1).join("");
  const whole = characters[length - 1] === " " ? cut : cut.replace(/ \S*$/, "");
  return `${whole.replace(/[\s,;:.\u2013\u2014-]+$/u, "")}…`;
}

/** Joins words as a sentence does: "A", "A and B", "A, B and C". */
export function listInWords(items: readonly string[]): string {
  if (items.length < 2) return items[0] ?? "";
  return `${items.slice(0, -1).join(", ")} and ${items[items.length - 1]}`;
}

/** Where a description finds records. */
export interface Records {
  readonly statements: { get(id: Id): Statement | undefined };
  readonly inferences: { get(id: Id): Inference | undefined };
}

/** What a step says, such as `“A” and “B” support “C”`. */
export function describeStep(inference: Inference, records: Records): string {
  const premises = quoted(inference.premises, records);
  const one = inference.premises.length === 1;
  const verb =
    inference.kind === "support"
      ? one
        ? "supports"
        : "support"
      : one
        ? "counts against"
        : "count against";
  const target =
    inference.target.type === "statement"
      ? quoted([inference.target.id], records)
      : `the step from ${quoted(records.inferences.get(inference.target.id)?.premises ?? [], records)}`;
  return `${premises} ${verb} ${target}`;
}

function quoted(ids: readonly Id[], records: Records): string {
  return listInWords(
    ids.map((id) => `“${firstWords(records.statements.get(id)?.text ?? "", DESCRIBED_LENGTH)}”`),
  );
}
