// What each kind of annotation is called and which key begins it.
import { ANNOTATION_WORD } from "@/lib/argument/names";
import type { AnnotationKind } from "@/lib/argument/records";

export interface KindWords {
  readonly kind: AnnotationKind;
  /** The noun a thread is called by. */
  readonly word: string;
  /** The verb on a button. */
  readonly verb: string;
  /** The single key that begins one while the focus is in the brief. */
  readonly shortcut: string;
  /** What the composer asks for. */
  readonly prompt: string;
}

export const KIND_WORDS: readonly KindWords[] = [
  {
    kind: "question",
    word: ANNOTATION_WORD.question,
    verb: "Ask",
    shortcut: "q",
    prompt: "What do you want to know?",
  },
  {
    kind: "objection",
    word: ANNOTATION_WORD.objection,
    verb: "Object",
    shortcut: "o",
    prompt: "What is wrong with it, and why?",
  },
  {
    kind: "evidence",
    word: ANNOTATION_WORD.evidence,
    verb: "Ask for evidence",
    shortcut: "e",
    prompt: "What needs a source, and why do you doubt it?",
  },
  {
    kind: "comment",
    word: ANNOTATION_WORD.comment,
    verb: "Comment",
    shortcut: "c",
    prompt: "What do you want to add?",
  },
  {
    kind: "unclear",
    word: ANNOTATION_WORD.unclear,
    verb: "Unclear",
    shortcut: "u",
    prompt: "What is hard to understand here?",
  },
  {
    kind: "highlight",
    word: ANNOTATION_WORD.highlight,
    verb: "Highlight",
    shortcut: "h",
    prompt: "A note, if you like",
  },
];

/** The kind that a single key begins, or null. */
export function kindOfKey(key: string): AnnotationKind | null {
  return KIND_WORDS.find((each) => each.shortcut === key)?.kind ?? null;
}
