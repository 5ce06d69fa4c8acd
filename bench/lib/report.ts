// What a bench prints: tables, and each aim with what was reached.

/** A table with a title; the first column is left-aligned, the others right. */
export function printTable(
  title: string,
  head: readonly string[],
  rows: readonly string[][],
): void {
  const widths = head.map((name, at) =>
    Math.max(name.length, ...rows.map((row) => row[at]?.length ?? 0)),
  );
  const line = (cells: readonly string[]) =>
    cells
      .map((cell, at) => (at === 0 ? cell.padEnd(widths[at] ?? 0) : cell.padStart(widths[at] ?? 0)))
      .join("  ")
      .trimEnd();
  const all = [line(head), widths.map((width) => "-".repeat(width)).join("  "), ...rows.map(line)];
  console.log(`\n${title}\n${all.map((text) => `  ${text}`).join("\n")}`);
}

/** Something that was aimed at. */
export interface Aim {
  readonly what: string;
  readonly value: string;
  readonly peer: string;
  readonly ratio: string;
  readonly aim: string;
  readonly reached: boolean;
}

/** The aims beside what was reached; one that was missed is said, and fails nothing. */
export function printAims(aims: readonly Aim[]): void {
  printTable(
    "Aims",
    ["measured", "value", "peer", "ratio", "aim", "reached"],
    aims.map((aim) => [
      aim.what,
      aim.value,
      aim.peer,
      aim.ratio,
      aim.aim,
      aim.reached ? "yes" : "NO",
    ]),
  );
}

/** A number with three significant digits, and thousands kept apart. */
export function short(value: number): string {
  if (!Number.isFinite(value)) return "-";
  if (Math.abs(value) >= 100) return Math.round(value).toLocaleString("en-GB");
  return String(Number(value.toPrecision(3)));
}
