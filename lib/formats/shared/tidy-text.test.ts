// Any text becomes a brief's plain text, and marks in it stay on their words.
import fc from "fast-check";
import { expect, test } from "vitest";
import { anchorPassages, findStatements } from "./anchor-passages";
import { createMapBuilder } from "./map-builder";
import { tidyText } from "./tidy-text";

test("the result is NFC, storable, without white space at edges or in runs, and tidy already", {
  timeout: 60_000,
}, () => {
  const piece = fc.oneof(
    fc.string({ unit: "binary" }),
    fc.constantFrom(" ", "\n", "\r\n", "\t", "e\u0301", "\u0000", "\ud800"),
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 30 }), (pieces) => {
      const { text } = tidyText(pieces.join(""), []);
      expect(text).toBe(text.normalize("NFC"));
      expect(text.isWellFormed()).toBe(true);
      expect(text).not.toMatch(/^[ \n]|[ \n]$|[ \t][ \t\n]|\n[ \t]|[^\n]\n[^\n]|\n{3}|\r/);
      expect(tidyText(text, []).text).toBe(text);
    }),
    { seed: 20261123, numRuns: 500 },
  );
});

test("every line becomes a block", () => {
  const raw = "One  paragraph\tof words.\r\nAnother line.\n\n\nA last one. ";
  expect(tidyText(raw, []).text).toBe("One paragraph of words.\n\nAnother line.\n\nA last one.");
});

test("a mark stays on its words, whatever white space and accents stand around them", {
  timeout: 60_000,
}, () => {
  fc.assert(
    fc.property(
      fc.array(fc.constantFrom("word", " ", "\n", "e\u0301", "🙂", "\t", "台"), { maxLength: 40 }),
      fc.nat(),
      fc.nat(),
      (pieces, one, other) => {
        const edges = [0];
        for (const piece of pieces) edges.push((edges.at(-1) ?? 0) + piece.length);
        const places = [one % edges.length, other % edges.length].sort((a, b) => a - b);
        const [from = 0, to = 0] = places;
        const raw = pieces.join("");
        const builder = createMapBuilder();
        const mark = { start: edges[from] ?? 0, end: edges[to] ?? 0, statementIds: [] };
        const { text } = anchorPassages(builder, raw, [mark]);
        const words = (of: string) => of.normalize("NFC").replace(/\s/g, "");
        const passages = builder.finish(null).passages;
        expect(passages.map(({ exact }) => words(exact)).join("")).toBe(
          words(raw.slice(mark.start, mark.end)),
        );
        for (const { exact, start, end } of passages) {
          expect(text.slice(start, end)).toBe(exact);
          expect(exact.trim()).toBe(exact);
        }
      },
    ),
    { seed: 20261123, numRuns: 500 },
  );
});

test("statements are found where their words stand once, at the edges of words", () => {
  const raw = "It rains. It rains again, and no note helps. Note this.";
  const found = (text: string) =>
    findStatements(raw, [{ id: "some-id-0", text }]).map(({ start, end }) => raw.slice(start, end));
  expect(found("no note helps")).toEqual(["no note helps"]);
  expect(found("It rains")).toEqual([]);
  expect(found("ains again")).toEqual([]);
  expect(found("note helps. Not")).toEqual([]);
  expect(found("It snows")).toEqual([]);
  expect(found("")).toEqual([]);
});
