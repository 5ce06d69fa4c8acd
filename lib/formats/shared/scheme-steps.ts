// From scheme nodes and edges, as AIF and SADFace have them, to steps: a scheme node with its premises and conclusions.
import { firstWords } from "../../argument/names";
import type { Id, InferenceKind, InferenceTarget } from "../../argument/records";
import { LIMITS } from "../../argument/text-rules";
import type { MapBuilder } from "./map-builder";

export interface SchemeNode {
  readonly kind: InferenceKind;
  readonly scheme: string | null;
  /** The step's own id, where the file says it. */
  readonly id: string | null;
}

export interface SchemeGraph {
  /** Statements of the map by the key of their node. */
  readonly statements: ReadonlyMap<string, { readonly id: Id; readonly text: string }>;
  readonly schemes: ReadonlyMap<string, SchemeNode>;
  readonly edges: readonly { readonly from: string; readonly to: string }[];
}

/** What could not be shown, for the provenance. */
export interface LooseSchemes {
  readonly schemes: ReadonlySet<string>;
  /** Edges from a scheme to another one that would lead in a circle, as "from to" pairs. */
  readonly edges: readonly (readonly [string, string])[];
}

interface Links {
  readonly premises: readonly string[];
  readonly conclusions: readonly string[];
  readonly onSchemes: readonly string[];
}

/** Adds a step for every conclusion of every scheme that has premises; tells and gives back what is left. */
export function addSteps(builder: MapBuilder, graph: SchemeGraph): LooseSchemes {
  const links = linksOf(graph);
  const ranks = rank(graph, links);
  const steps = new Map<string, readonly Id[]>();
  const dropped: (readonly [string, string])[] = [];
  for (const [key, own] of ranks) {
    const node = graph.schemes.get(key);
    const link = links.get(key);
    if (!node || !link) continue;
    const targets: InferenceTarget[] = usable(link).map((to) => ({
      type: "statement",
      id: graph.statements.get(to)?.id ?? "",
    }));
    if (targets.length < link.conclusions.length) {
      builder.report.tell(
        "changed",
        "step-targets-its-premise",
        `${calledAs(graph, node, link)} has a conclusion among its own premises; it bears only on the others.`,
      );
    }
    for (const to of link.onSchemes) {
      if ((ranks.get(to) ?? own) < own)
        targets.push(...(steps.get(to) ?? []).map((id) => ({ type: "inference", id }) as const));
      else dropped.push([key, to]);
    }
    steps.set(
      key,
      addAll(
        builder,
        node.id ?? key,
        node,
        () => calledAs(graph, node, link),
        premiseIds(graph, link),
        targets,
      ),
    );
  }
  tellCircles(builder, graph, links, dropped);
  return { schemes: tellLooseOnes(builder, graph, links, ranks), edges: dropped };
}

function tellLooseOnes(
  builder: MapBuilder,
  graph: SchemeGraph,
  links: ReadonlyMap<string, Links>,
  ranks: ReadonlyMap<string, number>,
): ReadonlySet<string> {
  const loose = new Set<string>();
  for (const [key, node] of graph.schemes) {
    if (ranks.has(key)) continue;
    loose.add(key);
    tellLoose(builder, calledAs(graph, node, links.get(key)), links.get(key));
  }
  return loose;
}

function tellCircles(
  builder: MapBuilder,
  graph: SchemeGraph,
  links: ReadonlyMap<string, Links>,
  dropped: readonly (readonly [string, string])[],
): void {
  for (const [from] of dropped) {
    const node = graph.schemes.get(from);
    if (node)
      builder.report.tell(
        "kept",
        "scheme-in-circle",
        `${calledAs(graph, node, links.get(from))} also bears on a step that would lead back to it; that is kept beside the map.`,
      );
  }
}

function linksOf({ statements, schemes, edges }: SchemeGraph): ReadonlyMap<string, Links> {
  const links = new Map(
    [...schemes.keys()].map((key) => [
      key,
      { premises: new Set<string>(), conclusions: new Set<string>(), onSchemes: new Set<string>() },
    ]),
  );
  for (const { from, to } of edges) {
    if (statements.has(from)) links.get(to)?.premises.add(from);
    else if (statements.has(to)) links.get(from)?.conclusions.add(to);
    else if (schemes.has(to) && from !== to) links.get(from)?.onSchemes.add(to);
  }
  return new Map(
    [...links].map(([key, { premises, conclusions, onSchemes }]) => [
      key,
      { premises: [...premises], conclusions: [...conclusions], onSchemes: [...onSchemes] },
    ]),
  );
}

/** Schemes that can stand, by their distance from a statement; those that lead nowhere or in a circle are not in it. */
function rank(graph: SchemeGraph, links: ReadonlyMap<string, Links>): ReadonlyMap<string, number> {
  const bearers = new Map<string, string[]>();
  for (const [key, { onSchemes }] of links)
    for (const to of onSchemes) {
      const there = bearers.get(to);
      if (there) there.push(key);
      else bearers.set(to, [key]);
    }
  const canStand = (key: string) => {
    const count = links.get(key)?.premises.length ?? 0;
    return count > 0 && count <= LIMITS.premises;
  };
  const ranks = new Map<string, number>();
  for (const key of graph.schemes.keys()) {
    const link = links.get(key);
    if (link && canStand(key) && usable(link).length > 0) ranks.set(key, 0);
  }
  for (const [key, distance] of ranks)
    for (const bearer of bearers.get(key) ?? [])
      if (!ranks.has(bearer) && canStand(bearer)) ranks.set(bearer, distance + 1);
  return ranks;
}

function usable({ conclusions, premises }: Links): readonly string[] {
  return conclusions.filter((key) => !premises.includes(key));
}

function premiseIds({ statements }: SchemeGraph, { premises }: Links): Id[] {
  return premises.map((key) => statements.get(key)?.id ?? "");
}

const MOST_PARTS = 50;

function addAll(
  builder: MapBuilder,
  key: string,
  node: SchemeNode,
  called: () => string,
  premises: readonly Id[],
  targets: readonly InferenceTarget[],
): readonly Id[] {
  const fitting = targets.slice(0, MOST_PARTS);
  if (targets.length > 1)
    builder.report.tell(
      "changed",
      "several-conclusions",
      targets.length > MOST_PARTS
        ? `${called()} has ${targets.length.toLocaleString("en")} conclusions; only the first ${MOST_PARTS} became steps.`
        : `${called()} has ${targets.length} conclusions; it became ${targets.length} steps.`,
    );
  return fitting.map((target, index) => {
    const id = builder.idFor(index === 0 ? key : "");
    builder.inference(id, { kind: node.kind, premises, target, scheme: node.scheme });
    return id;
  });
}

function calledAs(graph: SchemeGraph, { kind }: SchemeNode, links: Links | undefined): string {
  const what = kind === "support" ? "A support" : "An attack";
  const words = (key: string | undefined) =>
    key === undefined
      ? null
      : firstWords((graph.statements.get(key)?.text ?? "").slice(0, 300), 40);
  const from = words(links?.premises[0]);
  const to = words(links?.conclusions[0]);
  return `${what}${from ? ` from “${from}”` : ""}${to ? ` ${kind === "support" ? "of" : "on"} “${to}”` : ""}`;
}

function tellLoose(builder: MapBuilder, called: string, links: Links | undefined): void {
  const { premises = [], conclusions = [], onSchemes = [] } = links ?? {};
  const tell = (code: string, why: string) =>
    builder.report.tell("kept", code, `${called} ${why}; it is kept beside the map.`);
  if (premises.length === 0) tell("scheme-without-premise", "has no premise");
  else if (premises.length > LIMITS.premises)
    tell("too-many-premises", `has more than ${LIMITS.premises} premises`);
  else if (conclusions.length > 0)
    tell("step-targets-its-premise", "has what it bears on among its own premises");
  else if (onSchemes.length > 0)
    tell("scheme-without-target", "bears only on steps that are not in the map, or on itself");
  else tell("scheme-without-conclusion", "has no conclusion");
}
