// The fields that adding and editing annotations share.
import * as z from "zod";
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
