"use client";
// On the lower edge of a card: how many open suggestions concern it; opens them.
import { FilePenLine } from "lucide-react";
import { useDesk, useDeskActions } from "@/lib/client/desk-context";

/** A small button over the card's edge; the sheet is reached by keyboard from the header and the commands. */
export function ProposalBadge({ statementId }: { readonly statementId: string }) {
  const count = useDesk((state) => state.proposals.get(statementId) ?? 0);
  const { openSheet } = useDeskActions();
  const words = `${count} ${count === 1 ? "suggestion" : "suggestions"}`;
  return (
    <button
      type="button"
      tabIndex={-1}
      aria-label={`${words} for this statement`}
      title={`${words} for this statement`}
      onClick={(event) => {
        event.stopPropagation();
        openSheet({ type: "suggestions", statementId });
      }}
      className="absolute right-9 -bottom-2 z-10 inline-flex h-5 cursor-pointer items-center gap-1 rounded-full border border-dashed border-claim bg-claim-soft px-1.5 text-[11px] font-semibold leading-none text-claim"
    >
      <FilePenLine size={11} aria-hidden />
      {count}
      <span className="sr-only"> suggested</span>
    </button>
  );
}
