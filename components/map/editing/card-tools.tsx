"use client";
// Two quiet buttons on the selected card or step: what can be added, and everything else. They only open the menu.
import { Ellipsis, Plus } from "lucide-react";
import type { MouseEvent } from "react";
import { useDesk, useDeskActions } from "@/lib/client/desk-context";
import { wayToChange } from "@/lib/client/editing/ways-to-change";

const BUTTON =
  "inline-flex size-7 items-center justify-center text-muted hover:bg-line/60 hover:text-ink pointer-coarse:size-9";

interface CardToolsProps {
  /** What the buttons are for, as a screen reader says it. */
  readonly name: string;
  /** At a step's joint, beside it; on a card, over its upper edge. */
  readonly at?: "card" | "joint";
}

/** Nothing for those who may only read. */
export function CardTools({ name, at = "card" }: CardToolsProps) {
  const way = useDesk(wayToChange);
  const { openMenu } = useDeskActions();
  if (way === null) return null;
  const open = (of: "all" | "add") => (event: MouseEvent<HTMLElement>) => {
    event.stopPropagation();
    const { left, bottom } = event.currentTarget.getBoundingClientRect();
    openMenu({ of, x: left, y: bottom + 4 });
  };
  return (
    <span className="map-card-tools nopan nodrag nowheel" data-at={at}>
      {way !== "sign-in" && (
        <button
          type="button"
          aria-label={`Add to ${name}`}
          aria-haspopup="menu"
          title="Add"
          className={BUTTON}
          onClick={open("add")}
        >
          <Plus size={16} aria-hidden />
        </button>
      )}
      <button
        type="button"
        aria-label={`Edit ${name}`}
        aria-haspopup="menu"
        title="Edit"
        className={BUTTON}
        onClick={open("all")}
      >
        <Ellipsis size={16} aria-hidden />
      </button>
    </span>
  );
}
