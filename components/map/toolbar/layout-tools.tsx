"use client";
// How the map is laid out: in hung columns, or as a tree.
import { Columns3, GitFork, type LucideIcon } from "lucide-react";
import { IconButton } from "@/components/ui/icon-button";
import { useDesk, useDeskActions } from "@/lib/client/desk-context";
import type { LayoutKind } from "@/lib/layout/types";

export const LAYOUT_CHOICES: readonly {
  readonly kind: LayoutKind;
  readonly name: string;
  readonly icon: LucideIcon;
  readonly turn: string;
}[] = [
  { kind: "hung", name: "Columns, as on a page", icon: Columns3, turn: "" },
  { kind: "top-down", name: "Tree, top down", icon: GitFork, turn: "rotate-180" },
  { kind: "left-right", name: "Tree, left to right", icon: GitFork, turn: "rotate-90" },
];

/** Three switches, of which one is on. */
export function LayoutTools() {
  const kind = useDesk((state) => state.layoutKind);
  const { setLayoutKind } = useDeskActions();
  return (
    <div className="map-tools map-tools-rare">
      {LAYOUT_CHOICES.map(({ kind: own, name, icon: Icon, turn }) => (
        <IconButton key={own} name={name} pressed={kind === own} onClick={() => setLayoutKind(own)}>
          <Icon size={17} aria-hidden className={turn} />
        </IconButton>
      ))}
    </div>
  );
}
