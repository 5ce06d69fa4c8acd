"use client";
// The buttons of the selected row, for fingers and mice: what the outline's keys do, and the menu of everything.
import { Ellipsis, IndentDecrease, IndentIncrease, PenLine, Plus } from "lucide-react";
import type { MouseEvent, ReactNode } from "react";
import { useDesk, useDeskActions } from "@/lib/client/desk-context";
import { mayChange } from "@/lib/client/editing/ways-to-change";
import type { OutlineEditing } from "./outline-editing";
import type { OutlineItem } from "./outline-items";

interface RowToolsProps {
  readonly item: OutlineItem;
  readonly wish: OutlineEditing["wish"];
}

/** Nothing for those who may only read. */
export function RowTools({ item, wish }: RowToolsProps) {
  const may = useDesk(mayChange);
  const { openMenu } = useDeskActions();
  if (!may) return null;
  const menu = (event: MouseEvent<HTMLElement>) => {
    const { left, bottom } = event.currentTarget.getBoundingClientRect();
    openMenu({ of: "all", x: left, y: bottom + 4 });
  };
  return (
    <span className="map-row-tools">
      {item.type === "place" && (
        <Tool name="Edit the text here" keys="F2" onUse={() => wish({ do: "rename" }, item)}>
          <PenLine size={15} aria-hidden />
        </Tool>
      )}
      <Tool name="New row below" keys="Enter" onUse={() => wish({ do: "sibling" }, item)}>
        <Plus size={16} aria-hidden />
      </Tool>
      <Tool name="Raise" keys="Shift Tab" onUse={() => wish({ do: "raise" }, item)}>
        <IndentDecrease size={16} aria-hidden />
      </Tool>
      <Tool name="Lower" keys="Tab" onUse={() => wish({ do: "lower" }, item)}>
        <IndentIncrease size={16} aria-hidden />
      </Tool>
      <Tool name="Everything else" keys="menu key" onUse={menu} opens>
        <Ellipsis size={16} aria-hidden />
      </Tool>
    </span>
  );
}

interface ToolProps {
  readonly name: string;
  readonly keys: string;
  readonly opens?: boolean;
  readonly onUse: (event: MouseEvent<HTMLElement>) => void;
  readonly children: ReactNode;
}

function Tool({ name, keys, opens = false, onUse, children }: ToolProps) {
  return (
    <button
      type="button"
      aria-label={name}
      aria-haspopup={opens ? "menu" : undefined}
      title={`${name} (${keys})`}
      onClick={(event) => {
        event.stopPropagation();
        onUse(event);
      }}
      onKeyDown={(event) => event.stopPropagation()}
    >
      {children}
    </button>
  );
}
