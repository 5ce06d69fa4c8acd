// Reads the shapes in which AIF's JSON is met: AIFdb's tables (one or a list of node sets), OVA's wrapper, xAIF, OVA 2.
import type { Position } from "../../argument/records";
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
import { readOwnFields } from "../shared/read-own-fields";
import type { ReportBuilder } from "../shared/report-builder";
import type { AifDocument } from "./aif-types";
import { readNodes } from "./read-nodes";

/** One node set: the tables, and what is wrapped around them. */
export interface NodeSet {
  readonly tables: JsonRecord;
  readonly around: JsonRecord;
}

const READ = ["nodes", "edges", "participants", "locutions"];
const AROUND = ["AIF", "aif", "text", "OVA", "ova", "analysis", "nodes", "edges", OWN_KEY];

/** The document. Throws `Malformed` for JSON that is not AIF. */
export function readDocument(text: string, report: ReportBuilder): AifDocument {
  const sets = nodeSetsOf(unquoted(readJson(text)));
  if (sets.length === 0)
    throw new Malformed(
      "This JSON holds no AIF: a list called “nodes” is missing. Check that it is the file that you meant.",
    );
  if (sets.length > 1)
    report.tell(
      "changed",
      "several-node-sets",
      `The file holds ${sets.length.toLocaleString("en")} node sets; they became one map, and nodes with the same number and words became one.`,
    );
  const { nodes, strays, edges } = readNodes(sets, report);
  const arounds = sets.map(({ around }) => around);
  const analyses = arounds.map((around) => asRecord(fieldOf(around, "analysis"))).filter(isThere);
  return {
    nodes,
    edges,
    strays,
    ...readPeople(sets),
    positions: readPositions(sets),
    text: joined([
      ...arounds.map(textOf),
      ...analyses.map((one) => textField(one, "txt") ?? textField(one, "plain_txt")),
    ]),
    title: analyses.map((one) => textField(one, "documentTitle")).find(isThere) ?? null,
    source: analyses.map((one) => keyField(one, "documentSource")).find(isThere) ?? urlOf(arounds),
    mainClaim:
      [...nodes.values()].find(({ raw }) => fieldOf(raw, "major_claim") === true)?.key ?? null,
    own: sets.length === 1 ? readOwnFields(fieldOf(arounds[0] ?? {}, OWN_KEY), report) : null,
    tables: tablesOf(sets),
  };
}

/** Some services put JSON into a text and that into JSON again. */
function unquoted(value: unknown): unknown {
  return typeof value === "string" && value.trim().startsWith("{") ? readJson(value) : value;
}

function nodeSetsOf(value: unknown): readonly NodeSet[] {
  if (Array.isArray(value)) return value.flatMap(nodeSetsOf);
  const record = asRecord(value);
  if (record === null) return [];
  const inner = asRecord(fieldOf(record, "AIF") ?? fieldOf(record, "aif"));
  const tables = inner ?? record;
  if (Array.isArray(fieldOf(tables, "nodes"))) return [{ tables, around: record }];
  const list =
    fieldOf(record, "nodesets") ?? fieldOf(record, "nodeSets") ?? fieldOf(record, "nodeset");
  return list === undefined || list === null || typeof list === "string" ? [] : nodeSetsOf(list);
}

function ovaOf(around: JsonRecord): JsonRecord | null {
  return asRecord(fieldOf(around, "OVA")) ?? asRecord(fieldOf(around, "ova"));
}

function textOf(around: JsonRecord): string | null {
  const inner = asRecord(fieldOf(around, "text"));
  return inner === null ? textField(around, "text") : textField(inner, "txt");
}

function urlOf(arounds: readonly JsonRecord[]): string | null {
  for (const around of arounds) {
    const url = textField(ovaOf(around) ?? {}, "url") ?? "";
    if (/^https?:\/\//.test(url)) return url;
  }
  return null;
}

function joined(texts: readonly (string | null)[]): string | null {
  const said = [...new Set(texts.filter(isThere).filter((text) => text.trim() !== ""))];
  return said.length === 0 ? null : said.join("\n\n");
}

function isThere<T>(value: T | null | undefined): value is T {
  return value !== null && value !== undefined;
}

function readPeople(sets: readonly NodeSet[]): Pick<AifDocument, "participants" | "speakers"> {
  const participants = new Map<string, string>();
  const speakers = new Map<string, string>();
  for (const { tables } of sets) {
    for (const person of asList(fieldOf(tables, "participants")).map(asRecord).filter(isThere)) {
      const key = keyField(person, "participantID") ?? keyField(person, "id");
      const parts = ["firstname", "surname"].map((name) => keyField(person, name) ?? "");
      const name = parts.join(" ").trim() || (keyField(person, "name") ?? "");
      if (key !== null && name !== "" && !participants.has(key)) participants.set(key, name);
    }
    for (const said of asList(fieldOf(tables, "locutions")).map(asRecord).filter(isThere)) {
      const node = keyField(said, "nodeID");
      const person = keyField(said, "personID");
      if (node !== null && person !== null && !speakers.has(node)) speakers.set(node, person);
    }
  }
  return { participants, speakers };
}

function readPositions(sets: readonly NodeSet[]): ReadonlyMap<string, Position> {
  const positions = new Map<string, Position>();
  for (const { tables, around } of sets) {
    const layout = [
      ...asList(fieldOf(ovaOf(around) ?? {}, "nodes")),
      ...asList(fieldOf(tables, "nodes")),
    ];
    for (const node of layout.map(asRecord).filter(isThere)) {
      const key = keyField(node, "nodeID") ?? keyField(node, "id");
      const x = numberField(node, "x");
      const y = numberField(node, "y");
      if (key === null || x === null || y === null || fieldOf(node, "visible") === false) continue;
      if (!positions.has(key)) positions.set(key, { x, y });
    }
  }
  const places = new Set([...positions.values()].map(({ x, y }) => `${x} ${y}`));
  return places.size > 1 || positions.size === 1 ? positions : new Map();
}

/** Everything that is not read above, by its name; what several sets have becomes a list. */
function tablesOf(sets: readonly NodeSet[]): Readonly<Record<string, unknown>> {
  const found = new Map<string, unknown[]>();
  const add = (name: string, value: unknown) => {
    const empty = value === null || value === "" || (Array.isArray(value) && value.length === 0);
    if (empty) return;
    const there = found.get(name);
    if (there) there.push(value);
    else found.set(name, [value]);
  };
  const addAll = (record: JsonRecord | null, known: readonly string[]) => {
    for (const [name, value] of Object.entries(record ?? {}))
      if (!known.includes(name)) add(name, value);
  };
  for (const { tables, around } of sets) {
    addAll(tables, tables === around ? [...READ, ...AROUND] : READ);
    if (tables !== around) addAll(around, AROUND);
    addAll(ovaOf(around), ["nodes", "edges", "url"]);
    addAll(asRecord(fieldOf(around, "analysis")), ["txt", "plain_txt", "documentTitle"]);
  }
  return Object.fromEntries(
    [...found].map(([name, values]) => [name, values.length === 1 ? values[0] : values]),
  );
}
