// What a table of statements cannot hold.
import type { ExportSource } from "../format-types";
import type { ReportBuilder } from "../shared/report-builder";

/** Tells of pins, of annotations where the table has none, and of what quotes lose. */
export function tellTable(source: ExportSource, report: ReportBuilder, annotations: boolean): void {
  const { statements, passages, annotations: all } = source.graph;
  if ([...statements.values()].some(({ position }) => position !== null))
    report.tell("lost", "positions", "Where cards were placed by hand is not in the table.");
  if (passages.size > 0)
    report.tell(
      "changed",
      "passages-as-quotes",
      "Of passages the table holds the words; which occurrence is meant, and passages of no statement, are not in it.",
    );
  if (!annotations && all.size > 0)
    report.tell("lost", "annotations", "Annotations are left out; they have a table of their own.");
}
