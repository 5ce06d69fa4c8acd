// One version of a text with what only it has marked.
import type { Change } from "diff";

interface WordDiffProps {
  readonly changes: readonly Change[];
  readonly side: "theirs" | "mine";
}

/** Words that the other version lacks are marked; its own are left out. */
export function WordDiff({ changes, side }: WordDiffProps) {
  const own = side === "theirs" ? "removed" : "added";
  const other = side === "theirs" ? "added" : "removed";
  let at = 0;
  return (
    <p className="m-0 whitespace-pre-wrap break-words">
      {changes.map((change) => {
        at += change.value.length + 1;
        if (change[other]) return null;
        if (!change[own]) return <span key={at}>{change.value}</span>;
        return (
          <mark key={at} className="rounded-sm bg-mark px-0.5 text-ink">
            {change.value}
          </mark>
        );
      })}
    </p>
  );
}
