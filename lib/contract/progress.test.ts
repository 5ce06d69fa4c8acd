// The lines of an answer that tells how far it is: whole however they are cut, and in words.
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { countWords, type Progress, type ProgressLine, stageWords } from "./progress";
import { createProgressReader } from "./progress-reader";

const AT: Progress = { type: "progress", stage: "build", done: 50, total: 1200, share: 0.4 };
const bytesOf = (lines: readonly ProgressLine[]) =>
  new TextEncoder().encode(lines.map((line) => `${JSON.stringify(line)}\n`).join(""));

describe("an answer that comes in pieces", () => {
  test("gives the same lines and the same file wherever it is cut", () => {
    const content = new Uint8Array([10, 13, 0, 255, 10, 123]);
    const file: ProgressLine = {
      type: "file",
      status: 200,
      mediaType: "application/pdf",
      disposition: 'attachment; filename="Bäume 🌳.pdf"',
      bytes: 6,
    };
    const head = bytesOf([{ type: "waiting", ahead: 2 }, AT, file]);
    const all = new Uint8Array([...head, ...content]);
    fc.assert(
      fc.property(fc.array(fc.nat(all.length), { maxLength: 12 }), (cuts) => {
        const told: Progress[] = [];
        const reader = createProgressReader({ onProgress: (progress) => told.push(progress) });
        const places = [0, ...cuts.sort((a, b) => a - b), all.length];
        for (const [at, start] of places.entries()) reader.feed(all.slice(start, places[at + 1]));
        const read = reader.finish();
        expect(told).toEqual([{ type: "waiting", ahead: 2 }, AT]);
        expect(read.outcome).toEqual(file);
        expect(read.content.flatMap((piece) => [...piece])).toEqual([...content]);
      }),
      { seed: 5, numRuns: 200 },
    );
  });

  test("that breaks off, before its outcome or within a file, is no answer", () => {
    const silent = { onProgress: () => undefined };
    const early = createProgressReader(silent);
    early.feed(bytesOf([AT]));
    expect(() => early.finish()).toThrow("broke off");
    const within = createProgressReader(silent);
    within.feed(
      bytesOf([{ type: "file", status: 200, mediaType: "a/b", disposition: "", bytes: 9 }]),
    );
    within.feed(new Uint8Array(3));
    expect(() => within.finish()).toThrow("within the file");
  });

  test("that is none of ours is refused", () => {
    const reader = createProgressReader({ onProgress: () => undefined });
    expect(() => reader.feed(new TextEncoder().encode("<html>\n"))).toThrow(SyntaxError);
  });
});

test("people read what is done, and how much of it where that means something", () => {
  expect([stageWords(AT), countWords(AT)]).toEqual(["Building the map", "50 of 1,200 statements"]);
  expect(countWords({ ...AT, stage: "layout" })).toBeNull();
  expect(countWords({ ...AT, total: 0 })).toBeNull();
  expect(stageWords({ type: "waiting", ahead: 1 })).toBe("Waiting: one other file comes first");
  expect(stageWords({ type: "waiting", ahead: 3 })).toBe("Waiting: 3 other files come first");
});
