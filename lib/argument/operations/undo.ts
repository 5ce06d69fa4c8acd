// undo: takes back one of one's own entries in the log. Its keeper carries it out, with `undoPatch`.
import * as z from "zod";
import { countField, type Frozen, head } from "./fields";

export const undoSchema = z.strictObject({ ...head("undo"), seq: countField });
export type Undo = Frozen<z.infer<typeof undoSchema>>;
