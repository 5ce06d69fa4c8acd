// Keeps what AIF says and a map cannot show: the dialogue, rephrases, preferences, unknown nodes, tables of other tools.
import { firstWords } from "../../argument/names";
import { fieldOf } from "../shared/json-fields";
import type { MapBuilder } from "../shared/map-builder";
import type { LooseSchemes } from "../shared/scheme-steps";
import { type AifDocument, type AifNode, DIALOGUE_TYPES } from "./aif-types";

const SAID_ELSEWHERE: ReadonlySet<string> = new Set(
  "nodeID id type text scheme x y visible major_claim w h color".split(" "),
);

/** Puts everything that is not on the map into the provenance, and tells of it node by node, the dialogue in one. */
export function keepRest(
  builder: MapBuilder,
  document: AifDocument,
  statements: ReadonlySet<string>,
  loose: LooseSchemes,
): void {
  const made = new Set(asTexts(document.own === null ? null : fieldOf(document.own.all, "made")));
  const onMap = ({ key, type }: AifNode) =>
    made.has(key) || type === "I" || ((type === "RA" || type === "CA") && !loose.schemes.has(key));
  const kept = [...document.nodes.values()].filter((node) => !onMap(node));
  const keys = new Set(kept.map(({ key }) => key));
  const ends = endsOf(document);
  for (const node of kept) tellNode(builder, ends, node);
  tellDialogue(builder, kept);
  if (kept.length > 0)
    builder.keep(
      "nodes",
      kept.map(({ raw }) => raw),
    );
  const edges = keepEdges(builder, document, statements, keys, loose);
  if (edges.length > 0) builder.keep("edges", edges);
  if (document.strays.length > 0) builder.keep("strays", document.strays);
  if (kept.some(({ type }) => type === "L")) {
    if (document.participants.size > 0)
      builder.keep("participants", Object.fromEntries(document.participants));
    if (document.speakers.size > 0) builder.keep("speakers", Object.fromEntries(document.speakers));
  }
  keepTables(builder, document);
}

function tellNode(builder: MapBuilder, ends: Ends, node: AifNode): void {
  const { type, text } = node;
  if (DIALOGUE_TYPES.has(type) || type === "RA" || type === "CA") return;
  const tell = (code: string, what: string) =>
    builder.report.tell("kept", code, `${what} is kept beside the map, which cannot show it.`);
  if (type === "MA") tell("rephrase", `A rephrase${between(ends, node)}`);
  else if (type === "PA") tell("preference", `A preference${between(ends, node)}`);
  else
    tell(
      "unknown-node",
      `A node of type ${firstWords(type, 20)}${text.trim() === "" ? "" : ` (“${firstWords(text, 40)}”)`}`,
    );
}

/** The first statement that leads to each node, and the first that it leads to. */
interface Ends {
  readonly from: ReadonlyMap<string, string>;
  readonly to: ReadonlyMap<string, string>;
}

function endsOf({ nodes, edges }: AifDocument): Ends {
  const from = new Map<string, string>();
  const to = new Map<string, string>();
  for (const edge of edges) {
    const start = nodes.get(edge.from);
    const end = nodes.get(edge.to);
    if (start?.type === "I" && !from.has(edge.to)) from.set(edge.to, start.text);
    if (end?.type === "I" && !to.has(edge.from)) to.set(edge.from, end.text);
  }
  return { from, to };
}

function between(ends: Ends, { key }: AifNode): string {
  const from = ends.from.get(key);
  const to = ends.to.get(key);
  const quoted = (text: string) => `“${firstWords(text.slice(0, 300), 40)}”`;
  return `${from === undefined ? "" : ` from ${quoted(from)}`}${to === undefined ? "" : ` to ${quoted(to)}`}`;
}

function tellDialogue(builder: MapBuilder, kept: readonly AifNode[]): void {
  const count = (type: string) => kept.filter((node) => node.type === type).length;
  const [locutions, illocutions, transitions] = [count("L"), count("YA"), count("TA")];
  if (locutions + illocutions + transitions === 0) return;
  builder.report.tell(
    "kept",
    "dialogue",
    `The dialogue (locutions: ${locutions}, illocutions: ${illocutions}, transitions: ${transitions}) is kept beside the map; where it says who holds a statement, the statement names them.`,
  );
}

function keepEdges(
  builder: MapBuilder,
  { nodes, edges }: AifDocument,
  statements: ReadonlySet<string>,
  kept: ReadonlySet<string>,
  loose: LooseSchemes,
): readonly unknown[] {
  const circular = new Set(loose.edges.map(([from, to]) => `${from} ${to}`));
  const left: unknown[] = [];
  for (const { from, to, raw } of edges) {
    const direct = statements.has(from) && statements.has(to);
    if (direct)
      builder.report.tell(
        "kept",
        "edge-without-scheme",
        `An edge from “${firstWords((nodes.get(from)?.text ?? "").slice(0, 300), 40)}” to “${firstWords((nodes.get(to)?.text ?? "").slice(0, 300), 40)}” does not say whether it supports or attacks; it is kept beside the map.`,
      );
    if (direct || kept.has(from) || kept.has(to) || circular.has(`${from} ${to}`)) left.push(raw);
  }
  return left;
}

function keepTables(builder: MapBuilder, { tables, nodes, own }: AifDocument): void {
  const names: string[] = [];
  for (const [name, value] of Object.entries(tables)) {
    if (own !== null && OURS.has(name)) continue;
    builder.keep(name, value);
    names.push(name);
  }
  if (names.length > 0)
    builder.report.tell(
      "kept",
      "more-tables",
      `The file also holds ${firstWords(names.join(", "), 200)}; that is kept beside the map.`,
    );
  for (const part of own?.kept ?? [])
    for (const [name, value] of Object.entries(part)) builder.keep(name, value);
  const more = new Set<string>();
  const fields: Record<string, unknown> = {};
  for (const { key, type, raw } of nodes.values()) {
    if (type !== "I" && type !== "RA" && type !== "CA") continue;
    const rest = Object.entries(raw).filter(([name]) => !SAID_ELSEWHERE.has(name));
    if (rest.length === 0) continue;
    fields[key] = Object.fromEntries(rest);
    for (const [name] of rest) more.add(name);
  }
  if (more.size === 0) return;
  builder.keep("nodeFields", fields);
  builder.report.tell(
    "kept",
    "more-fields",
    `Nodes carry fields that a map does not show (${firstWords([...more].join(", "), 120)}); they are kept beside the map.`,
  );
}

/** Tables that our writer fills for other tools. */
const OURS: ReadonlySet<string> = new Set(["schemefulfillments", "firstname", "surname"]);

function asTexts(value: unknown): readonly string[] {
  return Array.isArray(value) ? value.filter((one) => typeof one === "string") : [];
}
