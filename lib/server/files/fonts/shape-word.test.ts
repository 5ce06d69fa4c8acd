// Words of many scripts are shaped whole: every letter has a glyph, and every cluster knows which letters it shows.
import { expect, test } from "vitest";
import { faceFor } from "./faces";
import { shapeWord } from "./shape-word";

const WORDS = [
  ["arabic", "البناء", true],
  ["arabic", "لا", true],
  ["persian", "کرایه\u200cها", true],
  ["hebrew", "בַּיִת", true],
  ["hindi", "क्षत्रिय", false],
  ["bengali", "শিক্ষার্থীরা", false],
  ["gurmukhi", "ਕਿਰਾਏ", false],
  ["gujarati", "કિંમતો", false],
  ["oriya", "ବଢୁଛି", false],
  ["tamil", "கோவை", false],
  ["telugu", "నిర్మాణం", false],
  ["kannada", "ಹೆಚ್ಚುತ್ತಿದೆ", false],
  ["malayalam", "കെട്ടിടനിർമ്മാണം", false],
  ["sinhala", "කුලී", false],
  ["thai", "น้ำท่วม", false],
  ["lao", "ເຊົ່າ", false],
  ["khmer", "ភ្នំពេញ", false],
  ["burmese", "အိမ်လခ", false],
  ["amharic", "ኪራይ", false],
  ["georgian", "ქირა", false],
  ["armenian", "Վարձերը", false],
  ["emoji", "👩\u200d👩\u200d👧", false],
  ["logic", "∀≠⇒", false],
] as const;

test.each(WORDS)("%s: %s", (_, word, rightToLeft) => {
  for (const weight of [400, 600] as const) {
    const face = faceFor(word.normalize("NFC"), weight);
    if (!face) throw new Error("No font has it.");
    const clusters = shapeWord(face, word, word, rightToLeft);
    const glyphs = clusters.flatMap((cluster) => cluster.glyphs);
    expect(glyphs.length).toBeGreaterThan(0);
    expect(glyphs.map(({ glyph }) => glyph.id)).not.toContain(0);
    const texts = clusters.map(({ text }) => text);
    expect((rightToLeft ? texts.reverse() : texts).join("")).toBe(word);
    expect(clusters.reduce((sum, { advance }) => sum + advance, 0)).toBeGreaterThan(100);
  }
});

test("no font has Mongolian", () => {
  expect(faceFor("ᠮ", 400)).toBeNull();
});
