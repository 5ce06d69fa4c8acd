// A map that was read, as the operations that add it to a map of ours.
import type { Operation } from "../../argument/operations/operation";
import type { Id } from "../../argument/records";
import type { FormatMap } from "../format-types";

/** Statements, steps, pins and the main claim; ids go through `rename`, so that they can be made fresh. Passages and
 * annotations are added by who knows the brief and the people. */
export function toOperations(map: FormatMap, rename: (id: Id) => Id): Operation[] {
  const statements = map.statements.map(({ id, ...words }): Operation => {
    const { text, label, note, heldBy, stance, unstated, position } = words;
    return {
      v: 1,
      type: "addStatement",
      id: rename(id),
      text,
      ...(label !== null && { label }),
      ...(note !== null && { note }),
      ...(heldBy !== null && { heldBy }),
      ...(stance !== null && { stance }),
      ...(unstated && { unstated }),
      ...(position !== null && { position }),
    };
  });
  const inferences = map.inferences.map(
    ({ id, kind, premises, target, scheme }): Operation => ({
      v: 1,
      type: "addInference",
      id: rename(id),
      kind,
      premises: premises.map(rename),
      target: { type: target.type, id: rename(target.id) },
      ...(scheme !== null && { scheme }),
    }),
  );
  const main: Operation[] =
    map.mainClaimId === null
      ? []
      : [{ v: 1, type: "setMainClaim", statementId: rename(map.mainClaimId) }];
  return [...statements, ...inferences, ...main];
}
