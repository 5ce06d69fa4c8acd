// Reads a SADFace document of any version: atoms, schemes, edges, resources and metadata, and tells of what is broken.
import { firstWords } from "../../argument/names";
import { Malformed } from "../shared/guard-parse";
import {
  asList,
  asRecord,
  fieldOf,
  type JsonRecord,
  keyField,
  numberField,
  textField,
} from "../shared/json-fields";
import { OWN_KEY } from "../shared/own-fields";
import { readJson } from "../shared/read-json";
import { type OwnFields, readOwnFields } from "../shared/read-own-fields";
import type { ReportBuilder } from "../shared/report-builder";

export interface SadfaceSource {
  readonly resource: string;
  readonly text: string | null;
  readonly offset: number | null;
  readonly length: number | null;
  readonly raw: unknown;
}

export interface SadfaceNode {
  readonly key: string;
  readonly type: "atom" | "scheme" | "other";
  /** An atom's text, a scheme's name. */
  readonly words: string;
  readonly sources: readonly SadfaceSource[];
  readonly raw: JsonRecord;
}

export interface SadfaceDocument {
  readonly nodes: ReadonlyMap<string, SadfaceNode>;
  readonly edges: readonly { readonly from: string; readonly to: string; readonly raw: unknown }[];
  readonly resources: readonly {
    readonly key: string | null;
    readonly content: string | null;
    readonly raw: JsonRecord;
  }[];
  readonly core: JsonRecord;
  /** Namespaces of the document's metadata besides core and ours. */
  readonly namespaces: JsonRecord;
  readonly own: OwnFields | null;
  readonly strays: readonly unknown[];
}

const OLD_CORE = ["analyst_email", "analyst_name", "created", "edited", "id", "title", "notes"];

/** The document. Throws `Malformed` for JSON that is not SADFace. */
export function readDocument(text: string, report: ReportBuilder): SadfaceDocument {
  const root = asRecord(readJson(text));
  if (root === null || !Array.isArray(fieldOf(root, "nodes")))
    throw new Malformed(
      "This JSON is no SADFace document: a list called “nodes” is missing. Check that it is the file that you meant.",
    );
  const metadata = asRecord(fieldOf(root, "metadata")) ?? {};
  const strays: unknown[] = [];
  const nodes = readNodes(root, strays, report);
  const old = Object.entries(root).filter(([name]) => OLD_CORE.includes(name));
  return {
    nodes,
    edges: readEdges(root, nodes, strays, report),
    resources: asList(fieldOf(root, "resources"))
      .map(asRecord)
      .filter((raw) => raw !== null)
      .map((raw) => ({
        key: keyField(raw, "id"),
        content: textField(raw, "content") ?? textField(raw, "text"),
        raw,
      })),
    core: { ...Object.fromEntries(old), ...asRecord(fieldOf(metadata, "core")) },
    namespaces: Object.fromEntries(
      Object.entries(metadata).filter(([name]) => name !== "core" && name !== OWN_KEY),
    ),
    own: readOwnFields(fieldOf(metadata, OWN_KEY), report),
    strays,
  };
}

function readNodes(
  root: JsonRecord,
  strays: unknown[],
  report: ReportBuilder,
): ReadonlyMap<string, SadfaceNode> {
  const nodes = new Map<string, SadfaceNode>();
  for (const value of asList(fieldOf(root, "nodes"))) {
    const node = readNode(value);
    if (node === null) {
      strays.push(value);
      report.tell("kept", "unreadable-node", "A node without an id is kept beside the map.");
    } else if (!nodes.has(node.key)) nodes.set(node.key, node);
    else if (node.type === "atom") {
      const key = `${node.key} (again, ${nodes.size})`;
      nodes.set(key, { ...node, key });
      report.tell(
        "changed",
        "duplicate-id",
        `Two nodes are called ${firstWords(node.key, 40)}; “${firstWords(node.words, 40)}” stands alone, as the edges went to the first.`,
      );
    } else {
      strays.push(value);
      report.tell(
        "kept",
        "duplicate-id",
        `Two nodes are called ${firstWords(node.key, 40)}; the second, “${firstWords(node.words, 40)}”, is kept beside the map.`,
      );
    }
  }
  return nodes;
}

function readNode(value: unknown): SadfaceNode | null {
  const raw = asRecord(value);
  const key = raw === null ? null : keyField(raw, "id");
  if (raw === null || key === null) return null;
  const said =
    textField(raw, "type")?.toLowerCase() ?? (Object.hasOwn(raw, "name") ? "scheme" : "atom");
  const type =
    said === "atom" ? said : said === "scheme" || said === "conflict" ? "scheme" : "other";
  const name = textField(raw, "name") ?? (said === "conflict" ? "conflict" : "");
  const words = type === "scheme" ? name : (textField(raw, "text") ?? name);
  const sources = asList(fieldOf(raw, "sources")).map(readSource);
  return { key, type, words, sources: sources.filter((one) => one !== null), raw };
}

function readSource(value: unknown): SadfaceSource | null {
  const raw = asRecord(value);
  if (raw === null) return null;
  return {
    resource: keyField(raw, "resource_id") ?? "",
    text: textField(raw, "text"),
    offset: numberField(raw, "offset"),
    length: numberField(raw, "length"),
    raw,
  };
}

function readEdges(
  root: JsonRecord,
  nodes: ReadonlyMap<string, SadfaceNode>,
  strays: unknown[],
  report: ReportBuilder,
): SadfaceDocument["edges"] {
  const edges: SadfaceDocument["edges"][number][] = [];
  for (const raw of asList(fieldOf(root, "edges"))) {
    const edge = asRecord(raw) ?? {};
    const from = keyField(edge, "source_id");
    const to = keyField(edge, "target_id");
    if (from !== null && to !== null && nodes.has(from) && nodes.has(to))
      edges.push({ from, to, raw });
    else {
      strays.push(raw);
      report.tell(
        "kept",
        "edge-to-nowhere",
        `An edge from ${firstWords(from ?? "nowhere", 40)} to ${firstWords(to ?? "nowhere", 40)} names a node that is not in the file; it is kept beside the map.`,
      );
    }
  }
  return edges;
}
