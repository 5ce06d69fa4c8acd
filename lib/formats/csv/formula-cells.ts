// Cells that a spreadsheet would take for a formula are written with an apostrophe before them, and read without it.

const FORMULA = /^'*[=+\-@\t\r\n＝＋－＠]/;

/** The words as a cell that no spreadsheet works out. */
export function neutralised(words: string): string {
  return FORMULA.test(words) ? `'${words}` : words;
}

/** The words that were written as such a cell. */
export function plainCell(cell: string): string {
  return cell.startsWith("'") && FORMULA.test(cell) ? cell.slice(1) : cell;
}
