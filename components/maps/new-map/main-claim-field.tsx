// The main claim in the map-maker's own words.
import { classNames } from "@/components/ui/class-names";
import { describedBy, FieldFrame, INPUT_CLASSES } from "@/components/ui/field";
import { CLAIM_LIMIT } from "./new-map-request";
import type { NewMap } from "./use-new-map";

/** A field of two lines that may stay empty. */
export function MainClaimField({ map }: { readonly map: NewMap }) {
  const { fields, change, problems } = map;
  return (
    <FieldFrame
      id="mainClaim"
      label="Main claim, if you know it already"
      hint={
        fields.start === "brief"
          ? "One sentence that can be true or false. Or leave it empty and find it in the text."
          : "One sentence that can be true or false. It will stand on top of the map."
      }
      error={problems.mainClaim}
    >
      <textarea
        id="mainClaim"
        rows={2}
        maxLength={CLAIM_LIMIT}
        aria-invalid={problems.mainClaim ? true : undefined}
        aria-describedby={describedBy("mainClaim", true, Boolean(problems.mainClaim))}
        value={fields.mainClaim}
        onChange={(event) => change({ mainClaim: event.target.value })}
        className={classNames(INPUT_CLASSES, "resize-y py-2")}
      />
    </FieldFrame>
  );
}
