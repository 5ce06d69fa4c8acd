// What an argument format of others has no place for, told once for each kind of thing.
import { listInWords } from "../../argument/names";
import type { ExportSource } from "../format-types";
import type { ReportBuilder } from "./report-builder";

/** Tells that annotations, and passages of another brief than the one that is written, are left out. */
export function tellUnwritten(source: ExportSource, report: ReportBuilder, format: string): void {
  const { graph, brief } = source;
  const annotations = [...graph.annotations.values()].filter(({ deletedAt }) => deletedAt === null);
  if (annotations.length > 0)
    report.tell(
      "lost",
      "annotations",
      `${annotations.length === 1 ? "One annotation is" : `${annotations.length.toLocaleString("en")} annotations are`} left out, as ${format} has no place for them. Take them along as Counterpoint JSON or as Web Annotations.`,
    );
  const elsewhere = [...graph.passages.values()].filter(({ briefId }) => briefId !== brief?.id);
  if (elsewhere.length > 0)
    report.tell(
      "lost",
      "passages",
      `${elsewhere.length === 1 ? "One passage is" : `${elsewhere.length.toLocaleString("en")} passages are`} left out, as the text that they quote is not part of this file.`,
    );
}

/** What the format has no place for of its own, besides labels, notes and the mark of what is unstated. */
export interface Unsaid {
  readonly holders: boolean;
  readonly mainClaim: boolean;
  readonly pins: boolean;
  readonly title: boolean;
}

/** Tells what other tools will not see, as it stands in fields of ours; it comes back when the file is read here. */
export function tellOnlyHere(
  { graph, brief }: ExportSource,
  report: ReportBuilder,
  format: string,
  unsaid: Unsaid,
): void {
  const statements = [...graph.statements.values()];
  const has = (test: (statement: (typeof statements)[number]) => boolean) => statements.some(test);
  const parts = [
    has(({ label }) => label !== null) && "labels",
    has(({ note }) => note !== null) && "notes",
    has(({ unstated }) => unstated) && "which statements are unstated",
    unsaid.holders && "who holds a statement",
    unsaid.mainClaim && graph.mainClaimId !== null && "the main claim",
    unsaid.pins && has(({ position }) => position !== null) && "the places of cards",
    unsaid.title && "the title",
    brief !== null && "what is known of the text besides its words",
  ].filter((part) => part !== false);
  if (parts.length > 0)
    report.tell(
      "changed",
      "only-here",
      `${format} has no place for ${listInWords(parts)}; this stands in fields that other tools pass over, and comes back here.`,
    );
}
