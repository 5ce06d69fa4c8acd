"use client";
// Which other moment the shown one is compared with.
import { useSnapshots } from "./use-snapshots";

interface CompareChoiceProps {
  readonly seq: number;
  readonly first: number;
  readonly newest: number;
  readonly value: number | null;
  readonly onChoose: (seq: number | null) => void;
}

/** The moment before, the beginning, now, and every moment that has a name. */
export function CompareChoice({ seq, first, newest, value, onChoose }: CompareChoiceProps) {
  const { list } = useSnapshots();
  const choices = [
    [seq - 1, "the moment before"],
    [first, "the beginning"],
    [newest, "now"],
    ...(list?.snapshots ?? []).map((each) => [each.seq, `“${each.name}”`] as const),
  ] as const;
  const offered = choices.filter(([at]) => at >= first && at !== seq);
  const known = value === null || offered.some(([at]) => at === value);
  return (
    <label className="inline-flex min-w-0 items-center gap-1.5 text-[13px]">
      <span className="shrink-0">Compare with</span>
      <select
        value={value ?? ""}
        onChange={(event) =>
          onChoose(event.target.value === "" ? null : Number(event.target.value))
        }
        className="h-7 min-w-0 max-w-44 rounded-md border border-line-strong bg-card px-1 text-[13px] text-ink"
      >
        <option value="">nothing</option>
        {!known && <option value={value ?? ""}>change {value}</option>}
        {offered.map(([at, words], index) => (
          <option key={`${at} ${words}`} value={at} hidden={isRepeated(offered, index)}>
            {words}
          </option>
        ))}
      </select>
    </label>
  );
}

/** Two names may stand for one moment; the first is enough. */
function isRepeated(offered: readonly (readonly [number, string])[], index: number): boolean {
  return offered.findIndex(([at]) => at === offered[index]?.[0]) < index;
}
