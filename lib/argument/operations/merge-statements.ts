// mergeStatements: two statements that say the same become one.
import * as z from "zod";
import { type Frozen, head, idField } from "./fields";

export const mergeStatementsSchema = z.strictObject({
  ...head("mergeStatements"),
  /** The statement that goes. */
  id: idField,
  /** The statement that stays and takes over its places, reasons, passages and annotations. */
  into: idField,
});
export type MergeStatements = Frozen<z.infer<typeof mergeStatementsSchema>>;
