// Writes a map for Graphviz: roles by shape and colour, linked premises and steps that others bear on through a point.
import { compareByOrdinal } from "../../argument/compare";
import { graphIndex } from "../../argument/graph-index";
import { rolesOf } from "../../argument/queries/roles-of";
import { relationOf } from "../../argument/reading-tree";
import type { StepRelation } from "../../argument/reading-types";
import type { Inference, Role, Statement } from "../../argument/records";
import type { ExportSource, SerializeMap } from "../format-types";
import { counted } from "../shared/counted";
import { createReport, type ReportBuilder } from "../shared/report-builder";

const NODES: Readonly<Record<Role, string>> = {
  claim: 'shape=box, style="filled,bold", fillcolor="#dbe7f5", color="#2f5d8a"',
  premise: 'shape=box, style="filled,rounded", fillcolor="#e2f0e4", color="#3b7a4b"',
  counterpoint: 'shape=octagon, style="filled", fillcolor="#f8e3dd", color="#a8442a"',
};
const EDGES: Readonly<Record<StepRelation, string>> = {
  support: 'color="#3b7a4b"',
  attack: 'color="#a8442a", style=dashed, arrowhead=tee',
  undercut: 'color="#a8442a", style=dotted, arrowhead=tee',
  backing: 'color="#3b7a4b", style=dotted',
};
const LINE = 40;

/** A digraph in which reasons point upwards. DOT is a picture to be: it is not read back. */
export const serialize: SerializeMap = (source, options) => {
  const report = createReport();
  const { graph } = source;
  const roles = rolesOf(graph).statements;
  const statements = [...graph.statements.values()].sort(compareByOrdinal);
  const steps = [...graph.inferences.values()].sort(compareByOrdinal);
  const lines = [
    "digraph argument {",
    `  graph [rankdir=BT, charset="UTF-8", label=${quoted(source.title)}, labelloc=t, fontname="sans-serif"];`,
    '  node [fontname="sans-serif", fontsize=11, margin="0.15,0.1"];',
    '  edge [fontname="sans-serif", fontsize=9];',
    ...[...counted(statements, options.stages?.("write"))].map((statement) =>
      nodeOf(statement, roles.get(statement.id) ?? "claim"),
    ),
    ...steps.flatMap((step) => edgesOf(step, source)),
    "}",
  ];
  tell(source, report);
  return { content: `${lines.join("\n")}\n`, report: report.finish() };
};

function nodeOf({ id, text, label, note, heldBy, unstated }: Statement, role: Role): string {
  const held = heldBy === null ? "" : `\n(held by ${heldBy})`;
  const title = label === null ? "" : `${label}\n`;
  const words = quoted(`${title}${wrapped(text)}${held}${unstated ? "\n(not stated)" : ""}`);
  const tooltip = note === null ? "" : `, tooltip=${quoted(note)}`;
  // The last style of a node counts, so the dashes of what is not stated come with the fill.
  const dashed = unstated ? ', style="filled,dashed"' : "";
  return `  ${name("s", id)} [label=${words}, ${NODES[role]}${dashed}${tooltip}];`;
}

function edgesOf(step: Inference, { graph }: ExportSource): string[] {
  const index = graphIndex(graph);
  const { id, premises, target, scheme } = step;
  const look = EDGES[relationOf(step)];
  const words = scheme === null ? "" : `, label=${quoted(scheme)}`;
  const onStep = target.type === "inference";
  const to = name(onStep ? "i" : "s", target.id);
  if (!hasPoint(step, index))
    return [`  ${name("s", premises[0] ?? "")} -> ${to} [${look}${words}];`];
  return [
    `  ${name("i", id)} [shape=point, width=0.08, label=""];`,
    ...premises.map(
      (premise) => `  ${name("s", premise)} -> ${name("i", id)} [dir=none, ${look}];`,
    ),
    `  ${name("i", id)} -> ${to} [${look}${words}];`,
  ];
}

function hasPoint(step: Inference, index: ReturnType<typeof graphIndex>): boolean {
  return step.premises.length > 1 || index.stepsOnInference(step.id).length > 0;
}

function name(kind: "s" | "i", id: string): string {
  return quoted(`${kind}_${id}`);
}

/** A string of DOT; a backslash of ours is no escape of Graphviz's, and an entity is words. */
function quoted(words: string): string {
  const plain = words
    .replace(/\r\n?/g, "\n")
    .replace(/(?!\n)\p{Cc}/gu, " ")
    .replaceAll("&", "&amp;")
    .replaceAll("\\", "\\\\")
    .replaceAll('"', '\\"')
    .replaceAll("\n", "\\n");
  return `"${plain}"`;
}

/** Lines of some forty characters; words are not cut, but scripts without spaces are. */
function wrapped(text: string): string {
  const lines: string[] = [];
  let line = "";
  for (const word of text.split(/\s+/).flatMap(pieces)) {
    if (line !== "" && width(line) + width(word) + 1 > LINE) {
      lines.push(line);
      line = word;
    } else line = line === "" ? word : `${line} ${word}`;
  }
  return [...lines, line].join("\n");
}

function pieces(word: string): string[] {
  const characters = [...word];
  const most = width(word) > characters.length ? LINE / 2 : LINE;
  const parts: string[] = [];
  for (let at = 0; at < characters.length; at += most)
    parts.push(characters.slice(at, at + most).join(""));
  return parts;
}

/** Chinese, Japanese and Korean characters take the room of two. */
function width(words: string): number {
  let total = 0;
  for (const character of words) total += (character.codePointAt(0) ?? 0) >= 0x1100 ? 2 : 1;
  return total;
}

function tell({ graph }: ExportSource, report: ReportBuilder): void {
  if (graph.annotations.size > 0)
    report.tell(
      "lost",
      "annotations",
      "Annotations are left out, as the drawing has no place for them.",
    );
  if (graph.passages.size > 0)
    report.tell("lost", "passages", "The brief and its passages are left out of the drawing.");
  if ([...graph.statements.values()].some(({ position }) => position !== null))
    report.tell(
      "lost",
      "positions",
      "Graphviz places the cards itself, and not where they were placed by hand.",
    );
}
