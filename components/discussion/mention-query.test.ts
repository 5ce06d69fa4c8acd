// When the list of people opens, and who stands in it.
import { expect, test } from "vitest";
import { mentionQueryAt, peopleMatching } from "./mention-query";

test.each([
  ["@", { start: 0, query: "" }],
  ["Look, @An", { start: 6, query: "An" }],
  ["(@Ana Mar", { start: 1, query: "Ana Mar" }],
  ["one\n@b", { start: 4, query: "b" }],
])("%j asks", (text, expected) => {
  expect(mentionQueryAt(text, text.length)).toEqual(expected);
});

test.each([
  "",
  "Ana",
  "ana@example.org",
  "@ ",
  "@[Ana](person:person-ana-0001)",
  "@[Ana](person:person-ana-0001) and",
  "@Ana\nmore",
  `@${"x".repeat(60)}`,
])("%j does not", (text) => {
  expect(mentionQueryAt(text, text.length)).toBeNull();
});

test("only what stands before the caret counts", () => {
  expect(mentionQueryAt("@Ana and more", 3)).toEqual({ start: 0, query: "An" });
});

test("names are found by the beginning of a word, whatever their accents and capitals", () => {
  const people = ["Zoë Kravitz", "Ana Maria", "Maria Ana", "Bene [dikt]"].map((name) => ({ name }));
  const found = (query: string) => peopleMatching(people, query).map((each) => each.name);
  expect(found("zoe")).toEqual(["Zoë Kravitz"]);
  expect(found("MARI")).toEqual(["Ana Maria", "Maria Ana"]);
  expect(found("ana m")).toEqual(["Ana Maria"]);
  expect(found("ikt")).toEqual([]);
  expect(found("dikt")).toEqual(["Bene [dikt]"]);
  expect(found("")).toHaveLength(4);
});
