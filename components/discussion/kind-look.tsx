// How each kind of annotation looks: an icon beside its word, never a colour alone.
import {
  CircleHelp,
  CircleSlash,
  Highlighter,
  type LucideIcon,
  MessageSquare,
  Search,
  Shell,
} from "lucide-react";
import type { AnnotationKind } from "@/lib/argument/records";
import { KIND_WORDS, type KindWords } from "./kind-words";

export interface KindLook extends KindWords {
  readonly icon: LucideIcon;
}

const ICONS: Readonly<Record<AnnotationKind, LucideIcon>> = {
  question: CircleHelp,
  objection: CircleSlash,
  evidence: Search,
  comment: MessageSquare,
  unclear: Shell,
  highlight: Highlighter,
};

export const KIND_LOOKS: readonly KindLook[] = KIND_WORDS.map((words) => ({
  ...words,
  icon: ICONS[words.kind],
}));

const BY_KIND = new Map(KIND_LOOKS.map((look) => [look.kind, look]));

/** The look of a kind. */
export function kindLook(kind: AnnotationKind): KindLook {
  const look = BY_KIND.get(kind);
  if (!look) throw new Error(`There is no annotation of the kind ${kind}.`);
  return look;
}
