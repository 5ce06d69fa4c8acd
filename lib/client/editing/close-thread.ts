// An annotation that is made a statement has had its answer: its thread is closed along, by whoever may.
import type { Operation } from "@/lib/argument/operations/operation";
import type { Id } from "@/lib/argument/records";
import type { DeskState } from "../desk-types";
import { wayToChange } from "./ways-to-change";

/** The operation that resolves the annotation's thread; none where it is closed, or not this person's to close. */
export function closeThread(annotationId: Id, state: DeskState): readonly Operation[] {
  const { graph, viewer, abilities } = state;
  const annotation = graph.annotations.get(annotationId);
  const thread = annotation && graph.annotations.get(annotation.parentId ?? annotation.id);
  if (!thread || thread.resolvedAt !== null || thread.kind === "highlight") return [];
  const may = abilities.includes("annotation.resolve") || thread.authorId === viewer?.id;
  if (!may || wayToChange(state) !== "edit") return [];
  return [{ v: 1, type: "resolveAnnotation", id: thread.id, resolved: true }];
}
