// restore: brings back what the map, or one branch of it, was at an earlier moment. Its keeper carries it out, with `restorePatch`.
import * as z from "zod";
import { countField, type Frozen, head, idField } from "./fields";

export const restoreSchema = z.strictObject({
  ...head("restore"),
  /** The moment: the map as it was after this seq. */
  seq: countField,
  /** The statement whose branch comes back; left out for the whole map. */
  statementId: idField.optional(),
});
export type Restore = Frozen<z.infer<typeof restoreSchema>>;
