// Writes a map as an outline: indented lines with signs, which read well as Markdown and can be pasted back.
import { readingRoots } from "../../argument/reading-roots";
import type { SerializeMap } from "../format-types";
import { annotationRemarks } from "../shared/annotation-remarks";
import { createReport } from "../shared/report-builder";
import { tellOutline } from "../shared/tell-outline";
import { escapeText } from "./escape";
import { serializeOutline } from "./serialize-outline";

/** `parse` gives back the same statements, steps, words and schemes; the report says what an outline cannot hold. */
export const serialize: SerializeMap = (source, options) => {
  const report = createReport();
  const remarks = options.annotations ? annotationRemarks(source) : new Map<string, string[]>();
  tellOutline(source, report, options.annotations, "an outline");
  const title = source.title.replace(/\s+/g, " ").trim();
  const head = title === "" ? "" : `# ${escapeText(title)}\n\n`;
  const { content } = serializeOutline(
    source.graph,
    readingRoots(source.graph),
    (id) => remarks.get(id) ?? [],
    options.stages?.("write"),
  );
  return { content: head + content, report: report.finish() };
};
