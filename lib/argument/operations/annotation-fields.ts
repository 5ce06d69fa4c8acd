// The fields and checks that adding and editing annotations share.
import { z } from "zod";
import type { Annotation } from "../records";
import { type Reason, reason } from "../result";
import { isWebAddress, TEXT_RULES } from "../text-rules";
import { textField } from "./fields";

export const bodyField = textField("AN2", TEXT_RULES.annotationBody);
export const criterionField = textField("AN5", TEXT_RULES.criterion);
export const annotationSourceField = z.strictObject({
  url: textField("AN6", TEXT_RULES.sourceUrl).superRefine((value, context) => {
    if (isWebAddress(value)) return;
    const message =
      "A source's address begins with http:// or https:// and has no spaces. Correct it.";
    context.addIssue({ code: "custom", message, params: { rule: "AN6" } });
  }),
  quote: textField("AN6", TEXT_RULES.sourceQuote).nullable().optional(),
});

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
