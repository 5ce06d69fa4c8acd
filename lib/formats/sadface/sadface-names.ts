// What SADFace calls supports and conflicts: its README, each version of its library, and the tools around it differ.
import type { InferenceKind } from "../../argument/records";

/** What a scheme node stands for; null where it is no step (a rephrase, a preference). */
export interface NamedScheme {
  readonly kind: InferenceKind;
  readonly scheme: string | null;
}

const SUPPORTS =
  /^(?:default[\s_-]*)?(?:support|supports|inference|supported|argument|premise|default)?$/i;
const ATTACKS =
  /^(?:default[\s_-]*)?(?:conflict|conflicts|disagreement|disagree|attack|attacks|defeat|contradiction)$/i;
const ATTACK_WORDS =
  /\b(?:conflict|disagree|disagreement|attack|defeat|undercut|undercutter|rebut|rebuttal|contradiction)\b/i;
const NO_STEP = /^(?:default[\s_-]*)?(?:rephrase|preference|transition|illocution)$/i;

/** The names that we write, which are those of the library and of its README. */
export const NAMES = { support: "inference", attack: "conflict" } as const;

/** Reads a scheme's name; one that is none of SADFace's own is the scheme of a support, or of an attack if it says so. */
export function readName(name: string): NamedScheme | null {
  const words = name.trim();
  if (NO_STEP.test(words)) return null;
  if (SUPPORTS.test(words)) return { kind: "support", scheme: null };
  if (ATTACKS.test(words)) return { kind: "attack", scheme: null };
  return { kind: ATTACK_WORDS.test(words) ? "attack" : "support", scheme: words };
}

/** The name under which a step is written, which gives back its kind; its scheme only where `saysScheme`. */
export function nameFor(kind: InferenceKind, scheme: string | null): string {
  return scheme !== null && saysScheme(scheme, kind) ? scheme : NAMES[kind];
}

/** Whether the written name gives the scheme back. */
export function saysScheme(scheme: string | null, kind: InferenceKind): boolean {
  if (scheme === null) return true;
  const read = readName(scheme);
  return read !== null && read.kind === kind && read.scheme === scheme;
}
