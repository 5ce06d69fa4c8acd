// What our own data between braces says of a statement; other data is kept as it is.
import type { Stance } from "../../argument/records";

export interface DataFields {
  readonly id: string | undefined;
  /** Undefined where the data does not speak of a label: then the title is it. */
  readonly label: string | null | undefined;
  readonly text: string | undefined;
  readonly note: string | undefined;
  readonly heldBy: string | undefined;
  readonly stance: Stance | undefined;
  readonly unstated: boolean;
  readonly mainClaim: boolean;
  readonly scheme: string | undefined;
  /** A conclusion that the syntax asks for and the map does not have. */
  readonly implicit: boolean;
  /** Null where nothing else is there. */
  readonly other: Readonly<Record<string, unknown>> | null;
}

const STANCES: readonly unknown[] = ["asserts", "reports", "concedes"] satisfies Stance[];
const TEXTS = new Set(["id", "text", "note", "heldBy", "scheme"]);
const NONE: DataFields = {
  id: undefined,
  label: undefined,
  text: undefined,
  note: undefined,
  heldBy: undefined,
  stance: undefined,
  unstated: false,
  mainClaim: false,
  scheme: undefined,
  implicit: false,
  other: null,
};

/** The fields that data holds; what is of another type than ours counts as other data. */
export function dataFields(data: unknown): DataFields {
  if (data === undefined || data === null) return NONE;
  if (typeof data !== "object" || Array.isArray(data)) return { ...NONE, other: { value: data } };
  const ours: Record<string, unknown> = {};
  const other: Record<string, unknown> = Object.create(null);
  let others = 0;
  for (const [name, value] of Object.entries(data)) {
    if (isOurs(name, value)) ours[name === "conclusion" ? "implicit" : name] = value;
    else {
      other[name] = value;
      others += 1;
    }
  }
  const implicit = ours.implicit === "implicit";
  return { ...NONE, ...ours, implicit, other: others === 0 ? null : other };
}

function isOurs(name: string, value: unknown): boolean {
  if (TEXTS.has(name)) return typeof value === "string";
  if (name === "label") return value === null || typeof value === "string";
  if (name === "stance") return STANCES.includes(value);
  if (name === "unstated" || name === "mainClaim") return typeof value === "boolean";
  return name === "conclusion" && value === "implicit";
}
