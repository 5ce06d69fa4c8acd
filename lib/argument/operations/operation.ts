// Every operation there is: the union of their types, and their schemas by type.
import * as z from "zod";
import { type AddAnnotation, addAnnotationSchema } from "./add-annotation";
import { type AddInference, addInferenceSchema } from "./add-inference";
import { type AddPassage, addPassageSchema } from "./add-passage";
import { type AddPremise, addPremiseSchema } from "./add-premise";
import { type AddStatement, addStatementSchema } from "./add-statement";
import { type EditAnnotation, editAnnotationSchema } from "./edit-annotation";
import { type EditStatement, editStatementSchema } from "./edit-statement";
import { type HideAnnotation, hideAnnotationSchema } from "./hide-annotation";
import { type LinkPassage, linkPassageSchema } from "./link-passage";
import { type MergeStatements, mergeStatementsSchema } from "./merge-statements";
import { type MovePassage, movePassageSchema } from "./move-passage";
import { type RemoveAnnotation, removeAnnotationSchema } from "./remove-annotation";
import { type RemoveInference, removeInferenceSchema } from "./remove-inference";
import { type RemovePassage, removePassageSchema } from "./remove-passage";
import { type RemovePremise, removePremiseSchema } from "./remove-premise";
import { type RemoveStatement, removeStatementSchema } from "./remove-statement";
import { type ResolveAnnotation, resolveAnnotationSchema } from "./resolve-annotation";
import { type Restore, restoreSchema } from "./restore";
import { type Retarget, retargetSchema } from "./retarget";
import { type SetKind, setKindSchema } from "./set-kind";
import { type SetMainClaim, setMainClaimSchema } from "./set-main-claim";
import { type SetPosition, setPositionSchema } from "./set-position";
import { type Undo, undoSchema } from "./undo";
import { type UnlinkPassage, unlinkPassageSchema } from "./unlink-passage";

/** An operation as it travels. */
export type Operation =
  | AddStatement
  | EditStatement
  | RemoveStatement
  | MergeStatements
  | SetMainClaim
  | SetPosition
  | AddInference
  | RemoveInference
  | SetKind
  | Retarget
  | AddPremise
  | RemovePremise
  | AddPassage
  | MovePassage
  | LinkPassage
  | UnlinkPassage
  | RemovePassage
  | AddAnnotation
  | EditAnnotation
  | ResolveAnnotation
  | RemoveAnnotation
  | HideAnnotation
  | Undo
  | Restore;

export type OperationType = Operation["type"];

/** The schema of each operation. */
export const OPERATION_SCHEMAS = {
  addStatement: addStatementSchema,
  editStatement: editStatementSchema,
  removeStatement: removeStatementSchema,
  mergeStatements: mergeStatementsSchema,
  setMainClaim: setMainClaimSchema,
  setPosition: setPositionSchema,
  addInference: addInferenceSchema,
  removeInference: removeInferenceSchema,
  setKind: setKindSchema,
  retarget: retargetSchema,
  addPremise: addPremiseSchema,
  removePremise: removePremiseSchema,
  addPassage: addPassageSchema,
  movePassage: movePassageSchema,
  linkPassage: linkPassageSchema,
  unlinkPassage: unlinkPassageSchema,
  removePassage: removePassageSchema,
  addAnnotation: addAnnotationSchema,
  editAnnotation: editAnnotationSchema,
  resolveAnnotation: resolveAnnotationSchema,
  removeAnnotation: removeAnnotationSchema,
  hideAnnotation: hideAnnotationSchema,
  undo: undoSchema,
  restore: restoreSchema,
} as const satisfies Record<OperationType, z.ZodType>;

/** The schema of any operation. */
export const operationSchema = z.discriminatedUnion("type", [
  addStatementSchema,
  editStatementSchema,
  removeStatementSchema,
  mergeStatementsSchema,
  setMainClaimSchema,
  setPositionSchema,
  addInferenceSchema,
  removeInferenceSchema,
  setKindSchema,
  retargetSchema,
  addPremiseSchema,
  removePremiseSchema,
  addPassageSchema,
  movePassageSchema,
  linkPassageSchema,
  unlinkPassageSchema,
  removePassageSchema,
  addAnnotationSchema,
  editAnnotationSchema,
  resolveAnnotationSchema,
  removeAnnotationSchema,
  hideAnnotationSchema,
  undoSchema,
  restoreSchema,
]);
