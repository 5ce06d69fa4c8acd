// Data of hostile files: aliases that stand for millions of values, or that hold themselves.
import { Malformed } from "../shared/guard-parse";

const MOST_VALUES = 20_000;
const DEEPEST = 100;

/** Throws where data holds too many values, counting each place where an alias repeats them, or nests too deeply. */
export function checkData(data: unknown, line: number | undefined): void {
  const pending: { readonly value: object; readonly depth: number }[] = [];
  let count = 0;
  const visit = (value: unknown, depth: number) => {
    count += 1;
    if (count > MOST_VALUES || depth > DEEPEST)
      throw new Malformed(
        `The data${line === undefined ? "" : ` on line ${line}`} holds more than 20,000 values or more than 100 levels. Take out what does not belong to the argument.`,
        line === undefined ? {} : { line },
      );
    if (typeof value === "object" && value !== null) pending.push({ value, depth });
  };
  visit(data, 0);
  for (let item = pending.pop(); item !== undefined; item = pending.pop())
    for (const value of Object.values(item.value)) visit(value, item.depth + 1);
}
