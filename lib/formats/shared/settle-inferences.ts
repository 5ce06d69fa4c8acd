// Drops the steps that a map cannot hold, says which, and orders the others so that each follows its target.
import { listInWords, nameOf } from "../../argument/names";
import type { Id } from "../../argument/records";
import { LIMITS } from "../../argument/text-rules";
import type { FormatInference, FormatStatement } from "../format-types";
import type { ReportBuilder } from "./report-builder";

type Step = FormatInference & { readonly line: number | undefined };
type Statements = ReadonlyMap<Id, FormatStatement>;

/** The steps that keep rules IN1 to IN5 of lib/argument/SPEC.md. */
export function settleInferences(
  statements: Statements,
  steps: ReadonlyMap<Id, Step>,
  report: ReportBuilder,
): FormatInference[] {
  const settled = new Map<Id, FormatInference | null>();
  for (const start of steps.keys()) {
    // Down the chain of targets, without recursion; then back, targets first.
    const chain: Step[] = [];
    const onTheWay = new Set<Id>();
    let id: Id | null = start;
    let circular = false;
    while (id !== null && !settled.has(id)) {
      const step: Step | undefined = steps.get(id);
      if (step === undefined) break;
      if (onTheWay.has(id)) {
        circular = true;
        break;
      }
      onTheWay.add(id);
      chain.push(step);
      id = step.target.type === "inference" ? step.target.id : null;
    }
    for (const step of chain.reverse()) {
      settled.set(step.id, settle(step, { statements, settled, circular, report }));
    }
  }
  return [...settled.values()].filter((step) => step !== null);
}

interface Around {
  readonly statements: Statements;
  readonly settled: ReadonlyMap<Id, FormatInference | null>;
  readonly circular: boolean;
  readonly report: ReportBuilder;
}

function settle(
  step: Step,
  { statements, settled, circular, report }: Around,
): FormatInference | null {
  const { line, ...inference } = step;
  const { target } = inference;
  const premises = inference.premises.filter((id) => statements.has(id));
  const drop = (code: string, why: string) => {
    report.tell("lost", code, `${described(step, statements)} was left out: ${why}`, line);
    return null;
  };
  if (premises.length === 0) return drop("step-without-premise", "it has no premise.");
  if (circular) return drop("step-on-itself", "it bears on itself through other steps.");
  const there =
    target.type === "statement"
      ? statements.has(target.id)
      : (settled.get(target.id) ?? null) !== null;
  if (!there) return drop("step-without-target", "what it bears on is not in the map.");
  if (target.type === "statement" && premises.includes(target.id))
    return drop("step-targets-its-premise", "it has what it bears on among its own premises.");
  if (premises.length > LIMITS.premises)
    return drop("too-many-premises", `it has more than ${LIMITS.premises} premises.`);
  if (premises.length < inference.premises.length)
    report.tell(
      "changed",
      "premise-missing",
      `${described(step, statements)} lost a premise that is not in the map.`,
      line,
    );
  return { ...inference, premises };
}

function described(step: Step, statements: Statements): string {
  const names = step.premises
    .slice(0, 3)
    .map((id) => statements.get(id))
    .filter((statement) => statement !== undefined)
    .map((statement) => `“${nameOf(statement)}”`);
  const what = step.kind === "support" ? "A reason" : "An attack";
  return names.length === 0 ? what : `${what} from ${listInWords(names)}`;
}
