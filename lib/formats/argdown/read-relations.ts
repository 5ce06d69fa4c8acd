// Relations between statements, arguments and inferences, as steps.
import type { IRelation, RelationMember } from "@argdown/core/dist/model/model.js";
import { firstWords } from "../../argument/names";
import type { Id, InferenceKind, InferenceTarget } from "../../argument/records";
import { findOwnSteps, type OwnSteps } from "./own-steps";
import { hasSteps, isOwnStep, lastInference, type Reading } from "./reading";

const MUTUAL: ReadonlySet<string> = new Set(["contradictory", "contrary"]);

/** Where relations lead, once statements and inferences have their ids. */
export interface Ends {
  readonly kindOf: (relation: IRelation) => InferenceKind;
  readonly targetOf: (relation: IRelation) => InferenceTarget | null;
  readonly own: OwnSteps;
}

/** Gives each relation the id of its step, and says where it leads. */
export function endsOf(reading: Reading): Ends {
  const { statementIds, argumentIds, inferenceIds } = reading;
  const own = findOwnSteps(reading);
  const statement = (id: Id | undefined): InferenceTarget | null =>
    id === undefined ? null : { type: "statement", id };
  const inference = (id: Id | undefined): InferenceTarget | null =>
    id === undefined ? null : { type: "inference", id };
  const kindOf = ({ relationType }: IRelation): InferenceKind =>
    relationType === "support" || relationType === "entails" ? "support" : "attack";
  return {
    own,
    kindOf,
    targetOf: (relation) => {
      const { to } = relation;
      if (to === undefined) return null;
      if (to.type === "equivalence-class") return statement(statementIds.get(to));
      if (to.type === "inference") return inference(inferenceIds.get(to));
      if (hasSteps(to)) {
        const last = lastInference(to);
        return last === undefined ? null : inference(inferenceIds.get(last));
      }
      const step = kindOf(relation) === "attack" ? own.stepUnder(relation) : undefined;
      return step === undefined ? statement(argumentIds.get(to)) : inference(step);
    },
  };
}

/** Adds a step for each relation, two where it holds both ways. */
export function readRelations(reading: Reading, ends: Ends): void {
  const { model, builder } = reading;
  const attacks = directAttacks(reading);
  const contradictions: unknown[] = [];
  for (const relation of model.relations) {
    const { from, to } = relation;
    if (from?.type === "equivalence-class" && reading.implicit.has(from)) continue;
    const line = relation.occurrences[0]?.startLine;
    const premise = premiseOf(reading, from);
    const target = ends.targetOf(relation);
    if (premise === null || target === null || from === undefined || to === undefined) {
      builder.report.tell(
        "lost",
        "relation-without-end",
        "A relation leads from or to nothing that a map holds; it was left out.",
        line,
      );
    } else if (MUTUAL.has(relation.relationType)) {
      contradictions.push(addMutual(reading, { premise, target, attacks, relation, line }));
    } else {
      const id = ends.own.idOf(relation);
      builder.inference(id, { kind: ends.kindOf(relation), premises: [premise], target }, line);
      tellOtherwise(reading, relation, { premise, target, line });
    }
  }
  if (contradictions.length > 0) builder.keep("contradictions", contradictions);
  if (model.strict) tellStrict(reading);
}

function premiseOf(reading: Reading, from: RelationMember | undefined): Id | null {
  const { statementIds, argumentIds, model } = reading;
  if (from === undefined || from.type === "inference") return null;
  if (from.type === "equivalence-class") return statementIds.get(from) ?? null;
  if (!hasSteps(from)) return argumentIds.get(from) ?? null;
  const conclusion = model.statements[from.pcs.at(-1)?.title ?? ""];
  return conclusion === undefined ? null : (statementIds.get(conclusion) ?? null);
}

/** Attacks of a statement on a statement that the file says by themselves, as “from to”. */
function directAttacks(reading: Reading): Set<string> {
  const found = new Set<string>();
  for (const { relationType, from, to } of reading.model.relations)
    if (relationType === "attack" && to?.type === "equivalence-class")
      found.add(`${premiseOf(reading, from)} ${reading.statementIds.get(to)}`);
  return found;
}

function addMutual(
  { builder, nameOf }: Reading,
  what: {
    readonly premise: Id;
    readonly target: InferenceTarget;
    readonly attacks: ReadonlySet<string>;
    readonly relation: IRelation;
    readonly line: number | undefined;
  },
) {
  const { premise, target, attacks, relation, line } = what;
  const ids: Id[] = [];
  for (const [one, other] of [
    [premise, target.id],
    [target.id, premise],
  ] as const) {
    if (attacks.has(`${one} ${other}`)) continue;
    const id = builder.idFor("");
    ids.push(id);
    builder.inference(
      id,
      { kind: "attack", premises: [one], target: { type: "statement", id: other } },
      line,
    );
  }
  const contrary = relation.relationType === "contrary";
  const names = [nameOf(premise), nameOf(target.id)] as const;
  const also = ids.length === 2 ? "" : " (the file says one of them by itself too)";
  builder.report.tell(
    "changed",
    contrary ? "contrary" : "contradiction",
    contrary
      ? `“${firstWords(names[0], 40)}” and “${firstWords(names[1], 40)}” cannot both be true; they became attacks on each other${also}.`
      : `“${firstWords(names[0], 40)}” and “${firstWords(names[1], 40)}” contradict each other; they became attacks on each other${also}.`,
    line,
  );
  return { kind: relation.relationType, texts: names, steps: ids };
}

/** Tells where a relation became a step on something else than what the file names. */
function tellOtherwise(
  { builder, nameOf }: Reading,
  { to, relationType }: IRelation,
  at: { readonly premise: Id; readonly target: InferenceTarget; readonly line: number | undefined },
): void {
  if (to?.type !== "argument" && relationType !== "undercut") return;
  const name = `“${firstWords(nameOf(at.premise), 40)}”`;
  const tell = (code: string, message: string) =>
    builder.report.tell("changed", code, message, at.line);
  const title = `“${firstWords(to?.title ?? "", 40)}”`;
  if (to?.type === "argument" && isOwnStep(to)) return;
  if (to?.type === "argument" && hasSteps(to) && relationType !== "undercut") {
    const support = relationType === "support";
    tell(
      "relation-on-argument",
      `${name} ${support ? "supports" : "attacks"} the argument ${title} without saying which premise; it became ${support ? "a support" : "an undercut"} of its last step.`,
    );
  } else if (
    to?.type === "argument" &&
    relationType === "attack" &&
    at.target.type === "inference"
  ) {
    tell(
      "attack-on-argument",
      `${name} attacks the argument ${title}; it became an undercut of the step from it.`,
    );
  } else if (relationType === "undercut" && at.target.type === "statement") {
    tell(
      "undercut-on-statement",
      `${name} undercuts ${title}, which is no single step here; it became an attack on the statement.`,
    );
  }
}

function tellStrict({ model, builder }: Reading): void {
  const count = model.relations.filter(({ relationType }) => relationType === "entails").length;
  builder.keep("mode", "strict");
  if (count > 0)
    builder.report.tell(
      "changed",
      "entailment",
      `The file is to be read strictly: ${count === 1 ? "one statement entails another; that" : `${count} statements entail others; these`} became supporting ${count === 1 ? "step" : "steps"}.`,
    );
}
