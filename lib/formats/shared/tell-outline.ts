// What outlines of any kind cannot hold, told once for each kind of thing.
import type { ExportSource } from "../format-types";
import type { ReportBuilder } from "./report-builder";

/** `format` stands in a sentence: "an outline", "OPML". */
export function tellOutline(
  { graph }: ExportSource,
  report: ReportBuilder,
  annotations: boolean,
  format: string,
): void {
  if (graph.annotations.size > 0 && annotations)
    report.tell(
      "changed",
      "annotations-in-notes",
      `${format[0]?.toUpperCase()}${format.slice(1)} has no place for annotations; they are written into the notes of what they are on.`,
    );
  else if (graph.annotations.size > 0)
    report.tell("lost", "annotations", `Annotations are left out of ${format}.`);
  if (graph.passages.size > 0)
    report.tell(
      "lost",
      "passages",
      `The brief and its passages are left out, as ${format} has no place for them.`,
    );
  if ([...graph.statements.values()].some(({ position }) => position !== null))
    report.tell("lost", "positions", `Where cards were placed by hand is left out of ${format}.`);
  if (graph.mainClaimId !== null)
    report.tell(
      "lost",
      "main-claim",
      `That a statement was named as the main claim is left out of ${format}; it stands first.`,
    );
}
