// The steps of a table: what each row hangs on, and which rows only together do.
import { firstWords } from "../../argument/names";
import type { Id, InferenceKind, InferenceTarget } from "../../argument/records";
import type { MapBuilder } from "../shared/map-builder";
import type { PlacedRow, Statements } from "./row-statements";

interface GrowingStep {
  readonly id: Id;
  readonly premises: Id[];
  readonly row: PlacedRow;
}

/** Adds a step for every row with a parent; told where it is not found, or where the relation is no word we know. */
export function addSteps(builder: MapBuilder, { rows, find }: Statements): void {
  const { steps, byName, byPremise } = groupRows(builder, rows);
  for (const step of steps) {
    const { row } = step;
    const { target, relation } = targetOf(row);
    if (target === null) {
      builder.report.tell(
        "changed",
        "parent-missing",
        `The parent of “${firstWords(row.text || row.id, 40)}”, “${firstWords(row.parent, 40)}”, is not in the table; it stands alone.`,
        row.line,
      );
      continue;
    }
    const kind = kindOf(builder, row, relation);
    builder.inference(
      step.id,
      { kind, premises: step.premises, target, scheme: row.scheme },
      row.line,
    );
  }

  function targetOf(row: PlacedRow): {
    target: InferenceTarget | null;
    relation: typeof row.relation;
  } {
    const { parent, relation } = row;
    const onStep = relation === "undercut" || relation === "backing";
    const step = byName.get(parent);
    const statement = find(parent);
    if (step !== undefined && (onStep || statement === undefined))
      return { target: { type: "inference", id: step }, relation };
    if (statement === undefined) return { target: null, relation };
    const from = onStep ? byPremise.get(statement) : undefined;
    if (from !== undefined) return { target: { type: "inference", id: from }, relation };
    if (onStep)
      builder.report.tell(
        "changed",
        "no-step-above",
        `“${firstWords(row.text || row.id, 40)}” is said to bear on a step, but its parent is no reason for anything; it bears on the statement.`,
        row.line,
      );
    return { target: { type: "statement", id: statement }, relation };
  }
}

/** Rows that share a step, or that are linked with the row before them, are premises of one. */
function groupRows(builder: MapBuilder, rows: readonly PlacedRow[]) {
  const steps: GrowingStep[] = [];
  const byKey = new Map<string, GrowingStep>();
  const byName = new Map<string, Id>();
  const byPremise = new Map<Id, Id>();
  // “Linked with” may name the id of another row, which then names no step of its own.
  const linkedTo = new Set(rows.map(({ step }) => step).filter((step) => step !== ""));
  let last: GrowingStep | undefined;
  const keyOf = ({ parent, relation }: PlacedRow, name: string) =>
    JSON.stringify([name, parent, relation]);
  const open = (row: PlacedRow, name: string): GrowingStep => {
    const step = { id: builder.idFor(name), premises: [], row };
    steps.push(step);
    if (name !== "") byKey.set(keyOf(row, name), step);
    if (name !== "" && !byName.has(name)) byName.set(name, step.id);
    return step;
  };
  for (const each of rows) {
    const isLinked = each.relation === "linked";
    const row = isLinked ? asLast(each, last) : each;
    const name = row.step === "" && linkedTo.has(row.id) ? row.id : row.step;
    const there = isLinked && name === "" ? last : byKey.get(keyOf(row, name));
    last = there ?? (row.parent === "" ? undefined : open(row, name));
    last?.premises.push(row.statementId);
    if (last && !byPremise.has(row.statementId)) byPremise.set(row.statementId, last.id);
    if (!last && isLinked) tellLoose(builder, row);
  }
  return { steps, byName, byPremise };
}

/** A linked row bears on what the row before it bears on, in the same way. */
function asLast(row: PlacedRow, last: GrowingStep | undefined): PlacedRow {
  return {
    ...row,
    parent: row.parent === "" ? (last?.row.parent ?? "") : row.parent,
    relation: last?.row.relation ?? row.relation,
  };
}

function tellLoose(builder: MapBuilder, row: PlacedRow): void {
  builder.report.tell(
    "changed",
    "linked-with-nothing",
    `“${firstWords(row.text, 40)}” is said to be linked with the row before it, which hangs on nothing; it stands alone.`,
    row.line,
  );
}

function kindOf(
  builder: MapBuilder,
  row: PlacedRow,
  relation: PlacedRow["relation"],
): InferenceKind {
  if (relation === "attack" || relation === "undercut") return "attack";
  if (relation === "support" || relation === "backing" || relation === "linked") return "support";
  builder.report.tell(
    "changed",
    "relation-guessed",
    row.relationCell === ""
      ? `How “${firstWords(row.text || row.id, 40)}” bears on its parent is not said; it was read as a reason.`
      : `“${firstWords(row.relationCell, 40)}” is no relation that we know; “${firstWords(row.text || row.id, 40)}” was read as a reason.`,
    row.line,
  );
  return "support";
}
