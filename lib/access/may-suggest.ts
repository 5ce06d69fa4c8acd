// What may be suggested: changes of what the map says. Annotations need no suggestion, and an undo is one's own affair.
import type { Operation, OperationType } from "../argument/operations/operation";
import { capabilityForOperation } from "./operation-capabilities";

/** Whether operations of this type change what the map says, so that who may not do it may suggest it. */
export function isContentOperation(type: OperationType): boolean {
  return type === "addPassage" || capabilityForOperation(type) === "content.edit";
}

/** Whether somebody without the right to edit may send the operation as it is: then it is no suggestion. */
export function needsNoEditor(operation: Operation): boolean {
  if (operation.type === "addPassage") return (operation.statementIds ?? []).length === 0;
  return !isContentOperation(operation.type);
}
