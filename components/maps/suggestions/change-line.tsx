// One change of a suggestion: what it is, and the words before and after.
import { Minus, PencilLine, Plus } from "lucide-react";
import type { ProposedChange } from "@/lib/client/suggesting/suggestion-words";
import { WordDiff } from "./word-diff";

const LOOKS = {
  add: { Icon: Plus, classes: "text-premise" },
  change: { Icon: PencilLine, classes: "text-claim" },
  remove: { Icon: Minus, classes: "text-counterpoint" },
} as const;

/** A line with its icon. */
export function ChangeLine({ change }: { readonly change: ProposedChange }) {
  const { Icon, classes } = LOOKS[change.kind];
  const { before, after } = change;
  return (
    <li className="flex gap-2">
      <Icon size={15} aria-hidden className={`mt-[3px] shrink-0 ${classes}`} />
      <div className="min-w-0 flex-1">
        <p className={`m-0 text-[13px] font-semibold leading-5 ${classes}`}>{change.title}</p>
        {(before !== null || after !== null) && (
          <p className="m-0 break-words text-[14px] leading-[21px]">
            {change.kind === "add" ? after : <WordDiff before={before ?? ""} after={after ?? ""} />}
          </p>
        )}
      </div>
    </li>
  );
}
