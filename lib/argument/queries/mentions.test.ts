// Marks of mentions: what is written is read back, whatever a name looks like.
import fc from "fast-check";
import { expect, test } from "vitest";
import { MAX_MENTIONS, mentionedIn, mentionMark, mentionsIn, plainMentions } from "./mentions";

const ANA = { id: "person-ana-0001", name: "Ana" };

test("a mark is found where it stands", () => {
  const body = `Look, ${mentionMark(ANA)}: is it so?`;
  expect(mentionsIn(body)).toEqual([
    { personId: ANA.id, name: "Ana", start: 6, end: 6 + mentionMark(ANA).length },
  ]);
  expect(plainMentions(body, (_, written) => written)).toBe("Look, @Ana: is it so?");
});

test.each([
  "](person:person-ben-0001)",
  "[Ben](https://evil.example)",
  "<script>alert(1)</script>",
  "*Ben* _and_ `code`",
  "back\\slash\\",
  "Ana](person:person-ben-0001) @[Ben",
  "ليلى",
  "山田 太郎",
  "🙂 [x]",
])("a hostile name stays one name and means one person: %s", (name) => {
  const mark = mentionMark({ id: ANA.id, name });
  expect(mentionedIn(mark)).toEqual([ANA.id]);
  expect(mentionsIn(mark)[0]?.name).toBe(name);
});

test.each([
  "@Ana",
  "a@b.example",
  "[Ana](person:person-ana-0001)",
  "@[](person:person-ana-0001)",
  "@[Ana](person:short)",
  "@[Ana](person:person-ana-0001",
  "@[Ana](https://example.org)",
  "@[a\nb](person:person-ana-0001)",
])("no mention: %s", (body) => {
  expect(mentionedIn(body)).toEqual([]);
});

test("each person once, and no more than the limit", () => {
  const many = Array.from({ length: MAX_MENTIONS + 5 }, (_, i) =>
    mentionMark({ id: `person-number-${i}`, name: "N" }),
  );
  expect(mentionedIn([...many, ...many].join(" "))).toHaveLength(MAX_MENTIONS);
});

test("what is written is read back, between any words", () => {
  const words = fc.string({ maxLength: 60 }).map((text) => text.replaceAll("@", ""));
  fc.assert(
    fc.property(
      fc.string({ minLength: 1, maxLength: 100, unit: "grapheme" }),
      words,
      words,
      (given, before, after) => {
        const name = given.replace(/\s+/g, " ");
        // A backslash before the mark escapes nothing in it: only the mark itself is read.
        const found = mentionsIn(before + mentionMark({ id: ANA.id, name }) + after);
        expect(found.map((m) => [m.personId, m.name])).toEqual([[ANA.id, name]]);
      },
    ),
    { seed: 20261122, numRuns: 400 },
  );
});

test("a long text without a mark is read in no time", () => {
  const body = "@[".repeat(5000) + "\\".repeat(5000);
  const start = performance.now();
  expect(mentionsIn(body)).toEqual([]);
  expect(performance.now() - start).toBeLessThan(200);
});
