// Chooses the number of columns of a large map, so that it is neither long nor flat.
import { COLUMN, GAP } from "./gaps";
import { type Balance, needOfList } from "./split-columns";

/** Width over height that is aimed at. */
const ASPECT = 1.2;
const STEP = 0.85;
const ROUNDS = 60;

/** Columns with which width over height comes nearest to the aim. */
export function chooseColumns(balance: Balance): number {
  const { tree, groups } = balance;
  const [main, ...others] = tree.roots;
  if (main === undefined) return 1;
  let limit = (groups[main] ?? 0) + GAP.top;
  for (const root of others) limit += (groups[root] ?? 0) + GAP.top;
  let best = 1;
  let distance = Number.POSITIVE_INFINITY;
  for (let round = 0; round < ROUNDS; round++) {
    const need = needOfList(balance, [main], limit);
    const rest =
      others.length === 0 ? { columns: 0, height: 0 } : needOfList(balance, others, limit);
    const columns = Math.max(need.columns, rest.columns);
    const width = columns * (COLUMN.ideal + GAP.column);
    const off = Math.abs(Math.log(width / (need.height + rest.height) / ASPECT));
    if (off < distance) {
      distance = off;
      best = columns;
    }
    if (width > (need.height + rest.height) * ASPECT * 4) break;
    limit *= STEP;
  }
  return best;
}
