// Lines that mix directions: numbers within Hebrew, brackets, and what goes on in the next line.
import { expect, test } from "vitest";
import { bidiLevels, inVisualOrder, mirrored } from "./map-pdf-bidi";

function seen(line: string, rightToLeft: boolean): string {
  const [levels = new Uint8Array()] = bidiLevels([line], rightToLeft);
  const letters = Array.from(line, (letter, at) => ({ letter, level: levels[at] ?? 0 }));
  return inVisualOrder(letters)
    .map(({ letter, level }) => (level % 2 === 1 ? mirrored(letter) : letter))
    .join("");
}

test("numbers stay as they are, brackets turn round", () => {
  expect(seen("אבג (2024) דהו", true)).toBe("והד (2024) גבא");
  expect(seen("rents “אבג” rise", false)).toBe("rents “גבא” rise");
});

test("a line goes on in the direction of the one before", () => {
  const [, second] = bidiLevels(["abc (אבג", "דהו) def"], false);
  expect([...(second ?? [])]).toEqual([1, 1, 1, 0, 0, 0, 0, 0]);
});

test("plain lines have no levels to compute", () => {
  expect([...(bidiLevels(["abc"], false)[0] ?? [])]).toEqual([0, 0, 0]);
});
