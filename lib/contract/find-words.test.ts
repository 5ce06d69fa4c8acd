// Finding by words, across accents, capitals and widths.
import { expect, test } from "vitest";
import { holdsWords, wordsToFind } from "./find-words";

test.each([
  ["Zoë’s élan", "zoe ELAN", true],
  ["Trees cool the streets", "streets trees", true],
  ["Trees cool the streets", "trees rivers", false],
  ["ＯＰＬＡＮ 5077", "oplan", true],
  ["台湾の平和", "平和", true],
  ["anything", "  ", true],
])("in “%s” “%s”: %s", (text, query, found) => {
  expect(holdsWords(text, wordsToFind(query))).toBe(found);
});
