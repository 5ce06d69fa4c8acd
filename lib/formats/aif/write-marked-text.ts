// Writes the brief as OVA keeps its text: HTML with a span around every passage that anchors a statement.
import type { Id } from "../../argument/records";
import type { ExportSource, FormatBrief } from "../format-types";

/** HTML that `readMarkedText` gives back letter by letter. A passage that overlaps another one only in part has no span. */
export function writeMarkedText(
  { graph, brief: whose }: ExportSource,
  { text }: FormatBrief,
  refOf: (id: Id) => string,
): string {
  const stretches = [...graph.passages.values()]
    .filter(({ briefId, end }) => briefId === whose?.id && end <= text.length)
    .flatMap(({ start, end, statementIds }) =>
      statementIds.filter((id) => graph.statements.has(id)).map((id) => ({ start, end, id })),
    )
    .sort((one, other) => one.start - other.start || other.end - one.end);
  const out: string[] = [];
  const open: number[] = [];
  let at = 0;
  const goTo = (offset: number) => {
    for (let end = open.at(-1); end !== undefined && end <= offset; end = open.at(-1)) {
      out.push(escaped(text.slice(at, end)), "</span>");
      at = end;
      open.pop();
    }
    out.push(escaped(text.slice(at, offset)));
    at = offset;
  };
  for (const { start, end, id } of stretches) {
    goTo(start);
    const around = open.at(-1);
    if (around !== undefined && around < end) continue;
    out.push(`<span class="highlighted" id="node${refOf(id)}">`);
    open.push(end);
  }
  goTo(text.length);
  return out.join("");
}

function escaped(text: string): string {
  return text
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll("\n", "<br>");
}
