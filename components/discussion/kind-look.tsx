// How each kind of annotation looks and what it is called: an icon, a word and a key, never a colour alone.
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

export interface KindLook {
  readonly kind: AnnotationKind;
  /** The noun a thread is called by. */
  readonly word: string;
  /** The verb on a button. */
  readonly verb: string;
  /** The single key that begins one while the focus is in the brief or the map. */
  readonly shortcut: string;
  readonly icon: LucideIcon;
  /** What the composer asks for. */
  readonly prompt: string;
}

export const KIND_LOOKS: readonly KindLook[] = [
  {
    kind: "question",
    word: "Question",
    verb: "Ask",
    shortcut: "q",
    icon: CircleHelp,
    prompt: "What do you want to know?",
  },
  {
    kind: "objection",
    word: "Objection",
    verb: "Object",
    shortcut: "o",
    icon: CircleSlash,
    prompt: "What is wrong with it, and why?",
  },
  {
    kind: "evidence",
    word: "Request for evidence",
    verb: "Ask for evidence",
    shortcut: "e",
    icon: Search,
    prompt: "What needs a source, and why do you doubt it?",
  },
  {
    kind: "comment",
    word: "Comment",
    verb: "Comment",
    shortcut: "c",
    icon: MessageSquare,
    prompt: "What do you want to add?",
  },
  {
    kind: "unclear",
    word: "Unclear",
    verb: "Unclear",
    shortcut: "u",
    icon: Shell,
    prompt: "What is hard to understand here?",
  },
  {
    kind: "highlight",
    word: "Highlight",
    verb: "Highlight",
    shortcut: "h",
    icon: Highlighter,
    prompt: "A note, if you like",
  },
];

const BY_KIND = new Map(KIND_LOOKS.map((look) => [look.kind, look]));

/** The look of a kind. */
export function kindLook(kind: AnnotationKind): KindLook {
  const look = BY_KIND.get(kind);
  if (!look) throw new Error(`There is no annotation of the kind ${kind}.`);
  return look;
}

/** The kind that a single key begins, or null. */
export function kindOfKey(key: string): AnnotationKind | null {
  return KIND_LOOKS.find((look) => look.shortcut === key)?.kind ?? null;
}
