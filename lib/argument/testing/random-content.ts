// Random operations on statements, inferences and passages.

import { quoteAt } from "../passage-quote";
import type { ArgumentGraph, Id } from "../records";
import { TEST_TEXT } from "./build";
import type { Random } from "./random";
import {
  type Makers,
  type RandomOperationsOptions,
  randomKind,
  randomTarget,
  sentence,
  withRecord,
} from "./random-parts";

type StatementType =
  | "addStatement"
  | "editStatement"
  | "removeStatement"
  | "mergeStatements"
  | "setMainClaim"
  | "setPosition";
type StepType =
  | "addInference"
  | "removeInference"
  | "setKind"
  | "retarget"
  | "addPremise"
  | "removePremise";
type PassageType = "addPassage" | "movePassage" | "linkPassage" | "unlinkPassage" | "removePassage";

/** Makers for statements and inferences. */
export function contentMakers(random: Random, mint: () => Id): Makers<StatementType | StepType> {
  const statementIn = (graph: ArgumentGraph) => random.pick([...graph.statements.values()]);
  const stepIn = (graph: ArgumentGraph) => random.pick([...graph.inferences.values()]);
  return {
    addStatement: () => ({
      v: 1,
      type: "addStatement",
      id: mint(),
      text: sentence(random),
      ...(random.chance(0.5) && { label: sentence(random).slice(0, 12).trim() }),
      ...(random.chance(0.2) && {
        heldBy: "A ministry",
        stance: random.pick(["asserts", "reports", "concedes"] as const) ?? null,
      }),
      ...(random.chance(0.1) && { unstated: true }),
      ...(random.chance(0.1) && { fromAnnotation: mint() }),
    }),
    editStatement: (graph) => {
      const found = statementIn(graph);
      if (found === undefined) return null;
      const revision = found.revision - (random.chance(0.1) ? 1 : 0);
      const change = random.chance(0.5)
        ? { text: sentence(random) }
        : random.chance(0.3)
          ? { unstated: !found.unstated }
          : { label: random.chance(0.3) ? null : "Relabelled" };
      return { v: 1, type: "editStatement", id: found.id, revision, ...change };
    },
    removeStatement: (graph) =>
      withRecord(statementIn(graph), ({ id }) => ({ v: 1, type: "removeStatement", id })),
    mergeStatements: (graph) => {
      const [id, into] = [statementIn(graph)?.id, statementIn(graph)?.id];
      return id === undefined || into === undefined
        ? null
        : { v: 1, type: "mergeStatements", id, into };
    },
    setMainClaim: (graph) => ({
      v: 1,
      type: "setMainClaim",
      statementId: random.chance(0.3) ? null : (statementIn(graph)?.id ?? null),
    }),
    setPosition: (graph) =>
      withRecord(statementIn(graph), ({ id }) => ({
        v: 1,
        type: "setPosition",
        id,
        position: random.chance(0.3) ? null : { x: random.int(2000), y: random.int(2000) },
      })),
    addInference: (graph) => {
      const premises = random.sample([...graph.statements.keys()], 1 + random.int(3));
      const target = randomTarget(random, graph);
      if (premises.length === 0 || target === null) return null;
      return { v: 1, type: "addInference", id: mint(), kind: randomKind(random), premises, target };
    },
    removeInference: (graph) =>
      withRecord(stepIn(graph), ({ id }) => ({ v: 1, type: "removeInference", id })),
    setKind: (graph) =>
      withRecord(stepIn(graph), ({ id }) => ({
        v: 1,
        type: "setKind",
        id,
        kind: randomKind(random),
      })),
    retarget: (graph) => {
      const [found, target] = [stepIn(graph), randomTarget(random, graph)];
      return found === undefined || target === null
        ? null
        : { v: 1, type: "retarget", id: found.id, target };
    },
    addPremise: (graph) => {
      const [found, premise] = [stepIn(graph), statementIn(graph)];
      return found === undefined || premise === undefined
        ? null
        : { v: 1, type: "addPremise", id: found.id, statementId: premise.id };
    },
    removePremise: (graph) =>
      withRecord(stepIn(graph), ({ id, premises }) => ({
        v: 1,
        type: "removePremise",
        id,
        statementId: random.pick(premises) ?? id,
      })),
  };
}

/** Makers for passages. */
export function passageMakers(
  random: Random,
  mint: () => Id,
  options: RandomOperationsOptions,
): Makers<PassageType> {
  const brief = options.brief === undefined ? { revision: 1, text: TEST_TEXT } : options.brief;
  const passageIn = (graph: ArgumentGraph) => random.pick([...graph.passages.values()]);
  return {
    addPassage: (graph) => {
      if (brief === null || brief.text.length < 2) return null;
      const start = random.int(brief.text.length - 1);
      const end = start + 1 + random.int(Math.min(80, brief.text.length - start - 1));
      const statementIds = random.sample([...graph.statements.keys()], random.int(3));
      const briefRevision = brief.revision + (random.chance(0.05) ? 1 : 0);
      return {
        v: 1,
        type: "addPassage",
        id: mint(),
        briefRevision,
        ...quoteAt(brief.text, start, end),
        statementIds,
      };
    },
    movePassage: (graph) => {
      const found = passageIn(graph);
      if (brief === null || brief.text.length < 2 || found === undefined) return null;
      const start = random.int(brief.text.length - 1);
      const end = start + 1 + random.int(Math.min(80, brief.text.length - start - 1));
      const briefRevision = brief.revision + (random.chance(0.05) ? 1 : 0);
      const quote = quoteAt(brief.text, start, end);
      return { v: 1, type: "movePassage", id: found.id, briefRevision, ...quote };
    },
    linkPassage: (graph) => {
      const [found, statement] = [passageIn(graph), random.pick([...graph.statements.keys()])];
      return found === undefined || statement === undefined
        ? null
        : { v: 1, type: "linkPassage", id: found.id, statementId: statement };
    },
    unlinkPassage: (graph) => {
      const found = passageIn(graph);
      const statement = found && random.pick(found.statementIds);
      return statement === undefined
        ? null
        : { v: 1, type: "unlinkPassage", id: found?.id ?? "", statementId: statement };
    },
    removePassage: (graph) =>
      withRecord(passageIn(graph), ({ id }) => ({ v: 1, type: "removePassage", id })),
  };
}
