// Arguments with premises and conclusions, as steps.
import type { IArgument, IInference, IPCSStatement } from "@argdown/core/dist/model/model.js";
import { firstWords } from "../../argument/names";
import type { Id, InferenceKind, InferenceTarget } from "../../argument/records";
import { cleanText } from "./clean-text";
import { dataFields } from "./data-fields";
import { hasSteps, isMadeUp, isOwnStep, linesOf, type NumberedLine, type Reading } from "./reading";

/** Where an argument's last step leads whose conclusion is implicit. */
export type LeadsTo = (
  argument: IArgument,
) => { readonly kind: InferenceKind; readonly target: InferenceTarget } | null;

/** Gives every inference its id, so that relations can name it before it is added. */
export function nameSteps({ model, builder, inferenceIds }: Reading): void {
  for (const argument of model.argumentList) {
    for (const { inference } of linesOf(argument)) {
      if (inference === undefined) continue;
      const { id } = dataFields(inference.data);
      inferenceIds.set(inference, builder.idFor(id ?? ""));
    }
  }
}

/** Adds the steps of every argument, and keeps the titles and descriptions of arguments. */
export function readSteps(reading: Reading, leadsTo: LeadsTo): void {
  const { model, builder } = reading;
  const kept: unknown[] = [];
  let told = 0;
  let first: number | undefined;
  for (const argument of model.argumentList) {
    if (!hasSteps(argument)) continue;
    const steps = addSteps(reading, argument, leadsTo(argument));
    const said = argument.members.map(cleanText).filter(({ text }) => text !== "");
    const other = dataFields(argument.data).other ?? undefined;
    const title = isMadeUp(argument.title) ? undefined : argument.title;
    if (isOwnStep(argument) || (title === undefined && said.length === 0)) continue;
    kept.push({
      title,
      line: argument.startLine,
      texts: said.map(({ text }) => text),
      group: argument.section?.title,
      tags: argument.tags,
      data: other,
      steps,
    });
    told += 1;
    first ??= argument.startLine;
  }
  if (kept.length > 0) builder.keep("arguments", kept);
  if (told === 0) return;
  builder.report.tell(
    "kept",
    "argument-as-steps",
    told === 1
      ? "An argument with premises and a conclusion became steps; its title and description are kept, a map does not show them."
      : `${told} arguments with premises and a conclusion became steps; their titles and descriptions are kept, a map does not show them.`,
    first,
  );
}

function addSteps(reading: Reading, argument: IArgument, last: ReturnType<LeadsTo>): readonly Id[] {
  const { builder, inferenceIds } = reading;
  const ids: Id[] = [];
  const lines = linesOf(argument);
  const unused = new Set<number>();
  let since: number[] = [];
  lines.forEach((statement, at) => {
    const { inference } = statement;
    if (inference === undefined) {
      since.push(at);
      unused.add(at);
      return;
    }
    const used = usesOf(reading, statement, inference, at) ?? since;
    for (const each of used) unused.delete(each);
    const fields = dataFields(inference.data);
    const leads = at === lines.length - 1 ? last : null;
    const id = inferenceIds.get(inference) ?? builder.idFor("");
    const conclusion = idOf(reading, statement);
    builder.inference(
      id,
      {
        kind: leads?.kind ?? "support",
        premises: used.map((each) => idOf(reading, lines[each])),
        target: leads?.target ?? { type: "statement", id: conclusion },
        scheme: fields.scheme ?? (inference.inferenceRules ?? []).join(", "),
      },
      inference.startLine,
    );
    ids.push(id);
    since = [at];
  });
  for (const at of unused)
    builder.report.tell(
      "changed",
      "premise-unused",
      `No step of its argument uses “${firstWords(reading.nameOf(idOf(reading, lines[at])), 40)}”; it became a statement that supports nothing there.`,
      lines[at]?.startLine,
    );
  return ids;
}

function idOf({ model, statementIds }: Reading, statement: IPCSStatement | undefined): Id {
  const group = model.statements[statement?.title ?? ""];
  return (group === undefined ? undefined : statementIds.get(group)) ?? "";
}

/** The lines that the author says a step uses, from 0; null where nothing is said, or nothing that can be meant. */
function usesOf(
  { builder }: Reading,
  statement: NumberedLine,
  inference: IInference,
  at: number,
): number[] | null {
  for (const data of [inference.data, statement.data] as readonly unknown[]) {
    if (typeof data !== "object" || data === null) continue;
    const { uses, from } = data as { readonly uses?: unknown; readonly from?: unknown };
    const list = Array.isArray(uses) ? uses : from;
    if (!Array.isArray(list)) continue;
    const numbers = list.map((each: unknown) => (typeof each === "number" ? each - 1 : -1));
    if (
      numbers.length > 0 &&
      numbers.every((each) => Number.isInteger(each) && each >= 0 && each < at)
    )
      return numbers;
    builder.report.tell(
      "changed",
      "uses-not-understood",
      "What a step is said to use are not numbers of lines above it; it uses the lines since the step before.",
      inference.startLine,
    );
  }
  return null;
}
