// A text from a file mostly begins with its title, and a title is read once.
import { expect, test } from "vitest";
import { bearsItsTitle } from "./bears-its-title";
import { readMarkdown } from "./plain-text";

const about = (title: string, markdown: string) => ({ title, ...readMarkdown(markdown) });

test("a first heading that says the title counts, whatever its case and spaces", () => {
  expect(bearsItsTitle(about("A Case for Trees", "# A case  for trees\n\nTrees cool."))).toBe(true);
});

test("another heading, a paragraph and a later heading do not", () => {
  expect(bearsItsTitle(about("A Case for Trees", "# Introduction\n\nTrees cool."))).toBe(false);
  expect(bearsItsTitle(about("Trees cool.", "Trees cool."))).toBe(false);
  expect(bearsItsTitle(about("Why", "Trees cool.\n\n# Why"))).toBe(false);
  expect(bearsItsTitle(about("Why", ""))).toBe(false);
});
