// Which sign parts the cells of a table.

export const DELIMITERS = [",", ";", "\t", "|"] as const;

const LOOKED_AT = 400;

/** The sign that gives most rows as many cells as the first one has; a comma where none gives two. */
export function guessDelimiter(text: string): string {
  let best: string = ",";
  let most = 0;
  for (const delimiter of DELIMITERS) {
    const rows = cellCounts(text, delimiter, LOOKED_AT);
    const first = rows[0] ?? 0;
    if (first < 2) continue;
    const same = rows.filter((count) => count === first).length / rows.length;
    const score = same + Math.min(first, 50) / 1_000;
    if (score > most) [best, most] = [delimiter, score];
  }
  return best;
}

/** How many cells each row has; line breaks within quotes belong to a cell. The last row may be cut, and is left out. */
export function cellCounts(text: string, delimiter: string, most: number): number[] {
  const counts: number[] = [];
  let cells = 1;
  let quoted = false;
  let blank = true;
  const end = Math.min(text.length, 200_000);
  for (let at = 0; at < end && counts.length < most; at += 1) {
    const sign = text[at] as string;
    if (sign === '"' && (quoted || blank || text[at - 1] === delimiter)) quoted = !quoted;
    else if (quoted) continue;
    else if (sign === delimiter) cells += 1;
    else if (sign === "\n" || sign === "\r") {
      if (!blank) counts.push(cells);
      cells = 1;
      blank = true;
      continue;
    }
    blank = false;
  }
  if (!blank && !quoted && (end === text.length || counts.length === 0)) counts.push(cells);
  return counts;
}
