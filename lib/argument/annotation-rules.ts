// What an annotation of a kind may carry.
import type { Annotation } from "./records";
import { type Reason, reason } from "./result";

/** Refuses what an annotation of this kind may not carry (AN2, AN4, AN5). */
export function badAnnotation(
  annotation: Pick<Annotation, "kind" | "body" | "parentId" | "target" | "aspect" | "criterion">,
): Reason | null {
  const { kind, body, parentId, target, aspect, criterion } = annotation;
  if (body.trim() === "" && (kind !== "highlight" || parentId !== null)) {
    return reason("INVALID", "AN2", "The annotation says nothing yet. Write something.");
  }
  if (aspect !== null && (kind !== "objection" || target.type !== "inference")) {
    return reason(
      "INVALID",
      "AN4",
      "Only an objection to a step says in which way the step fails. Leave the aspect out.",
    );
  }
  if (criterion !== null && kind !== "evidence") {
    return reason(
      "INVALID",
      "AN5",
      "Only a request for evidence says what would convince. Leave the criterion out.",
    );
  }
  return null;
}
