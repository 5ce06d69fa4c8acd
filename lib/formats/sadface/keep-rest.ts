// Keeps what SADFace says and a map cannot show: loose schemes, rephrases, analysts and dates, metadata of other tools.
import { firstWords, listInWords } from "../../argument/names";
import { asRecord, fieldOf, type JsonRecord, textField } from "../shared/json-fields";
import type { MapBuilder } from "../shared/map-builder";
import type { LooseSchemes } from "../shared/scheme-steps";
import type { SadfaceDocument } from "./read-document";

export interface Used {
  readonly statements: ReadonlyMap<string, unknown>;
  readonly schemes: ReadonlyMap<string, unknown>;
  readonly loose: LooseSchemes;
  /** Sources that were not found in the text. */
  readonly lost: readonly unknown[];
}

/** Puts everything that is not on the map into the provenance, and tells of it. */
export function keepRest(builder: MapBuilder, document: SadfaceDocument, used: Used): void {
  const { statements, schemes, loose } = used;
  const kept = [...document.nodes.values()].filter(
    ({ key, type }) =>
      type === "other" || (type === "scheme" && (!schemes.has(key) || loose.schemes.has(key))),
  );
  for (const { key, words, type, raw } of kept) {
    if (loose.schemes.has(key)) continue;
    const what =
      type === "other"
        ? `A node of type ${firstWords(textField(raw, "type") ?? "?", 20)}`
        : "A scheme";
    builder.report.tell(
      "kept",
      /rephrase/i.test(words)
        ? "rephrase"
        : /preference/i.test(words)
          ? "preference"
          : "unknown-node",
      `${what}${words.trim() === "" ? "" : ` (“${firstWords(words, 40)}”)`} is kept beside the map, which cannot show it.`,
    );
  }
  if (kept.length > 0)
    builder.keep(
      "nodes",
      kept.map(({ raw }) => raw),
    );
  const keys = new Set(kept.map(({ key }) => key));
  const circular = new Set(loose.edges.map(([from, to]) => `${from} ${to}`));
  const edges = document.edges.filter(({ from, to }) => {
    const direct = statements.has(from) && statements.has(to);
    if (direct) tellDirect(builder, document, from, to);
    return direct || keys.has(from) || keys.has(to) || circular.has(`${from} ${to}`);
  });
  if (edges.length > 0)
    builder.keep(
      "edges",
      edges.map(({ raw }) => raw),
    );
  if (document.strays.length > 0) builder.keep("strays", document.strays);
  if (used.lost.length > 0) builder.keep("sources", used.lost);
  keepMetadata(builder, document);
}

function tellDirect(
  builder: MapBuilder,
  { nodes }: SadfaceDocument,
  from: string,
  to: string,
): void {
  builder.report.tell(
    "kept",
    "edge-without-scheme",
    `An edge from “${firstWords((nodes.get(from)?.words ?? "").slice(0, 300), 40)}” to “${firstWords((nodes.get(to)?.words ?? "").slice(0, 300), 40)}” does not say whether it supports or attacks; it is kept beside the map.`,
  );
}

function keepMetadata(builder: MapBuilder, document: SadfaceDocument): void {
  const { core, namespaces, nodes, resources, own } = document;
  const told: string[] = [];
  const keep = (name: string, value: JsonRecord, called: string) => {
    if (Object.keys(value).length === 0) return;
    builder.keep(name, value);
    told.push(called);
  };
  const rest = Object.entries(core).filter(
    ([name, value]) =>
      value !== "" && value !== null && !READ.has(name) && !(own && OURS.has(name)),
  );
  keep(
    "core",
    Object.fromEntries(rest),
    `the document's ${listInWords(rest.slice(0, 8).map(([name]) => name))}`,
  );
  keep("metadata", namespaces, "metadata of other tools");
  const ofNodes = [...nodes.values()].flatMap(({ key, raw }): [string, unknown][] => {
    const metadata = asRecord(fieldOf(raw, "metadata")) ?? {};
    const said = Object.values(metadata).some(
      (value) => Object.keys(asRecord(value) ?? { value }).length > 0,
    );
    return said ? [[key, metadata]] : [];
  });
  keep("nodeMetadata", Object.fromEntries(ofNodes), "metadata of nodes");
  const without = resources.filter(({ content }) => content === null).map(({ raw }) => raw);
  if (without.length > 0) keep("resources", { without }, "resources without a text");
  for (const part of own?.kept ?? [])
    for (const [name, value] of Object.entries(part)) builder.keep(name, value);
  if (told.length > 0)
    builder.report.tell(
      "kept",
      "more-fields",
      `A map does not show ${listInWords(told)}; this is kept beside the map.`,
    );
}

const READ: ReadonlySet<string> = new Set(["title", "claim"]);
/** What our writer puts there for other tools. */
const OURS: ReadonlySet<string> = new Set([
  "version",
  "id",
  "analyst_name",
  "analyst_email",
  "created",
  "edited",
]);
