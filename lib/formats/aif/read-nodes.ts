// Reads nodes and edges of AIF, whatever they call their fields, and tells of those that cannot be used.
import { firstWords } from "../../argument/names";
import {
  asList,
  asRecord,
  fieldOf,
  type JsonRecord,
  keyField,
  textField,
} from "../shared/json-fields";
import type { ReportBuilder } from "../shared/report-builder";
import { type AifDocument, type AifEdge, type AifNode, schemeOf } from "./aif-types";
import type { NodeSet } from "./read-document";

/** Nodes by key, in the order of the file, with the edges between them. */
export function readNodes(
  sets: readonly NodeSet[],
  report: ReportBuilder,
): Pick<AifDocument, "nodes" | "edges" | "strays"> {
  const nodes = new Map<string, AifNode>();
  const strays: unknown[] = [];
  for (const { tables } of sets)
    for (const value of asList(fieldOf(tables, "nodes"))) {
      const node = readNode(value);
      if (node === null) {
        strays.push(value);
        report.tell(
          "kept",
          "unreadable-node",
          `A node without a number or a type cannot be used${words(value)}; it is kept beside the map.`,
        );
      } else addNode(nodes, node, strays, report);
    }
  return { nodes, strays, edges: readEdges(sets, nodes, strays, report) };
}

function readNode(value: unknown): AifNode | null {
  const raw = asRecord(value);
  if (raw === null) return null;
  const key = keyField(raw, "nodeID") ?? keyField(raw, "id");
  const type = keyField(raw, "type")?.toUpperCase() ?? null;
  if (key === null || type === null) return null;
  const said = textField(raw, "text") ?? keyField(raw, "text") ?? "";
  return { key, type, text: said, scheme: schemeNameOf(raw, said), raw };
}

/** AIFdb has the name in `scheme`, OVA in the node's text, others in `schemeID`. */
function schemeNameOf(raw: JsonRecord, said: string): string | null {
  const named = [textField(raw, "scheme"), textField(raw, "schemeID"), said];
  return named.map(schemeOf).find((name) => name !== null) ?? null;
}

function words(value: unknown): string {
  const said = textField(asRecord(value) ?? {}, "text") ?? "";
  return said.trim() === "" ? "" : ` (“${firstWords(said, 40)}”)`;
}

function addNode(
  nodes: Map<string, AifNode>,
  node: AifNode,
  strays: unknown[],
  report: ReportBuilder,
): void {
  const there = nodes.get(node.key);
  if (there === undefined) nodes.set(node.key, node);
  else if (there.type === node.type && there.text.trim() === node.text.trim()) return;
  else if (node.type === "I") {
    const key = `${node.key} (again, ${nodes.size})`;
    nodes.set(key, { ...node, key });
    report.tell(
      "changed",
      "duplicate-id",
      `Two nodes are called ${firstWords(node.key, 40)}; “${firstWords(node.text, 40)}” stands alone, as the edges went to the first.`,
    );
  } else {
    strays.push(node.raw);
    report.tell(
      "kept",
      "duplicate-id",
      `Two nodes are called ${firstWords(node.key, 40)}; the second, of type ${firstWords(node.type, 20)}, is kept beside the map.`,
    );
  }
}

function readEdges(
  sets: readonly NodeSet[],
  nodes: ReadonlyMap<string, AifNode>,
  strays: unknown[],
  report: ReportBuilder,
): AifEdge[] {
  const edges: AifEdge[] = [];
  const seen = new Set<string>();
  for (const { tables, around } of sets) {
    const own = asList(fieldOf(tables, "edges"));
    const ova = asRecord(fieldOf(around, "OVA") ?? fieldOf(around, "ova")) ?? {};
    for (const raw of own.length > 0 ? own : asList(fieldOf(ova, "edges"))) {
      const from = endOf(raw, "from");
      const to = endOf(raw, "to");
      if (from === null || to === null || !nodes.has(from) || !nodes.has(to)) {
        strays.push(raw);
        report.tell(
          "kept",
          "edge-to-nowhere",
          `An edge from ${firstWords(from ?? "nowhere", 40)} to ${firstWords(to ?? "nowhere", 40)} names a node that is not in the file; it is kept beside the map.`,
        );
      } else if (!seen.has(`${from} ${to}`)) {
        seen.add(`${from} ${to}`);
        edges.push({ from, to, raw });
      }
    }
  }
  return edges;
}

function endOf(raw: unknown, end: "from" | "to"): string | null {
  const edge = asRecord(raw);
  if (edge === null) return null;
  const inner = asRecord(fieldOf(edge, end));
  return keyField(edge, `${end}ID`) ?? (inner === null ? null : keyField(inner, "id"));
}
