import { expect, test } from "vitest";
import { splitText } from "./split-text";

test("a text is parted after the sentence nearest its middle", () => {
  expect(splitText("One thing is so. Another is too.")).toEqual([
    "One thing is so.",
    "Another is too.",
  ]);
  expect(splitText("Yes. It rains a lot in June here. Take a coat.")).toEqual([
    "Yes. It rains a lot in June here.",
    "Take a coat.",
  ]);
});

test("one sentence is parted at a comma or semicolon, without the conjunction", () => {
  expect(splitText("It rains, and it is cold.")).toEqual(["It rains", "It is cold."]);
  expect(splitText("It rains; it is cold.")).toEqual(["It rains", "It is cold."]);
});

test("what cannot be parted stays whole", () => {
  expect(splitText("It rains.")).toEqual(["It rains.", ""]);
  expect(splitText("")).toEqual(["", ""]);
});
