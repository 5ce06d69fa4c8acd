// Patches as the log keeps them, written by whatever version of the program.
import "server-only";
import type { Patch } from "@/lib/argument/patch";
import { upgradePatch } from "@/lib/argument/upgrade-patch";

/** The patch of a log entry's text, with every field that records have now. */
export function readStoredPatch(text: string): Patch {
  return upgradePatch(JSON.parse(text) as Patch);
}
