// What no argument format of others holds, told once for each kind of thing.
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
