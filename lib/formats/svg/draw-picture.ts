// A map as a picture: laid out as the desk lays it out, with its title above and the key to it below.
import { nameOf } from "../../argument/names";
import { anchoredStatements } from "../../argument/queries/brief-only";
import { countsOf } from "../../argument/queries/counts-of";
import { rolesOf } from "../../argument/queries/roles-of";
import { readingTree } from "../../argument/reading-tree";
import type { ReadingTree } from "../../argument/reading-types";
import type { ArgumentGraph } from "../../argument/records";
import { mapWords } from "../../layout/map-words";
import type { CardWords, Layout } from "../../layout/types";
import type { ExportOptions, ExportSource } from "../format-types";
import { drawCard } from "./draw-card";
import { drawLegend, drawTitle } from "./draw-frame";
import { drawJoint, drawWire } from "./draw-wires";
import { layOut } from "./lay-out";
import type { Part, Picture, PictureOptions } from "./picture-types";
import { shiftLayout } from "./shift-layout";
import { sourceWords } from "./source-words";
import { PALETTES, type Palette } from "./themes";

/** Room around everything, and between the title, the map and its key. */
const MARGIN = 32;
const GAP = 28;
/** The title and the key get at least this much, however narrow the map. */
const LEAST_WIDTH = 420;
/** The whole argument of the source, nothing folded. */
export function drawPicture(
  source: ExportSource,
  options: ExportOptions & PictureOptions,
): Picture {
  const graph = options.annotations
    ? source.graph
    : { ...source.graph, annotations: new Map<never, never>() };
  const tree = readingTree(graph);
  const words = mapWords(tree, graph, source.brief !== null);
  const layout = layOut(tree, words, graph, options, options.stages?.("layout"));
  const palette = PALETTES[options.theme ?? "light"];
  const inner = Math.max(layout.width, LEAST_WIDTH);
  const column = { x: MARGIN, width: inner };
  const title = drawTitle(source, { ...column, top: MARGIN }, palette);
  const mapTop = MARGIN + title.height + GAP;
  const placed = shiftLayout(layout, MARGIN, mapTop);
  const map = drawMap({ tree, words, graph, layout: placed, palette });
  const bottom = mapTop + layout.height + (layout.boxes.length > 0 ? GAP : 0);
  const hasMarks = graph.passages.size > 0;
  const legend =
    options.legend === false
      ? null
      : drawLegend({ source, at: options.at, hasMarks }, { ...column, top: bottom }, palette);
  return {
    width: Math.ceil(inner + 2 * MARGIN),
    height: Math.ceil(legend ? bottom + legend.height + MARGIN : bottom - GAP + MARGIN),
    paper: palette.paper,
    title: source.title,
    description: wordsAbout(source, graph, tree),
    language: source.brief?.language ?? null,
    parts: [title.part, ...map, ...(legend ? [legend.part] : [])],
  };
}

interface MapInput {
  readonly tree: ReadingTree;
  readonly words: (key: string) => CardWords;
  readonly graph: ArgumentGraph;
  readonly layout: Layout;
  readonly palette: Palette;
}

/** Lines below, cards above them, joints on top. */
function drawMap({ tree, words, graph, layout, palette }: MapInput): Part[] {
  const roles = rolesOf(tree).places;
  const counts = countsOf(graph);
  const anchored = anchoredStatements(graph);
  const cards = layout.boxes.flatMap((box) => {
    const statement = graph.statements.get(box.statementId);
    if (!statement) return [];
    const input = {
      box,
      words: words(box.key),
      role: roles.get(box.key) ?? "premise",
      name: nameOf(statement),
      anchored: anchored.has(statement.id),
      counts: counts.get(statement.id),
    } as const;
    return [drawCard(input, palette)];
  });
  return [
    ...layout.wires.map((wire) => drawWire(wire, palette)),
    ...cards,
    ...layout.wires.map((wire) => drawJoint(wire, palette)),
  ];
}

function wordsAbout(source: ExportSource, graph: ArgumentGraph, tree: ReadingTree): string {
  const main = tree.mainClaimId === null ? undefined : graph.statements.get(tree.mainClaimId);
  const count = (number: number, one: string, many: string) =>
    `${number} ${number === 1 ? one : many}`;
  const size = `An argument map of ${count(graph.statements.size, "statement", "statements")} and ${count(graph.inferences.size, "step", "steps")}.`;
  const from = sourceWords(source);
  return [
    size,
    from === "" ? null : /[.!?]$/.test(from) ? from : `${from}.`,
    main ? `Its main claim: ${main.text}` : null,
  ]
    .filter((part) => part !== null)
    .join(" ");
}
