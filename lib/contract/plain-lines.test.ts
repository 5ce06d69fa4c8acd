// What was written in Markdown reads as words, line by line.
import { expect, test } from "vitest";
import { plainLines } from "./plain-lines";

test("marks of emphasis and links go, lines and points of lists stay", () => {
  const body =
    "Who says so, and **when**? See [the record](https://example.org/record).\n\n- first\n- second";
  const lines = plainLines(body).split("\n");
  expect(lines[0]).toBe("Who says so, and when? See the record.");
  expect(lines.slice(-2)).toEqual(["• first", "• second"]);
});
