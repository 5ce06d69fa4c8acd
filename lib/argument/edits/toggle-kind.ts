// Support becomes attack, and back.
import type { ArgumentGraph, Id } from "../records";
import { type EditResult, gone, unless } from "./new-statement";

/** Turns a reason into a counterpoint, a backing into an undercut, or the reverse; refused where the step is gone. */
export function toggleKind(graph: ArgumentGraph, inferenceId: Id): EditResult {
  const step = graph.inferences.get(inferenceId);
  if (step === undefined) return { ok: false, reason: gone("step") };
  const kind = step.kind === "support" ? "attack" : "support";
  return unless(null, [{ v: 1, type: "setKind", id: inferenceId, kind }]);
}
