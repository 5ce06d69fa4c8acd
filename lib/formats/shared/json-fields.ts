// Reads fields of JSON from strangers: own fields only, and a wrong type is as good as none.

export type JsonRecord = Readonly<Record<string, unknown>>;

/** The value as an object, or null. */
export function asRecord(value: unknown): JsonRecord | null {
  return typeof value === "object" && value !== null && !Array.isArray(value)
    ? (value as JsonRecord)
    : null;
}

/** The value as a list; null, a missing value and everything else that is no list give an empty one. */
export function asList(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

/** An own field of an object. */
export function fieldOf(record: JsonRecord, name: string): unknown {
  return Object.hasOwn(record, name) ? record[name] : undefined;
}

/** An own field that is a text. */
export function textField(record: JsonRecord, name: string): string | null {
  const value = fieldOf(record, name);
  return typeof value === "string" ? value : null;
}

/** An own field that is a finite number, or a text that is one. */
export function numberField(record: JsonRecord, name: string): number | null {
  const value = fieldOf(record, name);
  const number =
    typeof value === "string" && /^\s*-?\d+(?:\.\d+)?\s*$/.test(value) ? Number(value) : value;
  return typeof number === "number" && Number.isFinite(number) ? number : null;
}

/** An own field that names a record: a text as it is, a number in digits; null for all else and for a blank one. */
export function keyField(record: JsonRecord, name: string): string | null {
  const value = fieldOf(record, name);
  if (typeof value === "number" && Number.isFinite(value)) return String(value);
  return typeof value === "string" && value.trim() !== "" ? value.trim() : null;
}
