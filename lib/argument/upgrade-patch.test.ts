import { describe, expect, it } from "vitest";
import type { Patch } from "./patch";
import { applied, graphOf, idOf, statement } from "./testing/build";
import { upgradePatch } from "./upgrade-patch";

const graph = graphOf(statement("a"), statement("b", { unstated: true }));
const { patch } = applied(graph, [
  statement("c"),
  { v: 1, type: "editStatement", id: idOf("a"), revision: 1, text: "Other." },
  { v: 1, type: "removeStatement", id: idOf("b") },
]);

/** As a version that did not know these fields would have kept it. */
function aged(value: Patch): Patch {
  const old = JSON.stringify(value, (key, field: unknown) =>
    key === "unstated" || key === "fromAnnotation" ? undefined : field,
  );
  return JSON.parse(old) as Patch;
}

describe("upgradePatch", () => {
  it("PT12 gives old statements what they lack, added, updated or removed", () => {
    const upgraded = upgradePatch(aged(patch));
    expect(upgraded.statements?.added).toEqual({ ...patch.statements?.added });
    expect(upgraded.statements?.updated).toEqual({ ...patch.statements?.updated });
    expect(upgraded.statements?.removed[idOf("b")]).toEqual({
      ...graph.statements.get(idOf("b")),
      unstated: false,
    });
  });

  it("PT12 leaves a patch of today, and one without statements, as it is", () => {
    expect(upgradePatch(patch)).toBe(patch);
    const { statements: _, ...rest } = patch;
    expect(upgradePatch(rest)).toBe(rest);
  });
});
