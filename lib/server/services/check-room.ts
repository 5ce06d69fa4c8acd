// How much one map may hold, and how much of it one person: so that nobody fills the memory of the server, or a
// public map.
import "server-only";
import type { ArgumentGraph } from "@/lib/argument/records";
import { AppError } from "@/lib/contract/app-error";
import { graphSize } from "./graph-size";

/** Characters of all records together. */
export const MAP_CHARACTERS = 20_000_000;

/** What is drawn and painted by the server, each page anew: two and a half times the largest map that we measure. */
export const MAP_STATEMENTS = 25_000;
const MAP_INFERENCES = 50_000;

/** Annotations of one person on one map, and passages that they marked for annotations. */
export const PERSON_RECORDS = 5_000;

/** Throws TOO_LARGE where `after` holds more than `before` and more than a map, or one person on it, may have. */
export function checkRoom(before: ArgumentGraph, after: ArgumentGraph, actorId: string): void {
  const size = graphSize(after);
  if (size > MAP_CHARACTERS && size > graphSize(before)) {
    throw new AppError(
      "TOO_LARGE",
      "This map is full: it holds twenty million characters. Remove something, or make another map.",
    );
  }
  const { statements, inferences } = after;
  if (
    (statements.size > MAP_STATEMENTS && statements.size > before.statements.size) ||
    (inferences.size > MAP_INFERENCES && inferences.size > before.inferences.size)
  ) {
    throw new AppError(
      "TOO_LARGE",
      "This map is full: it has 25,000 statements or 50,000 steps. Remove some, or make another map.",
    );
  }
  if (after.annotations === before.annotations && after.passages === before.passages) return;
  const own = ownOf(after, actorId);
  if (own > PERSON_RECORDS && own > ownOf(before, actorId)) {
    throw new AppError(
      "TOO_LARGE",
      "You have 5,000 annotations on this map, the most that one person may have. Delete some of them first.",
    );
  }
}

function ownOf({ annotations, passages }: ArgumentGraph, actorId: string): number {
  let own = 0;
  for (const { authorId } of annotations.values()) if (authorId === actorId) own++;
  for (const { createdBy, statementIds } of passages.values())
    if (createdBy === actorId && statementIds.length === 0) own++;
  return own;
}
