// How many open threads hang on a paragraph, in the margin beside it.
import { MessageSquareText } from "lucide-react";
import { useDeskActions } from "@/lib/client/desk-context";
import type { TextRange } from "@/lib/client/highlights/merge-ranges";

interface BlockBadgeProps {
  readonly range: TextRange;
  readonly count: number;
}

/** Opens the discussion of this paragraph. Stands in the margin, so that nothing moves when it appears. */
export function BlockBadge({ range, count }: BlockBadgeProps) {
  const actions = useDeskActions();
  const words = count === 1 ? "1 open thread" : `${count} open threads`;
  return (
    <button
      type="button"
      title={`${words} on this paragraph`}
      aria-label={`${words} on this paragraph`}
      onClick={(event) => {
        event.stopPropagation();
        actions.select({ type: "text", start: range.start, end: range.end }, "discussion");
        actions.setPane("discussion", true);
        actions.setPhoneTab("discussion");
      }}
      className="absolute -right-10 top-0.5 inline-flex h-6 min-w-8 select-none items-center gap-1 rounded-md px-1 font-sans text-[12px] font-semibold not-italic leading-6 text-muted hover:bg-line/60 hover:text-ink max-sm:-right-[34px] print:hidden"
    >
      <MessageSquareText size={13} aria-hidden />
      <span aria-hidden>{count}</span>
    </button>
  );
}
