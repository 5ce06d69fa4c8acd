import { describe, expect, it } from "vitest";
import { annotation, graphOf, idOf, on, passage, statement } from "../argument/testing/build";
import { attributionWords, standingIn } from "./card-words";

const PLAIN = { heldBy: null, stance: null, unstated: false, fromAnnotation: null } as const;

describe("who says it", () => {
  it("is told where it is not the author's own plain assertion", () => {
    const words = (changes: Partial<Parameters<typeof attributionWords>[0]>) =>
      attributionWords({ ...PLAIN, ...changes });
    expect(words({ heldBy: "Japanese media", stance: "reports" })).toBe(
      "Reported by Japanese media",
    );
    expect(words({ stance: "concedes" })).toBe("Conceded by the author");
    expect(words({ heldBy: "Abe", stance: "asserts" })).toBe("Held by Abe");
    expect(words({ heldBy: "Abe" })).toBe("Held by Abe");
    expect(words({ unstated: true })).toBe("Not stated");
    expect(words({})).toBeNull();
  });

  it("says what is not in the brief, and whose it is", () => {
    const notInBrief = { notInBrief: true, from: null };
    expect(attributionWords(PLAIN, notInBrief)).toBe("Not in the brief: the map-maker's");
    expect(attributionWords({ ...PLAIN, heldBy: "Abe" }, notInBrief)).toBe(
      "Held by Abe · not in the brief: the map-maker's",
    );
    // Who marks it as unstated has said that it is not there.
    expect(attributionWords({ ...PLAIN, unstated: true }, notInBrief)).toBe("Not stated");
    const made = { ...PLAIN, heldBy: "Ana", stance: "asserts", fromAnnotation: "remark" } as const;
    expect(attributionWords(made, { notInBrief: true, from: { kind: "objection" } })).toBe(
      "From Ana's objection · not in the brief: a discussant's",
    );
    expect(attributionWords(made, notInBrief)).toBe(
      "Held by Ana · not in the brief: a discussant's",
    );
  });

  it("is worked out from passages and annotations, and only where there is a brief", () => {
    const graph = graphOf(
      statement("said"),
      statement("added"),
      annotation("remark", on("statement", "said"), { kind: "question" }),
      statement("made", { fromAnnotation: idOf("remark") }),
      passage("p-said", "Officers should not visit", ["said"]),
    );
    const at = (name: string, hasBrief: boolean) => {
      const found = graph.statements.get(idOf(name));
      return found && standingIn(graph, hasBrief)(found);
    };
    expect(at("said", true)).toEqual({ notInBrief: false, from: null });
    expect(at("added", true)).toEqual({ notInBrief: true, from: null });
    expect(at("added", false)).toEqual({ notInBrief: false, from: null });
    expect(at("made", true)).toMatchObject({ notInBrief: true, from: { kind: "question" } });
  });
});
