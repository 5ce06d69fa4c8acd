// What each operation needs at the least; mayApply says whether it is enough.
import type { OperationType } from "../argument/operations/operation";
import type { Capability } from "./roles";

const NEEDED: Readonly<Record<OperationType, Capability>> = {
  addStatement: "content.edit",
  editStatement: "content.edit",
  removeStatement: "content.edit",
  mergeStatements: "content.edit",
  setMainClaim: "content.edit",
  setPosition: "content.edit",
  addInference: "content.edit",
  removeInference: "content.edit",
  setKind: "content.edit",
  retarget: "content.edit",
  addPremise: "content.edit",
  removePremise: "content.edit",
  addPassage: "passage.mark",
  movePassage: "content.edit",
  linkPassage: "content.edit",
  unlinkPassage: "content.edit",
  removePassage: "content.edit",
  addAnnotation: "annotation.create",
  editAnnotation: "annotation.create",
  resolveAnnotation: "annotation.create",
  removeAnnotation: "annotation.create",
  hideAnnotation: "annotation.moderate",
  undo: "annotation.create",
  restore: "content.edit",
};

/** The least capability without which nobody may send this operation. */
export function capabilityForOperation(type: OperationType): Capability {
  return NEEDED[type];
}
