// Says which rules a graph breaks: for imports, for undo, and for tests.
import { badAnnotation } from "./annotation-rules";
import type { Annotation, ArgumentGraph, Id, Inference, Passage, Statement } from "./records";
import {
  isRecordId,
  isWebAddress,
  LIMITS,
  TEXT_RULES,
  type TextRule,
  textProblem,
} from "./text-rules";

/** A rule of SPEC.md that a record breaks. */
export interface BrokenRule {
  readonly rule: string;
  /** The record; null where it is the map as a whole. */
  readonly id: Id | null;
  readonly message: string;
}

type Report = (rule: string, id: Id | null, message: string) => void;

/** Every broken rule of a graph; none for a sound one. */
export function checkInvariants(graph: ArgumentGraph): readonly BrokenRule[] {
  const broken: BrokenRule[] = [];
  const report: Report = (rule, id, message) => broken.push({ rule, id, message });
  checkIds(graph, report);
  for (const statement of graph.statements.values()) checkStatement(statement, report);
  for (const inference of graph.inferences.values()) checkInference(graph, inference, report);
  for (const id of circularTargets(graph))
    report("IN5", id, "Targets lead from this step back to itself.");
  for (const passage of graph.passages.values()) checkPassage(graph, passage, report);
  const answered = new Set([...graph.annotations.values()].map((each) => each.parentId));
  for (const annotation of graph.annotations.values()) {
    checkThread(graph, annotation, report);
    checkAnnotation(annotation, answered.has(annotation.id), report);
  }
  if (graph.mainClaimId !== null && !graph.statements.has(graph.mainClaimId)) {
    report("MC1", graph.mainClaimId, "The main claim is not in the map.");
  }
  return broken;
}

function checkIds(graph: ArgumentGraph, report: Report): void {
  const seen = new Set<Id>();
  for (const table of [graph.statements, graph.inferences, graph.passages, graph.annotations]) {
    for (const [key, record] of table) {
      if (key !== record.id) report("OP3", key, "A record stands under another id than its own.");
      if (!isRecordId(key)) report("OP2", key, "The id is not one that a record may have.");
      if (seen.has(key)) report("OP3", key, "Two records have the same id.");
      seen.add(key);
    }
  }
}

function checkText(
  report: Report,
  id: Id,
  rule: string,
  value: string | null,
  textRule: TextRule,
): void {
  const problem = value === null ? null : textProblem(value, textRule);
  if (problem !== null) report(rule, id, problem);
}

function checkStatement(statement: Statement, report: Report): void {
  const { id } = statement;
  checkText(report, id, "ST1", statement.text, TEXT_RULES.statementText);
  checkText(report, id, "ST2", statement.label, TEXT_RULES.label);
  checkText(report, id, "ST3", statement.note, TEXT_RULES.note);
  checkText(report, id, "ST3", statement.heldBy, TEXT_RULES.heldBy);
  if (typeof statement.unstated !== "boolean")
    report("ST11", id, "It is not said whether the text states it.");
  if (statement.fromAnnotation !== null && !isRecordId(statement.fromAnnotation))
    report("ST12", id, "The annotation that it was made from has no id that a record may have.");
  if (!(statement.revision >= 1)) report("ST4", id, "The revision is below 1.");
  const { x, y } = statement.position ?? { x: 0, y: 0 };
  if (!(Math.abs(x) <= LIMITS.coordinate && Math.abs(y) <= LIMITS.coordinate))
    report("ST7", id, "The pin is out of reach.");
}

function checkInference(graph: ArgumentGraph, inference: Inference, report: Report): void {
  const { id, premises, target } = inference;
  checkText(report, id, "IN7", inference.scheme, TEXT_RULES.scheme);
  const count = premises.length;
  if (count < 1 || count > LIMITS.premises)
    report("IN1", id, "The step has no premise, or too many.");
  if (new Set(premises).size < count) report("IN1", id, "A premise stands twice.");
  if (!premises.every((each) => graph.statements.has(each)))
    report("IN1", id, "A premise is not in the map.");
  const table = target.type === "statement" ? graph.statements : graph.inferences;
  if (!table.has(target.id)) report("IN2", id, "The target is not in the map.");
  if (target.type === "inference" && target.id === id)
    report("IN3", id, "The step points at itself.");
  if (target.type === "statement" && premises.includes(target.id))
    report("IN4", id, "The step points at its own premise.");
}

/** Inferences on a circle of targets; each is walked over once. */
function circularTargets(graph: ArgumentGraph): readonly Id[] {
  const circular: Id[] = [];
  const settled = new Set<Id>();
  for (const start of graph.inferences.keys()) {
    const path = new Set<Id>();
    let at: Id | null = start;
    while (at !== null && !settled.has(at) && !path.has(at)) {
      path.add(at);
      const target: Inference["target"] | undefined = graph.inferences.get(at)?.target;
      at = target?.type === "inference" ? target.id : null;
    }
    if (at !== null && path.has(at)) circular.push(...[...path].slice([...path].indexOf(at)));
    for (const id of path) settled.add(id);
  }
  return circular;
}

function checkPassage(graph: ArgumentGraph, passage: Passage, report: Report): void {
  const { id, start, end, exact, statementIds } = passage;
  const fits =
    start >= 0 &&
    end - start === exact.length &&
    exact.length >= 1 &&
    exact.length <= LIMITS.exactUnits;
  if (!fits) report("PA2", id, "The quote does not fit its start and end.");
  if (Math.max(passage.prefix.length, passage.suffix.length) > LIMITS.contextUnits)
    report("PA3", id, "Prefix or suffix is too long.");
  if (new Set(statementIds).size < statementIds.length)
    report("PA4", id, "A statement is linked twice.");
  if (!statementIds.every((each) => graph.statements.has(each)))
    report("PA4", id, "A linked statement is not in the map.");
}

function checkThread(graph: ArgumentGraph, annotation: Annotation, report: Report): void {
  const { id, target, parentId, orphanOf } = annotation;
  if (orphanOf === null && target.type !== "map") {
    const tables = {
      statement: graph.statements,
      inference: graph.inferences,
      passage: graph.passages,
    };
    if (!tables[target.type].has(target.id))
      report("AN12", id, "The target is gone and it is not said what it was.");
  }
  if (parentId === null) return;
  const parent = graph.annotations.get(parentId);
  const sameTarget = parent?.target.type === target.type && parent.target.id === target.id;
  if (parent === undefined || parent.parentId !== null || !sameTarget)
    report("AN3", id, "It answers no thread on its target.");
  if (parent !== undefined && parent.orphanOf !== orphanOf)
    report("AN13", id, "The thread and the reply differ in being orphans.");
  if (annotation.resolvedAt !== null) report("AN8", id, "A reply is resolved.");
}

function checkAnnotation(annotation: Annotation, answered: boolean, report: Report): void {
  const { id, source } = annotation;
  checkText(report, id, "AN2", annotation.body, TEXT_RULES.annotationBody);
  checkText(report, id, "AN5", annotation.criterion, TEXT_RULES.criterion);
  checkText(report, id, "AN6", source?.url ?? null, TEXT_RULES.sourceUrl);
  checkText(report, id, "AN6", source?.quote ?? null, TEXT_RULES.sourceQuote);
  if (source !== null && !isWebAddress(source.url))
    report("AN6", id, "The source is no web address.");
  if (annotation.deletedAt === null) {
    const bad = badAnnotation(annotation);
    if (bad !== null) report(bad.rule, id, bad.message);
    return;
  }
  if (annotation.body !== "" || annotation.criterion !== null || source !== null)
    report("AN9", id, "A deleted annotation still says something.");
  if (!answered) report("AN10", id, "A tombstone has no replies.");
}
