// Our own JSON as a map: every word, place and pin; who and when of annotations; what earlier imports kept.
import type { Id } from "../../argument/records";
import type { FormatBrief, ParseText } from "../format-types";
import { guardParse } from "../shared/guard-parse";
import { createMapBuilder } from "../shared/map-builder";
import type { MapFile } from "./file-schema";
import { readAnnotations } from "./read-annotations";
import { readFile, sourceOfFile } from "./read-file";

/** Reads what `serialize` wrote. */
export const parse: ParseText = (text, onBuilt) =>
  guardParse(text, (content) => {
    const file = readFile(content);
    const { graph } = sourceOfFile(file);
    const builder = createMapBuilder(onBuilt);
    const ids = new Map<Id, Id>();
    const renamed = (id: Id): Id => ids.get(id) ?? id;
    const inOrder = <T extends { readonly ordinal: number }>(records: Iterable<T>) =>
      [...records].sort((a, b) => a.ordinal - b.ordinal);
    const statements = inOrder(graph.statements.values());
    builder.expect(statements.length);
    const inferences = inOrder(graph.inferences.values());
    for (const { id } of [...statements, ...inferences, ...file.passages, ...file.annotations]) {
      ids.set(id, builder.idFor(id));
    }
    for (const { id, ...words } of statements) builder.statement(renamed(id), words);
    for (const { id, kind, premises, target, scheme } of inferences) {
      builder.inference(renamed(id), {
        kind,
        scheme,
        premises: premises.map(renamed),
        target: { type: target.type, id: renamed(target.id) },
      });
    }
    if (file.brief) {
      for (const { id, exact, prefix, suffix, start, end, statementIds } of file.passages)
        builder.passage({
          ...{ id: renamed(id), exact, prefix, suffix, start, end },
          statementIds: statementIds.map(renamed),
        });
    } else if (file.passages.length > 0)
      builder.report.tell(
        "lost",
        "passages-without-brief",
        "The file has passages and no text that they stand in; they were left out.",
      );
    readAnnotations(file, builder, renamed);
    if (file.map.mainClaimId !== null) builder.mainClaim(renamed(file.map.mainClaimId));
    if (file.provenance.length > 0) builder.keep("imports", file.provenance);
    return {
      map: builder.finish(file.map.title),
      brief: briefOf(file),
      report: builder.report.finish(),
    };
  });

function briefOf({ brief }: MapFile): FormatBrief | null {
  if (!brief) return null;
  const { id: _, revision: __, ...words } = brief;
  return words;
}
