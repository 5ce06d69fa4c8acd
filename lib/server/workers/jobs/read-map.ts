// Reads a file that holds an argument: which format it has, what it says, where its passages stand in the stored text.
import type { ImportPreview, ImportRequest, ImportSummary } from "@/lib/contract/imports";
import type { Parsed } from "@/lib/formats/format-types";
import { drawPreview } from "../read-map/draw-preview";
import { parseFile } from "../read-map/parse-file";
import { settleBrief } from "../read-map/settle-brief";
import { summarise } from "../read-map/summarise";
import { createStages, type TellProgress } from "../stages";
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

/** Measured with files of 10,000 statements. */
const PLANS = {
  map: { read: 3, build: 2, passages: 1 },
  look: { read: 3, build: 2, passages: 1, preview: 2 },
} as const;

/** Throws VALIDATION, TOO_LARGE or UNSUPPORTED with what is wrong and where. */
export async function run(input: ReadMapInput, tell: TellProgress): Promise<ReadMapOutput> {
  const { want } = input;
  const stages = createStages(PLANS[want === "map" ? "map" : "look"], tell);
  stages("read");
  let building: OnProgress | undefined;
  const onBuilt: OnProgress = (done, total) => {
    building ??= stages("build");
    building(done, total);
  };
  const { format, parsed: read, table, failure } = await parseFile(input, onBuilt);
  if (!read) {
    if (want === "map" || !table) throw failure;
    const nothing = { ...summarise(format, NOTHING), lines: [], moreLines: 0, picture: null };
    const problem = failure?.message ?? null;
    return { summary: nothing, parsed: null, preview: { ...nothing, table, problem } };
  }
  const parsed = settleBrief(read, input.intoText, stages("passages"));
  const summary = summarise(format, parsed);
  if (want === "map") return { summary, parsed, preview: null };
  stages("preview");
  const preview = {
    ...summary,
    ...drawPreview(parsed, want, nameOf(input.fileName)),
    table,
    problem: null,
  };
  return { summary, parsed: null, preview };
}

/** A file's name without its extension, as the dialog proposes it for a title. */
function nameOf(fileName: string): string {
  return fileName.replace(/\.[^.]{1,12}$/, "") || fileName;
}
