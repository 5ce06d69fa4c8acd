// Reads a file that holds an argument: which format it has, what it says, where its passages stand in the stored text.
import type { ImportPreview, ImportRequest, ImportSummary } from "@/lib/contract/imports";
import type { Parsed } from "@/lib/formats/format-types";
import { drawPreview } from "../read-map/draw-preview";
import { parseFile } from "../read-map/parse-file";
import { settleBrief } from "../read-map/settle-brief";
import { summarise } from "../read-map/summarise";
import type { OnProgress } from "../worker-message";

export interface ReadMapInput extends ImportRequest {
  readonly bytes: Uint8Array;
  /** The text of the map that it goes into, where that has one: passages are looked for there. */
  readonly intoText: string | null;
  /** What is wanted: a look at it, in these colours, or the whole. */
  readonly want: "map" | "light" | "dark";
}

export interface ReadMapOutput {
  readonly summary: ImportSummary;
  /** What was read, its passages placed in the text as it will be stored; null where a look is wanted. */
  readonly parsed: Parsed | null;
  readonly preview: ImportPreview | null;
}

const NOTHING: Parsed = {
  map: {
    title: null,
    ...{ statements: [], inferences: [], passages: [], annotations: [] },
    ...{ mainClaimId: null, provenance: null },
  },
  brief: null,
  report: { items: [], omitted: 0 },
};

/** Throws VALIDATION, TOO_LARGE or UNSUPPORTED with what is wrong and where. */
export async function run(input: ReadMapInput, onProgress: OnProgress): Promise<ReadMapOutput> {
  const { want } = input;
  onProgress(0, 3);
  const { format, parsed: read, table, failure } = await parseFile(input);
  if (!read) {
    if (want === "map" || !table) throw failure;
    const nothing = { ...summarise(format, NOTHING), lines: [], moreLines: 0, picture: null };
    const problem = failure?.message ?? null;
    return { summary: nothing, parsed: null, preview: { ...nothing, table, problem } };
  }
  onProgress(1, 3);
  const parsed = settleBrief(read, input.intoText);
  onProgress(2, 3);
  const summary = summarise(format, parsed);
  if (want === "map") return { summary, parsed, preview: null };
  const preview = { ...summary, ...drawPreview(parsed, want), table, problem: null };
  return { summary, parsed: null, preview };
}
