// Reads our own fields out of a foreign file, where they are: whatever is not as we write it is passed over.
import type { Position, Stance } from "../../argument/records";
import type { FormatBrief } from "../format-types";
import { asList, asRecord, fieldOf, type JsonRecord, numberField, textField } from "./json-fields";
import { OWN_VERSION } from "./own-fields";
import type { ReportBuilder } from "./report-builder";

export interface OwnStatement {
  readonly id: string | null;
  readonly label: string | null;
  readonly note: string | null;
  readonly unstated: boolean;
  readonly position: Position | null;
  /** Null where the format itself says it. */
  readonly holder: { readonly heldBy: string | null; readonly stance: Stance | null } | null;
}

export interface OwnPassage {
  readonly id: string | null;
  readonly start: number;
  readonly end: number;
  readonly statements: readonly string[];
}

export interface OwnFields {
  readonly title: string | null;
  readonly mainClaim: string | null;
  /** All but the text; null where there is none. */
  readonly brief: Omit<FormatBrief, "text"> | null;
  /** How long the text was that the passages count in. */
  readonly units: number | null;
  readonly passages: readonly OwnPassage[];
  readonly kept: readonly JsonRecord[];
  readonly all: JsonRecord;
  statement(ref: string): OwnStatement | null;
  /** `scheme` is undefined where the format itself says it. */
  inference(
    ref: string,
  ): { readonly id: string | null; readonly scheme: string | null | undefined } | null;
}

/** Our fields, or null where there are none that we can read. */
export function readOwnFields(value: unknown, report: ReportBuilder): OwnFields | null {
  const all = asRecord(value);
  if (all === null) return null;
  if (numberField(all, "version") !== OWN_VERSION) {
    report.tell(
      "lost",
      "own-fields-unknown",
      "The file holds fields of a Counterpoint that is not known here; labels, notes and the like were left out.",
    );
    return null;
  }
  const statements = asRecord(fieldOf(all, "statements")) ?? {};
  const inferences = asRecord(fieldOf(all, "inferences")) ?? {};
  const brief = asRecord(fieldOf(all, "brief"));
  return {
    title: textField(all, "title"),
    mainClaim: textField(all, "mainClaim"),
    brief: brief === null ? null : readBrief(brief),
    units: brief === null ? null : numberField(brief, "units"),
    passages: asList(fieldOf(all, "passages"))
      .map(readPassage)
      .filter((one) => one !== null),
    kept: asList(fieldOf(all, "kept"))
      .map(asRecord)
      .filter((one) => one !== null),
    all,
    statement: (ref) => {
      const fields = asRecord(fieldOf(statements, ref));
      return fields === null ? null : readStatement(fields);
    },
    inference: (ref) => {
      const fields = asRecord(fieldOf(inferences, ref));
      if (fields === null) return null;
      const scheme = Object.hasOwn(fields, "scheme") ? textField(fields, "scheme") : undefined;
      return { id: textField(fields, "id"), scheme };
    },
  };
}

const STANCES: readonly Stance[] = ["asserts", "reports", "concedes"];

function readStatement(fields: JsonRecord): OwnStatement {
  const position = asRecord(fieldOf(fields, "position"));
  const x = position === null ? null : numberField(position, "x");
  const y = position === null ? null : numberField(position, "y");
  const stance = textField(fields, "stance");
  return {
    id: textField(fields, "id"),
    label: textField(fields, "label"),
    note: textField(fields, "note"),
    unstated: fieldOf(fields, "unstated") === true,
    position: x === null || y === null ? null : { x, y },
    holder: Object.hasOwn(fields, "heldBy")
      ? {
          heldBy: textField(fields, "heldBy"),
          stance: STANCES.find((one) => one === stance) ?? null,
        }
      : null,
  };
}

function readBrief(fields: JsonRecord): Omit<FormatBrief, "text"> {
  const text = (name: string) => textField(fields, name);
  return {
    title: text("title"),
    author: text("author"),
    source: text("source"),
    series: text("series"),
    publisher: text("publisher"),
    publishedOn: text("publishedOn"),
    language: text("language"),
    notice: text("notice"),
    disclaimer: text("disclaimer"),
    markdown: text("markdown"),
  };
}

function readPassage(value: unknown): OwnPassage | null {
  const fields = asRecord(value);
  if (fields === null) return null;
  const start = numberField(fields, "start");
  const end = numberField(fields, "end");
  if (start === null || end === null || start < 0 || end <= start) return null;
  const statements = asList(fieldOf(fields, "statements")).filter((ref) => typeof ref === "string");
  return { id: textField(fields, "id"), start, end, statements };
}
