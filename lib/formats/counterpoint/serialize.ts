// A map as our own JSON: the records as they are, so that nothing is lost on the way to another Counterpoint.
import type { ExportOptions, ExportSource, SerializeMap } from "../format-types";
import { asList, asRecord, fieldOf } from "../shared/json-fields";
import { createReport } from "../shared/report-builder";
import { FILE_VERSION, type MapFile } from "./file-schema";

type Kept = ExportSource["provenance"][number];

/** Writes the whole source; with `annotations: false` without what people said about it. */
export const serialize: SerializeMap = (source, options) => ({
  content: `${JSON.stringify(fileOf(source, options), null, 1)}\n`,
  report: createReport().finish(),
});

function fileOf(
  { id, slug, title, url, graph, brief, people, provenance }: ExportSource,
  { annotations, at }: ExportOptions,
): { readonly [K in keyof MapFile]: unknown } {
  return {
    format: "counterpoint",
    version: FILE_VERSION,
    writtenAt: at,
    map: { id, slug, title, url, mainClaimId: graph.mainClaimId },
    brief,
    statements: [...graph.statements.values()],
    inferences: [...graph.inferences.values()],
    passages: [...graph.passages.values()],
    annotations: annotations ? [...graph.annotations.values()] : [],
    people,
    provenance: provenance.flatMap(withoutWrapping),
  };
}

/** What a file of ours brought along is written as it was, not as kept by the import of that file. */
function withoutWrapping(kept: Kept): readonly Kept[] {
  const names = Object.keys(kept.data);
  const inner = asList(fieldOf(kept.data, "imports")).flatMap((each): Kept[] => {
    const record = asRecord(each);
    const format = record && fieldOf(record, "format");
    const data = record && asRecord(fieldOf(record, "data"));
    return data && typeof format === "string" ? [{ format, data }] : [];
  });
  return names.length === 1 && inner.length > 0 ? inner : [kept];
}
