// Fonts that are frozen at a weight draw what the variable ones draw.
import { create, type Font } from "fontkit";
import { expect, test } from "vitest";
import { INTER_PARTS, interPartOf, interTtf } from "./inter";

test.each(INTER_PARTS)("%s is a font of its own at each weight", (part) => {
  const regular = create(interTtf(part, 400)) as Font;
  const bold = create(interTtf(part, 600)) as Font;
  expect(regular.variationAxes).toEqual({});
  expect(regular.postscriptName).toBe(`Inter-Regular-${part}`);
  expect(bold.postscriptName).toBe(`Inter-SemiBold-${part}`);
  expect(bold.numGlyphs).toBe(regular.numGlyphs);
  const [letter = 0x41] = regular.characterSet.filter((code) => code > 0x40 && code !== 0xa0);
  const thin = regular.glyphForCodePoint(letter);
  const thick = bold.glyphForCodePoint(letter);
  expect(thin.path.commands.length).toBeGreaterThan(3);
  expect(thick.path.toSVG()).not.toBe(thin.path.toSVG());
});

test("letters have the widths that the layout measures by", async () => {
  const { measureText } = await import("@/lib/layout/measure-text");
  for (const weight of [400, 600] as const) {
    const font = create(interTtf("latin", weight)) as Font;
    for (const letter of "AaMmiéß“7%") {
      const { advanceWidth } = font.glyphForCodePoint(letter.codePointAt(0) ?? 0);
      const measured = measureText(letter, weight, 1000);
      expect(Math.abs((advanceWidth / font.unitsPerEm) * 1000 - measured)).toBeLessThan(2);
    }
  }
});

test("each character is asked of one part, or of none", () => {
  expect(interPartOf(0x41)).toBe("latin");
  expect(interPartOf(0x142)).toBe("latin-ext");
  expect(interPartOf(0x3b1)).toBe("greek");
  expect(interPartOf(0x4e00)).toBeNull();
});
