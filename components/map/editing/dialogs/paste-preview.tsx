// An outline as it was read: each statement with what it is, indented below what it bears on.
import type { OutlineDraft } from "@/lib/formats/outline/outline-types";
import { RoleIcon } from "../../role-look";

const MOST_ROWS = 200;

interface Row {
  readonly index: number;
  readonly depth: number;
  readonly words: string;
  readonly against: boolean;
}

const WORDS = {
  statement: { support: "Reason", attack: "Counterpoint" },
  step: { support: "Backs the step", attack: "Doubts the step" },
} as const;

/** Rows in the order of the text. */
function rowsOf(draft: OutlineDraft): Row[] {
  const rows = new Map<number, Row>();
  for (const index of draft.roots) rows.set(index, { index, depth: 0, words: "", against: false });
  for (const step of draft.steps) {
    const on =
      step.target?.type === "step"
        ? draft.steps[step.target.index]?.premises[0]
        : step.target?.index;
    const depth = on === undefined ? 0 : (rows.get(on)?.depth ?? 0) + 1;
    step.premises.forEach((index, at) => {
      if (rows.has(index)) return;
      const kind = WORDS[step.target?.type ?? "statement"][step.kind];
      const words = at > 0 ? "Linked with it" : kind;
      rows.set(index, { index, depth, words, against: step.kind === "attack" });
    });
  }
  return [...rows.values()].sort((a, b) => a.index - b.index);
}

/** A list of at most two hundred rows. */
export function PastePreview({ draft }: { readonly draft: OutlineDraft }) {
  const rows = rowsOf(draft);
  return (
    <ul
      aria-label="What it becomes"
      className="m-0 mt-3 max-h-[34vh] list-none overflow-y-auto rounded-lg border border-line p-2"
      // biome-ignore lint/a11y/noNoninteractiveTabindex: a list that scrolls must be reached by keys.
      tabIndex={0}
    >
      {rows.slice(0, MOST_ROWS).map((row) => (
        <li
          key={row.index}
          className="py-1 text-[13.5px] leading-[18px]"
          style={{ paddingLeft: 6 + Math.min(row.depth, 8) * 18 }}
        >
          {row.words && (
            <span
              className={`mr-1.5 text-[12px] font-semibold ${row.against ? "text-counterpoint" : "text-premise"}`}
            >
              <RoleIcon of={row.against ? "counterpoint" : "premise"} className="mr-1 inline" />
              {row.words}
            </span>
          )}
          {draft.statements[row.index]?.text}
        </li>
      ))}
      {rows.length > MOST_ROWS && (
        <li className="px-1.5 py-1 text-[13px] text-muted">And {rows.length - MOST_ROWS} more.</li>
      )}
    </ul>
  );
}
