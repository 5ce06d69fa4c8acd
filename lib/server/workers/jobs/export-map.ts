// Writes a map as a file of some format.
import type { ExportFormat, FormatOptions } from "@/lib/contract/exports";
import type { ExportOptions, ExportSource } from "@/lib/formats/format-types";
import { WRITERS } from "../../exports/writers";
import type { Written } from "../../exports/written";
import { createStages, type StagePlan, type TellProgress } from "../stages";

export interface ExportMapJob {
  readonly format: ExportFormat;
  readonly source: ExportSource;
  readonly options: ExportOptions & FormatOptions;
}

/** Measured with a map of 10,000 statements. Formats that are not named are written in one go. */
const PLANS: Readonly<Partial<Record<ExportFormat, StagePlan>>> = {
  pdf: { layout: 4, draw: 12, pack: 1 },
  svg: { layout: 5, draw: 2 },
  docx: { write: 1, pack: 5 },
  xlsx: { write: 1, pack: 2 },
};

/** The file of a format that the server makes. */
export async function run(
  { format, source, options }: ExportMapJob,
  tell: TellProgress,
): Promise<Written> {
  const write = WRITERS[format];
  if (!write) throw new Error(`Nobody writes ${format}.`);
  const plan = PLANS[format];
  const stages = createStages(plan ?? { write: 1 }, tell);
  if (!plan) stages("write");
  return write(source, { ...options, stages });
}
