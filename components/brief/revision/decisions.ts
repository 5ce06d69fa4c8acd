// What was decided on each passage of a new version, and what is left to decide.
import type { Id } from "@/lib/argument/records";
import type { ChosenPlace, FoundPassage } from "@/lib/contract/revisions";

/** A place in the new text, or that the passage stays an orphan of its older version. */
export type Decision =
  | { readonly type: "place"; readonly start: number; readonly end: number }
  | { readonly type: "orphan" };

export type Decisions = Readonly<Record<Id, Decision>>;

/** Those that a person has to look at, in the order of the text. */
export function doubtful(found: readonly FoundPassage[]): readonly FoundPassage[] {
  return found.filter(({ status }) => status !== "exact");
}

/** How many of them nobody has decided on yet. */
export function undecided(found: readonly FoundPassage[], decisions: Decisions): number {
  return doubtful(found).filter(({ passageId }) => decisions[passageId] === undefined).length;
}

/** What to save: places and orphans. What is not decided on is an orphan: nothing is placed in silence. */
export function chosen(
  found: readonly FoundPassage[],
  decisions: Decisions,
): { readonly places: readonly ChosenPlace[]; readonly orphans: readonly Id[] } {
  const places: ChosenPlace[] = [];
  const orphans: Id[] = [];
  for (const { passageId, status, start, end } of found) {
    const decision =
      decisions[passageId] ?? (status === "exact" ? { type: "place", start, end } : null);
    if (decision?.type === "place")
      places.push({ passageId, start: decision.start, end: decision.end });
    else orphans.push(passageId);
  }
  return { places, orphans };
}

/** Decisions that still stand for another comparison: those on the same passages, where the text is the same. */
export function keptDecisions(found: readonly FoundPassage[], decisions: Decisions): Decisions {
  const known = new Set(found.map(({ passageId }) => passageId));
  return Object.fromEntries(Object.entries(decisions).filter(([id]) => known.has(id)));
}
