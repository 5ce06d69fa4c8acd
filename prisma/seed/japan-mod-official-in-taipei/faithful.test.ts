// The first map is held to its author: who holds what, hedges, what speaks against what, and words of our own.
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { rolesOf } from "../../../lib/argument/queries/roles-of";
import { graph, inferences, labelled, seed, statements, wordsOf } from "./map-under-test";

/** Where the original lies on a machine that has it; it is not ours to hand on. */
const original = fileURLToPath(new URL("../../../../shared/brief/", import.meta.url));

describe("the author is understood", () => {
  it("marks what is reported, granted and held by others, and nothing else", () => {
    const marked = statements.filter((each) => each.heldBy !== null);
    expect(
      Object.fromEntries(marked.map((each) => [each.label, `${each.heldBy}: ${each.stance}`])),
    ).toEqual({
      "Serving official comes": "Japanese media: reports",
      "OPLAN 5077": "Tetsuo Kotani: reports",
      "Not an officer": "Tetsuo Kotani: concedes",
      "Scholars may go": "Tetsuo Kotani: concedes",
      "Under foreign ministry": "Tetsuo Kotani: concedes",
      "Ambiguity remains": "Tetsuo Kotani: concedes",
      "GCTF an exception": "Tetsuo Kotani: concedes",
      "Lawmakers agree": "Many members of Japan's parliament: asserts",
      "Abe's warning": "Abe Shinzo: asserts",
    });
  });

  it.each([
    ["It depends on Beijing", /\bmostly\b/],
    ["If pressure grows", /^If\b/],
    ["Safety and stability", /\bUnder growing\b.*\bwould\b/],
    ["Serving official comes", /\bAccording to Japanese media\b.*\bplans\b/],
    ["Why contact matters", /\bpossible\b/],
    ["Better work with AIT", /\bexpected\b/],
    ["Liaison in an invasion", /^If\b.*\bcould\b/],
    ["OPLAN 5077", /\breported\b/],
    ["Arms need a liaison", /^If\b/],
    ["Japan as arms depot", /^If\b.*\bprobably\b/],
    ["Arms would keep coming", /\bsigns\b.*\bwould\b/],
    ["Transfer is dangerous", /\bwould\b/],
    ["Blockade expected", /\bexpected\b.*\bpossibly\b/],
    ["Future experts", /\bcould\b/],
    ["Parliament steps up", /\bexpected\b/],
    ["Parliament can lead", /\bcan\b/],
    ["GCTF an exception", /\bperhaps\b/],
    ["Caution could give way", /\bcould\b/],
    ["No sharp turn for now", /\bUnder present circumstances\b.*\bunlikely\b/],
    ["Japan could follow", /\bseems\b.*\bcould\b/],
    ["If peace is abandoned", /^If\b.*\bcould\b/],
  ])("keeps the condition or hedge of “%s”", (label, hedge) => {
    expect(labelled(label).text).toMatch(hedge);
  });

  it("turns caution against “could give way” alone, and doubts the steps from its grounds", () => {
    const caution = labelled("No sharp turn for now").id;
    const uses = inferences.filter((each) => each.premises.includes(caution));
    expect(uses).toMatchObject([
      { kind: "attack", target: { type: "statement", id: labelled("Caution could give way").id } },
    ]);
    const main = inferences.filter((each) => each.target.id === graph.mainClaimId);
    expect(main.every((each) => each.kind === "support")).toBe(true);
    for (const [ground, rebuttal] of [
      ["Fear of a backlash", "No trouble for the US"],
      ["One China reaffirmed", "Peace is presumed"],
    ] as const) {
      const step = inferences.filter((each) => each.premises.includes(labelled(ground).id));
      expect(step).toMatchObject([{ kind: "support", target: { id: caution } }]);
      const doubts = inferences.filter((each) => each.target.id === step[0]?.id);
      expect(doubts).toMatchObject([{ kind: "attack", premises: [labelled(rebuttal).id] }]);
    }
  });

  it("shows what answers a counterpoint first as the reason that it is", () => {
    const roles = rolesOf(graph).statements;
    for (const label of [
      "Future experts",
      "Peace is presumed",
      "No trouble for the US",
      "US officers in Taipei",
    ]) {
      expect(roles.get(labelled(label).id), label).toBe("premise");
    }
    expect(roles.get(labelled("No sharp turn for now").id)).toBe("counterpoint");
  });
});

if (existsSync(original)) {
  describe("words of our own", () => {
    const run = (words: readonly string[], at: number) => words.slice(at, at + 8).join(" ");
    const runs = (text: string) => {
      const words = wordsOf(text);
      return words.slice(7).map((_word, at) => run(words, at));
    };
    const theirs = new Set(
      readdirSync(original)
        .filter((name) => name.endsWith(".txt"))
        .flatMap((name) => runs(readFileSync(join(original, name), "utf8"))),
    );

    it("share no eight words in a row with the original", () => {
      const ours = [seed.text, ...statements.flatMap((each) => [each.text, each.note ?? ""])];
      expect(theirs.size).toBeGreaterThan(500);
      expect(ours.flatMap(runs).filter((words) => theirs.has(words))).toEqual([]);
    });
  });
}
