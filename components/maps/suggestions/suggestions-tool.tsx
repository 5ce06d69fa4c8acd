"use client";
// The header's way to the suggestions, while there are any or one works by suggestion.
import { FilePenLine } from "lucide-react";
import { classNames } from "@/components/ui/class-names";
import { useDesk, useDeskActions } from "@/lib/client/desk-context";
import { CountProposals } from "./count-proposals";

/** A button with how many are open. */
export function SuggestionsTool() {
  const count = useDesk((state) => state.suggestions.length);
  const suggesting = useDesk(
    (state) => state.suggesting && state.abilities.includes("content.edit"),
  );
  const { openSheet } = useDeskActions();
  const words = `${count} ${count === 1 ? "suggestion" : "suggestions"}`;
  return (
    <>
      <CountProposals />
      {(count > 0 || suggesting) && (
        <button
          type="button"
          aria-label={suggesting ? `${words}; you work by suggestion` : words}
          title={suggesting ? `${words}; you work by suggestion` : words}
          onClick={() => openSheet({ type: "suggestions", statementId: null })}
          className={classNames(
            "inline-flex h-8 shrink-0 items-center gap-1.5 rounded-md px-2 text-[14px] font-medium text-ink hover:bg-line/60 max-sm:hidden",
            suggesting && "bg-accent/12 text-accent",
          )}
        >
          <FilePenLine size={18} aria-hidden />
          <span className="max-xl:hidden">{suggesting ? "Suggesting" : "Suggestions"}</span>
          {count > 0 && <span className="tabular-nums">{count}</span>}
        </button>
      )}
    </>
  );
}
