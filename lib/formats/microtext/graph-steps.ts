// The edges of an arggraph as steps: added premises join the step that they are added to.
import type { Id, InferenceKind } from "../../argument/records";
import type { MapBuilder } from "../shared/map-builder";
import type { Edge } from "./read-graph";

const KINDS: Readonly<Record<string, InferenceKind>> = {
  sup: "support",
  exa: "support",
  reb: "attack",
  und: "attack",
};
const READ = new Set(["seg", "add", ...Object.keys(KINDS)]);

/** Adds a step for each support, example, rebuttal and undercut. `premises` gives the statement of an adu. */
export function addGraphSteps(
  builder: MapBuilder,
  edges: readonly Edge[],
  statements: ReadonlyMap<string, Id>,
): void {
  const byId = new Map(edges.map((edge) => [edge.id, edge]));
  const main = edges.filter(({ type }) => KINDS[type] !== undefined);
  const stepIds = new Map(main.map((edge) => [edge, builder.idFor(edge.id)]));
  const premises = new Map(main.map((edge) => [edge, premise(edge.from)]));

  function premise(from: string): Id[] {
    const id = statements.get(from);
    return id === undefined ? [] : [id];
  }
  /** The step that an edge belongs to: itself, or what it is added to. */
  function stepOf(edge: Edge | undefined): Edge | null {
    const seen = new Set<Edge>();
    for (let at = edge; at !== undefined && !seen.has(at); at = byId.get(at.to)) {
      if (stepIds.has(at)) return at;
      if (at.type !== "add") return null;
      seen.add(at);
    }
    return null;
  }

  for (const edge of edges) {
    if (edge.type === "add") {
      const step = stepOf(byId.get(edge.to));
      if (step) premises.get(step)?.push(...premise(edge.from));
      else
        builder.report.tell(
          "lost",
          "added-to-nothing",
          `The premise that edge “${edge.id}” adds belongs to no step; its statement stands alone.`,
          edge.line,
        );
    } else if (!READ.has(edge.type))
      builder.report.tell(
        "lost",
        "edge-type-unknown",
        `An edge of type “${edge.type.slice(0, 40)}” is none that we know, and was left out.`,
        edge.line,
      );
  }
  for (const edge of main) {
    const statement = statements.get(edge.to);
    const on = statement === undefined ? stepOf(byId.get(edge.to)) : null;
    const target =
      statement !== undefined
        ? ({ type: "statement", id: statement } as const)
        : ({ type: "inference", id: (on && stepIds.get(on)) ?? "" } as const);
    builder.inference(
      stepIds.get(edge) ?? "",
      {
        kind: KINDS[edge.type] ?? "support",
        premises: premises.get(edge) ?? [],
        target,
        scheme: edge.type === "exa" ? "example" : null,
      },
      edge.line,
    );
  }
}
