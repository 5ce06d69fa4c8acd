// The first map is held to what it promises: size, form, anchors, order, hedges, and words of our own.
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { applyOperations } from "../../../lib/argument/apply-operation";
import { checkInvariants } from "../../../lib/argument/check-invariants";
import { emptyGraph } from "../../../lib/argument/graph";
import { below } from "../../../lib/argument/queries/below";
import { cyclesIn } from "../../../lib/argument/queries/cycles-in";
import { rolesOf } from "../../../lib/argument/queries/roles-of";
import { readingTree } from "../../../lib/argument/reading-tree";
import type { ArgumentGraph, Id } from "../../../lib/argument/records";
import { readSeed } from "../read-seed";

const folder = fileURLToPath(new URL(".", import.meta.url));
const original = fileURLToPath(new URL("../../../../shared/brief/", import.meta.url));

const seed = await readSeed(folder);
const graph = build();
const statements = [...graph.statements.values()];
const inferences = [...graph.inferences.values()];
const passages = [...graph.passages.values()];

function build(): ArgumentGraph {
  const applied = applyOperations(emptyGraph(), seed.operations, {
    actorId: null,
    at: "2022-07-01T00:00:00.000Z",
    ordinal: 1000,
    mapId: "map-of-the-test",
    brief: { id: "brief-of-the-test", revision: 1, text: seed.text },
  });
  if (!applied.ok) throw new Error(JSON.stringify(applied.reason));
  return applied.value.graph;
}

function labelled(label: string) {
  const found = statements.find((each) => each.label === label);
  if (!found) throw new Error(`No statement is labelled ${label}.`);
  return found;
}

function wordsOf(text: string): string[] {
  return (
    text
      .toLowerCase()
      .replace(/['’]/g, "")
      .match(/[\p{L}\p{N}]+/gu) ?? []
  );
}

/** Where the brief first says a statement. */
function firstSaid(id: Id): number {
  return Math.min(
    ...passages.filter((each) => each.statementIds.includes(id)).map((each) => each.start),
  );
}

describe("the digest", () => {
  it("has 500 to 900 words", () => {
    const words = seed.text.split(/\s+/).length;
    expect(words).toBeGreaterThanOrEqual(500);
    expect(words).toBeLessThanOrEqual(900);
  });

  it("says what it is, of whom, and whose views it holds", () => {
    expect(seed).toMatchObject({ slug: "japan-mod-official-in-taipei", visibility: "public" });
    expect(seed.brief).toMatchObject({
      title: seed.title,
      author: "Tetsuo Kotani",
      series: "Prospects & Perspectives",
      publishedOn: "2022",
      language: "en",
      notice: "A digest in our words, not the author's text",
    });
    expect(seed.brief.publisher).toContain("Prospect Foundation");
    expect(seed.brief.disclaimer).toMatch(/author's own/);
  });
});

describe("the map", () => {
  it("is sound, with one root that everything hangs under and no circles", () => {
    expect(checkInvariants(graph)).toEqual([]);
    expect(cyclesIn(graph)).toEqual([]);
    const main = labelled("It depends on Beijing").id;
    expect(graph.mainClaimId).toBe(main);
    expect(readingTree(graph).roots).toEqual([main]);
    const reached = below(graph, main);
    expect(reached.statements.size).toBe(statements.length - 1);
    expect(reached.inferences.size).toBe(inferences.length);
  });

  it("has at least 40 statements, 30 inferences, 6 of them linked, and 3 undercuts", () => {
    expect(statements.length).toBeGreaterThanOrEqual(40);
    expect(inferences.length).toBeGreaterThanOrEqual(30);
    expect(inferences.filter((each) => each.premises.length > 1).length).toBeGreaterThanOrEqual(6);
    expect(
      inferences.filter((each) => each.target.type === "inference").length,
    ).toBeGreaterThanOrEqual(3);
  });

  it("labels every statement once, in 24 characters at most, and says each in one sentence of 8 to 22 words", () => {
    expect(new Set(statements.map((each) => each.label?.toLowerCase())).size).toBe(
      statements.length,
    );
    for (const { label, text } of statements) {
      expect([...(label ?? "")].length, text).toBeGreaterThan(0);
      expect([...(label ?? "")].length, text).toBeLessThanOrEqual(24);
      const words = text.split(/\s+/).length;
      expect(words, text).toBeGreaterThanOrEqual(8);
      expect(words, text).toBeLessThanOrEqual(22);
      expect(text, text).toMatch(/^[A-Z][^.?!]*\.$/);
      expect(text, text).not.toMatch(
        /^(It|This|That|They|He|She|These|Those|Such|Then) (?!is good)/,
      );
    }
  });

  it("says nothing twice", () => {
    const contents = statements.map(
      (each) => new Set(wordsOf(each.text).filter((word) => word.length > 3)),
    );
    for (const [index, a] of contents.entries()) {
      for (const [offset, b] of contents.slice(index + 1).entries()) {
        const shared = [...a].filter((word) => b.has(word)).length;
        const alike = shared / (a.size + b.size - shared);
        expect(
          alike,
          `${statements[index]?.text} / ${statements[index + 1 + offset]?.text}`,
        ).toBeLessThan(0.6);
      }
    }
  });

  it("anchors every statement to words that stand in the digest", () => {
    for (const { exact, start, end, prefix, suffix } of passages) {
      expect(seed.text.slice(start, end)).toBe(exact);
      expect(seed.text.slice(start - prefix.length, end + suffix.length)).toBe(
        prefix + exact + suffix,
      );
      expect(exact).not.toContain("\n");
    }
    for (const { id, label } of statements)
      expect(firstSaid(id), label ?? "").toBeLessThan(Infinity);
  });

  it("stands in the order of the digest, as written and as read", () => {
    const said = (premises: readonly Id[]) => Math.min(...premises.map(firstSaid));
    const lastOn = new Map<string, number>();
    for (const { id, premises, target } of inferences) {
      const starts = premises.map(firstSaid);
      expect(
        [...starts].sort((a, b) => a - b),
        id,
      ).toEqual(starts);
      const key = `${target.type} ${target.id}`;
      expect(said(premises), id).toBeGreaterThanOrEqual(lastOn.get(key) ?? 0);
      lastOn.set(key, said(premises));
    }
    const { steps, places } = readingTree(graph);
    for (const { stepIds } of places.values()) {
      const read = stepIds.map((id) => steps.get(id)?.inferenceId);
      const written = inferences.map((each) => each.id).filter((id) => read.includes(id));
      expect(read).toEqual(written);
    }
  });
});

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
        .flatMap((name) => runs(readFileSync(new URL(name, `file://${original}`), "utf8"))),
    );

    it("share no eight words in a row with the original", () => {
      const ours = [seed.text, ...statements.flatMap((each) => [each.text, each.note ?? ""])];
      expect(theirs.size).toBeGreaterThan(500);
      expect(ours.flatMap(runs).filter((words) => theirs.has(words))).toEqual([]);
    });
  });
}
