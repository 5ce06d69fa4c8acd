// What the parts of the reader share while they turn one model into a map.
import type {
  IArgument,
  IEquivalenceClass,
  IInference,
  IPCSStatement,
} from "@argdown/core/dist/model/model.js";
import type { Id, InferenceKind, InferenceTarget } from "../../argument/records";
import type { MapBuilder } from "../shared/map-builder";
import type { ArgdownModel } from "./read-model";

/** What a step does whose conclusion the syntax asked for and the map does not have. */
export interface ImplicitStep {
  readonly kind: InferenceKind;
  readonly target: () => InferenceTarget | null;
}

export interface Reading {
  readonly model: ArgdownModel;
  readonly builder: MapBuilder;
  readonly statementIds: Map<IEquivalenceClass, Id>;
  /** Arguments without premises, which are statements here. */
  readonly argumentIds: Map<IArgument, Id>;
  readonly inferenceIds: Map<IInference, Id>;
  /** Classes that exist only as the conclusion of a step. */
  readonly implicit: Set<IEquivalenceClass>;
  readonly nameOf: (id: Id) => string;
}

/** Whether an argument has premises and a conclusion. */
export function hasSteps(argument: IArgument): boolean {
  return argument.pcs.length > 0;
}

/** A numbered line of an argument; a conclusion has its inference. */
export type NumberedLine = IPCSStatement & { readonly inference?: IInference };

/** The numbered lines of an argument. */
export function linesOf(argument: IArgument): readonly NumberedLine[] {
  return argument.pcs;
}

/** The inference of an argument's main conclusion. */
export function lastInference(argument: IArgument): IInference | undefined {
  return linesOf(argument).at(-1)?.inference;
}

/** Whether the parser made a title up. */
export function isMadeUp(title: string | undefined): boolean {
  return title === undefined || /^Untitled \d+$/.test(title);
}

/** Whether an argument only says what our own writer says with it: a step that needed a name. */
export function isOwnStep(argument: IArgument): boolean {
  return (
    /^Step \d+$/.test(argument.title ?? "") &&
    linesOf(argument).filter(({ inference }) => inference !== undefined).length === 1 &&
    argument.members.every(({ isReference }) => isReference === true)
  );
}
