// How a role looks: a colour, a shape and a word, so that none of them carries it alone.
import { Circle, Diamond, type LucideIcon, Triangle } from "lucide-react";
import type { Role } from "@/lib/argument/records";
import { ROLE_WORD } from "@/lib/layout/map-words";

interface RoleLook {
  readonly word: string;
  readonly icon: LucideIcon;
  /** The Tailwind class of the role's colour as text. */
  readonly text: string;
}

/** Claims are diamonds, premises discs, counterpoints triangles. */
export const ROLE_LOOK: Readonly<Record<Role, RoleLook>> = {
  claim: { word: ROLE_WORD.claim, icon: Diamond, text: "text-claim" },
  premise: { word: ROLE_WORD.premise, icon: Circle, text: "text-premise" },
  counterpoint: { word: ROLE_WORD.counterpoint, icon: Triangle, text: "text-counterpoint" },
};

/** The role's filled shape, 10 pixels wide; the word stands beside it. */
export function RoleIcon({ of: role, className }: { of: Role; className?: string }) {
  const Icon = ROLE_LOOK[role].icon;
  return <Icon aria-hidden size={10} strokeWidth={2.5} fill="currentColor" className={className} />;
}
