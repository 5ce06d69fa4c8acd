// One operation of each type that makes sense on a scene. Those on annotations are on who asks' own.
import type { Operation, OperationType } from "@/lib/argument/operations/operation";
import { passage, type Scene } from "./scene";

const on = { type: "statement", id: "statement-1" } as const;
const step = { v: 1, id: "inference-1" } as const;

export const OPERATION_EXAMPLES: Readonly<Record<OperationType, (scene: Scene) => Operation>> = {
  addStatement: () => ({ v: 1, type: "addStatement", id: "statement-9", text: "It is so." }),
  editStatement: () => ({
    v: 1,
    type: "editStatement",
    id: "statement-1",
    revision: 1,
    text: "It is reworded.",
  }),
  removeStatement: () => ({ v: 1, type: "removeStatement", id: "statement-1" }),
  mergeStatements: () => ({
    v: 1,
    type: "mergeStatements",
    id: "statement-3",
    into: "statement-2",
  }),
  setMainClaim: () => ({ v: 1, type: "setMainClaim", statementId: "statement-1" }),
  setPosition: () => ({
    v: 1,
    type: "setPosition",
    id: "statement-1",
    position: { x: 1, y: 2 },
  }),
  addInference: () => ({
    v: 1,
    type: "addInference",
    id: "inference-9",
    kind: "attack",
    premises: ["statement-3"],
    target: { type: "statement", id: "statement-2" },
  }),
  removeInference: () => ({ ...step, type: "removeInference" }),
  setKind: () => ({ ...step, type: "setKind", kind: "attack" }),
  retarget: () => ({ ...step, type: "retarget", target: { type: "statement", id: "statement-1" } }),
  addPremise: () => ({ ...step, type: "addPremise", statementId: "statement-5" }),
  removePremise: () => ({ ...step, type: "removePremise", statementId: "statement-3" }),
  addPassage: () => passage("passage-9", 6, 10, []),
  movePassage: () => {
    const { statementIds: _, ...placed } = passage("passage-1", 6, 10, []);
    return { ...placed, type: "movePassage" };
  },
  linkPassage: () => ({
    v: 1,
    type: "linkPassage",
    id: "passage-1",
    statementId: "statement-2",
  }),
  unlinkPassage: () => ({
    v: 1,
    type: "unlinkPassage",
    id: "passage-1",
    statementId: "statement-1",
  }),
  removePassage: () => ({ v: 1, type: "removePassage", id: "passage-1" }),
  addAnnotation: () => ({
    v: 1,
    type: "addAnnotation",
    id: "annotation-9",
    target: on,
    kind: "comment",
    body: "So it is.",
  }),
  editAnnotation: () => ({ v: 1, type: "editAnnotation", id: "annotation-1", body: "Why so?" }),
  resolveAnnotation: () => ({
    v: 1,
    type: "resolveAnnotation",
    id: "annotation-1",
    resolved: true,
  }),
  removeAnnotation: () => ({ v: 1, type: "removeAnnotation", id: "annotation-2" }),
  hideAnnotation: () => ({ v: 1, type: "hideAnnotation", id: "annotation-1", hidden: true }),
  undo: ({ ownSeq }) => ({ v: 1, type: "undo", seq: ownSeq }),
  restore: () => ({ v: 1, type: "restore", seq: 1 }),
};
