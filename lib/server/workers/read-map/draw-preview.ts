// A look at what was read: its first places in reading order, and the map as a picture where it is small enough.
import { firstWords } from "@/lib/argument/names";
import { readingTree } from "@/lib/argument/reading-tree";
import type { ImportLine, ImportPreview } from "@/lib/contract/imports";
import type { Parsed } from "@/lib/formats/format-types";
import { graphOf, sourceOf } from "@/lib/formats/shared/source-of";
import { serialize } from "@/lib/formats/svg/serialize";

const MOST_LINES = 150;
const MOST_DRAWN = 150;
const WORDS = 200;

/** `theme`: the colours of the picture; `name`: what it is called where the file does not say. */
export function drawPreview(
  parsed: Parsed,
  theme: "light" | "dark",
  name: string,
): Pick<ImportPreview, "lines" | "moreLines" | "picture"> {
  const graph = graphOf(parsed.map);
  const tree = readingTree(graph);
  const lines = tree.order.slice(0, MOST_LINES).flatMap((key): ImportLine[] => {
    const place = tree.places.get(key);
    const statement = place && graph.statements.get(place.statementId);
    if (!statement) return [];
    const step = place.stepId === null ? undefined : tree.steps.get(place.stepId);
    return [
      {
        key,
        depth: place.depth,
        relation: step?.relation ?? null,
        text: firstWords(statement.text, WORDS),
        label: statement.label,
        linked: (step?.premiseKeys.length ?? 0) > 1,
        stub: place.stub,
      },
    ];
  });
  const small = graph.statements.size <= MOST_DRAWN;
  const title = parsed.map.title ?? parsed.brief?.title ?? name;
  const source = { ...sourceOf(parsed), title };
  const at = new Date().toISOString();
  return {
    lines,
    moreLines: Math.max(0, tree.order.length - lines.length),
    picture: small ? serialize(source, { annotations: false, at, theme }).content : null,
  };
}
