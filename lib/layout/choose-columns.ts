// Chooses the number of columns of a large map, so that it is neither long nor flat.

import { COLUMN, GAP } from "./gaps";
import { num } from "./num";
import { type Balance, needOfList } from "./split-columns";

/** Width over height: what is allowed, with a margin for what the rough heights miss, and what is aimed at. */
const LEAST = 0.7;
const MOST = 1.6;
const ASPECT = 1.15;
const STEP = 0.85;
const ROUNDS = 60;

/** Columns that give the smallest drawing that is neither long nor flat, else the one nearest to that. */
export function chooseColumns(balance: Balance): number {
  const { tree, groups } = balance;
  const [main, ...others] = tree.roots;
  if (main === undefined) return 1;
  let limit = num(groups, main) + GAP.top;
  for (const root of others) limit += num(groups, root) + GAP.top;
  let best = 1;
  let leastCost = Number.POSITIVE_INFINITY;
  for (let round = 0; round < ROUNDS; round++) {
    const need = needOfList(balance, [main], limit);
    const rest =
      others.length === 0 ? { columns: 0, height: 0 } : needOfList(balance, others, limit);
    const columns = Math.max(need.columns, rest.columns);
    const width = columns * (COLUMN.ideal + GAP.column);
    const height = need.height + rest.height;
    const aspect = width / height;
    const off = Math.abs(Math.log(aspect / ASPECT));
    const outside = aspect < LEAST || aspect > MOST;
    const cost = Math.log(width * height) + off / 4 + (outside ? 100 * off : 0);
    if (cost < leastCost) {
      leastCost = cost;
      best = columns;
    }
    if (aspect > 2 * MOST) break;
    limit *= STEP;
  }
  return best;
}
