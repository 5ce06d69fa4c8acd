// The first map is held to its form: size, labels, anchors, order.
import { describe, expect, it } from "vitest";
import { checkInvariants } from "../../../lib/argument/check-invariants";
import { below } from "../../../lib/argument/queries/below";
import { cyclesIn } from "../../../lib/argument/queries/cycles-in";
import { readingTree } from "../../../lib/argument/reading-tree";
import type { Id } from "../../../lib/argument/records";
import {
  firstSaid,
  graph,
  inferences,
  labelled,
  passages,
  seed,
  statements,
  wordsOf,
} from "./map-under-test";

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
