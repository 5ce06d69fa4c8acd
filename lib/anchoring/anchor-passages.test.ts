import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { anchorPassages } from "./anchor-passages";
import type { AnchoredPassage } from "./anchor-types";
import { editText, mostlySame } from "./testing/edit-text";
import { makeSentences } from "./testing/sentences";

function quoted(text: string, words: string, from = 0) {
  const start = text.indexOf(words, from);
  if (start < 0) throw new Error(`“${words}” does not stand in the text.`);
  const end = start + words.length;
  const prefix = text.slice(Math.max(0, start - 32), start);
  return { id: words, exact: words, prefix, suffix: text.slice(end, end + 32), start, end };
}

function anchored(oldText: string, newText: string, words: string, from = 0): AnchoredPassage {
  const [found] = anchorPassages(oldText, newText, [quoted(oldText, words, from)]);
  if (!found) throw new Error("There is no answer.");
  return found;
}

const OLD = `Land is the one thing that nobody made. A levy on its value falls on nobody's work.

Owners will say that the levy is a theft. They bought in good faith. It is not so simple.

In Harberg the levy paid for the tram. The tram made the land dearer. So it goes on.`;

describe("anchorPassages", () => {
  it("keeps what did not change, wherever it shifts to", () => {
    const changed = `A first paragraph that is new.\n\n${OLD}`;
    const found = anchored(OLD, changed, "They bought in good faith.");
    expect(found).toMatchObject({ status: "exact", score: 1 });
    expect(changed.slice(found.start, found.end)).toBe("They bought in good faith.");
  });

  it("finds a sentence that was moved by its very words", () => {
    const moved = "A levy on its value falls on nobody's work.";
    const changed = `${OLD.replace(` ${moved}`, "")} ${moved}`;
    const found = anchored(OLD, changed, moved);
    expect(found).toMatchObject({ status: "exact", start: changed.indexOf(moved) });
  });

  it("proposes a sentence that was reworded, with its score, to the end of the sentence", () => {
    const changed = OLD.replace("say that the levy is a theft", "call the levy a plain theft");
    const found = anchored(OLD, changed, "Owners will say that the levy is a theft.");
    expect(found.status).toBe("similar");
    expect(changed.slice(found.start, found.end)).toBe("Owners will call the levy a plain theft.");
    expect(found.score).toBeGreaterThan(0.6);
    expect(found.score).toBeLessThan(1);
  });

  it("orphans a sentence that is gone, though its words stand elsewhere too", () => {
    const twice = `${OLD} It is not so simple.`;
    const changed = twice.replace(" They bought in good faith. It is not so simple.", "");
    expect(anchored(twice, changed, "They bought in good faith.")).toMatchObject({
      ...{ status: "orphan", score: 0 },
    });
    expect(anchored(twice, changed, "It is not so simple.").status).toBe("orphan");
  });

  it("tells equal words apart by where they stand", () => {
    const first = anchored(OLD, `New. ${OLD}`, "the levy");
    const second = anchored(OLD, `New. ${OLD}`, "the levy", OLD.indexOf("In Harberg"));
    expect([first.status, second.status]).toEqual(["exact", "exact"]);
    expect(second.start).toBeGreaterThan(first.start);
  });

  it("does not call a few common words exact where only they are left", () => {
    const changed = OLD.replace("The tram made the land dearer.", "Nobody asked for the land.");
    expect(anchored(OLD, changed, "the land").status).not.toBe("exact");
  });

  it("follows a passage over a change inside it", () => {
    const words = "They bought in good faith. It is not so simple.\n\nIn Harberg the levy paid";
    const changed = OLD.replace("It is not so simple.", "It is far from simple.");
    const found = anchored(OLD, changed, words);
    expect(found.status).toBe("similar");
    expect(changed.slice(found.start, found.end)).toBe(
      "They bought in good faith. It is far from simple.\n\nIn Harberg the levy paid",
    );
  });

  it("finds a long passage of which much was changed", () => {
    const sentences = makeSentences(60, seeded(5));
    const older = sentences.join(" ");
    const long = sentences.slice(10, 40).join(" ");
    const newer = older.replaceAll("ba ", "po ").replace(sentences[25] ?? "", "");
    const found = anchored(older, newer, long);
    expect(found.status).toBe("similar");
    expect(found.end - found.start).toBeGreaterThan(long.length * 0.8);
  });

  it("reads texts without spaces", () => {
    const older =
      "土地不是任何人造的。对其价值征税不落在任何人的劳动上。业主会说这是盗窃。他们是善意购买的。";
    const newer = "业主会说这种税是盗窃。他们是善意购买的。新的一句话在这里。土地不是任何人造的。";
    const moved = anchored(older, newer, "土地不是任何人造的。");
    expect(newer.slice(moved.start, moved.end)).toBe("土地不是任何人造的。");
    expect(anchored(older, newer, "对其价值征税不落在任何人的劳动上。").status).toBe("orphan");
    const reworded = anchored(older, newer, "业主会说这是盗窃。他们是善意购买的。");
    expect(reworded.status).toBe("similar");
  });

  it("looks for what was lost before only in what is new, and leaves it to a person", () => {
    const lost = { ...quoted(OLD, "The tram made the land dearer."), start: 2, end: 32 };
    const before = OLD.replace("The tram made the land dearer. ", "");
    expect(anchorPassages(before, before, [lost])[0]?.status).toBe("orphan");
    expect(anchorPassages(before, OLD, [lost])[0]).toMatchObject({
      status: "similar",
      score: 0.95,
    });
  });

  it("gives every passage an answer in the order asked, in any texts", () => {
    const text = fc.string({ maxLength: 80, unit: fc.constantFrom(..."ab .\n土é") });
    fc.assert(
      fc.property(text, text, fc.nat(79), fc.nat(40), (older, newer, from, length) => {
        const start = Math.min(from, older.length);
        const end = Math.min(older.length, start + length);
        if (end <= start) return;
        const exact = older.slice(start, end);
        const passage = { id: "p", exact, prefix: "", suffix: "", start, end };
        const found = anchorPassages(older, newer, [passage, passage]);
        expect(found).toHaveLength(2);
        for (const each of found) {
          expect(each.end).toBeLessThanOrEqual(newer.length);
          if (each.status === "exact") expect(newer.slice(each.start, each.end)).toBe(exact);
          if (each.status !== "orphan") expect(each.start).toBeLessThan(each.end);
        }
      }),
      { seed: 20261123, numRuns: 2_000 },
    );
  });

  it("calls nothing exact that is wrong, and guesses wrong hardly ever", () => {
    for (const seed of [1, 2, 3]) {
      const random = seeded(seed);
      const shares = {
        reworded: 0.1,
        moved: 0.05,
        movedAndReworded: 0.03,
        deleted: 0.05,
        inserted: 0.1,
      };
      const { oldText, newText, passages } = editText(
        makeSentences(3_000, random),
        shares,
        1_000,
        random,
      );
      const found = anchorPassages(
        oldText,
        newText,
        passages.map(({ passage }) => passage),
      );
      const wrong = passages.filter(({ truth }, at) => {
        const each = found[at];
        return each && each.status !== "orphan" && !(truth && mostlySame(each, truth));
      });
      const lost = passages.filter(({ truth }, at) => truth && found[at]?.status === "orphan");
      const sure = wrong.filter(({ passage }) =>
        found.some((each) => each.passageId === passage.id && each.status === "exact"),
      );
      expect(sure.map(({ passage }) => passage.exact)).toEqual([]);
      expect(wrong.length).toBeLessThanOrEqual(5);
      expect(lost.length).toBeLessThanOrEqual(20);
    }
  });

  it("finds its way in a text of which every sentence was changed", () => {
    const random = seeded(11);
    const shares = { reworded: 1, moved: 0, movedAndReworded: 0, deleted: 0, inserted: 0 };
    const { oldText, newText, passages } = editText(
      makeSentences(600, random),
      shares,
      200,
      random,
    );
    const found = anchorPassages(
      oldText,
      newText,
      passages.map(({ passage }) => passage),
    );
    const right = passages.filter(({ truth }, at) => {
      const each = found[at];
      return each && truth && each.status !== "orphan" && mostlySame(each, truth);
    });
    expect(right.length).toBeGreaterThan(170);
  });

  it("ends on texts that are made to hold it up", () => {
    const hostile = [
      "a ".repeat(300_000),
      "a".repeat(600_000),
      "The same sentence again. ".repeat(24_000),
      Array.from({ length: 100_000 }, (_, at) => `w${at % 977}.`).join(" "),
    ];
    for (const older of hostile) {
      const newer = `${older.slice(1_000, 200_000)} b ${older.slice(0, 300_000)}`;
      const passages = Array.from({ length: 600 }, (_, at) => {
        const [start, end] = [at * 250, at * 250 + 400];
        const exact = older.slice(start, end);
        return { id: `p${at}`, exact, prefix: "", suffix: "", start, end };
      });
      expect(anchorPassages(older, newer, passages)).toHaveLength(600);
    }
  });
});

function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}
