// Guesses what the columns of a table are: by their headings, else by what stands in them.
import { COLUMN_NAMES, plainName } from "./column-names";
import { relationNamed } from "./relation-names";
import { COLUMN_ROLES, type ColumnRole, type TableMapping } from "./table-types";

const LOOKED_AT = 200;

/** A column, or null, for every role, and whether the first row is a heading. */
export function guessMapping(rows: readonly (readonly string[])[]): TableMapping {
  const named = byHeading(rows[0] ?? []);
  const mapping = new Map<ColumnRole, number>(named);
  const header = named.size >= 2 || (named.size === 1 && (rows[0]?.length ?? 0) <= 2) ? 0 : null;
  if (header === null) mapping.clear();
  const body = rows.slice(header === null ? 0 : 1, LOOKED_AT);
  byContent(body, mapping);
  return {
    header,
    ...Object.fromEntries(COLUMN_ROLES.map((role) => [role, mapping.get(role) ?? null])),
  };
}

/** The first column of each name; a better name before a lesser one. */
function byHeading(headings: readonly string[]): Map<ColumnRole, number> {
  const plain = headings.map(plainName);
  const found = new Map<ColumnRole, number>();
  const taken = new Set<number>();
  const longest = Math.max(...Object.values(COLUMN_NAMES).map((names) => names.length));
  for (let rank = 0; rank < longest; rank += 1) {
    for (const role of COLUMN_ROLES) {
      const name = COLUMN_NAMES[role][rank];
      const at = name === undefined ? -1 : plain.indexOf(name);
      if (at === -1 || found.has(role) || taken.has(at)) continue;
      found.set(role, at);
      taken.add(at);
    }
  }
  return found;
}

function byContent(body: readonly (readonly string[])[], mapping: Map<ColumnRole, number>): void {
  const width = Math.max(0, ...body.map((row) => row.length));
  const free = () => {
    const taken = new Set(mapping.values());
    return Array.from({ length: width }, (_, at) => at).filter((at) => !taken.has(at));
  };
  const cells = (at: number) =>
    body.map((row) => row[at]?.trim() ?? "").filter((cell) => cell !== "");
  if (!mapping.has("text")) {
    const long = largest(free(), (at) => sum(cells(at).map((cell) => cell.length)));
    if (long !== null) mapping.set("text", long);
  }
  if (!mapping.has("relation")) {
    const at = free().find((each) => {
      const all = cells(each);
      return all.length > 0 && all.every((cell) => relationNamed(cell) !== null);
    });
    if (at !== undefined) mapping.set("relation", at);
  }
  if (!mapping.has("id") && !mapping.has("parent") && body.length > 1) {
    const id = free().find((at) => {
      const all = cells(at);
      return all.length === body.length && new Set(all).size === all.length;
    });
    if (id !== undefined) mapping.set("id", id);
  }
  const names = new Set(
    [mapping.get("id"), mapping.get("text"), mapping.get("label")].flatMap((at) =>
      at === undefined ? [] : cells(at),
    ),
  );
  if (!mapping.has("parent")) {
    const at = free().find((each) => {
      const all = cells(each);
      return all.length > 0 && all.every((cell) => names.has(cell));
    });
    if (at !== undefined) mapping.set("parent", at);
  }
}

function largest(columns: readonly number[], size: (at: number) => number): number | null {
  let best: number | null = null;
  let most = 0;
  for (const at of columns) {
    const own = size(at);
    if (own > most) [best, most] = [at, own];
  }
  return best;
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, each) => total + each, 0);
}
