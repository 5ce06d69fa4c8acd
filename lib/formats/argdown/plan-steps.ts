// How each step is written: as a relation between two statements, or as an argument with numbered premises.
import type { ArgumentGraph, Id, Inference } from "../../argument/records";

/** What an argument's conclusion is: its target, or one that only the syntax asks for, which then leads on. */
export type StepForm = "relation" | "argument" | "argument-leading-on";

export interface StepPlan {
  readonly formOf: (inference: Inference) => StepForm;
  /** Steps on a statement or a step, in order. */
  readonly relationsOn: (id: Id) => readonly Inference[];
  readonly argumentsOn: (id: Id) => readonly Inference[];
  /** How often a statement is named, beside where it is the head of a block. */
  readonly mentions: (id: Id) => number;
  /** The other half of a contradiction, which is written with this one. */
  readonly opposite: (inference: Inference) => Inference | undefined;
}

/** Looks at all steps once. `contradicts` says of two texts that the file they came from called them contradictory. */
export function planSteps(
  graph: ArgumentGraph,
  contradicts: (one: string, other: string) => boolean,
): StepPlan {
  const ordered = [...graph.inferences.values()].sort((a, b) => a.ordinal - b.ordinal);
  const { forms, relations } = chooseForms(ordered);
  const relationsOn = new Map<Id, Inference[]>();
  const argumentsOn = new Map<Id, Inference[]>();
  const mentions = new Map<Id, number>();
  const mention = (id: Id, times: number) => mentions.set(id, (mentions.get(id) ?? 0) + times);
  for (const inference of ordered) {
    const { premises, target } = inference;
    const relation = forms.get(inference.id) === "relation";
    for (const premise of premises) mention(premise, 1);
    if (!relation && target.type === "statement") mention(target.id, 2);
    const lists = relation ? relationsOn : argumentsOn;
    const list = lists.get(target.id);
    if (list === undefined) lists.set(target.id, [inference]);
    else list.push(inference);
  }
  const textOf = (id: Id | undefined) => graph.statements.get(id ?? "")?.text ?? "";
  return {
    formOf: ({ id }) => forms.get(id) ?? "relation",
    relationsOn: (id) => relationsOn.get(id) ?? [],
    argumentsOn: (id) => argumentsOn.get(id) ?? [],
    mentions: (id) => mentions.get(id) ?? 0,
    opposite: ({ kind, premises, target }) =>
      kind === "attack" &&
      target.type === "statement" &&
      contradicts(textOf(premises[0]), textOf(target.id))
        ? relations.get(`attack ${target.id} ${premises[0]}`)
        : undefined,
  };
}

/** A step can be a relation where nothing has to be said of it and no other relation says the same. */
function chooseForms(ordered: readonly Inference[]) {
  const targeted = new Set<Id>();
  for (const { target } of ordered) if (target.type === "inference") targeted.add(target.id);
  const forms = new Map<Id, StepForm>();
  const relations = new Map<string, Inference>();
  for (const inference of ordered) {
    const { id, kind, premises, target, scheme } = inference;
    const key = `${kind} ${premises[0]} ${target.id}`;
    const simple = premises.length === 1 && scheme === null && !targeted.has(id);
    if (simple && !relations.has(key)) {
      relations.set(key, inference);
      forms.set(id, "relation");
    } else {
      const leadsOn = kind === "attack" || target.type === "inference";
      forms.set(id, leadsOn ? "argument-leading-on" : "argument");
    }
  }
  return { forms, relations };
}
