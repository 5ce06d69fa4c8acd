// Asks fontkit to shape a word, past faults of it, and never fails: what cannot be shaped stands letter by letter.
import "server-only";
import type { Font, Glyph, GlyphRun } from "fontkit";

/** What fontkit keeps to itself and we have to reach. */
interface Internals {
  _glyphs: Record<number, unknown>;
  readonly _layoutEngine: { readonly engine?: Engine | null };
}

interface Engine {
  readonly GPOSProcessor: Positioner | null;
  readonly glyphInfos: readonly { readonly codePoints: readonly number[] }[];
  substitute(run: { glyphs: readonly Glyph[] }): void;
}

interface Positioner {
  applyAnchor(mark: { readonly markAnchor: unknown }, base: unknown, index: number): void;
}

const mended = new WeakSet<Font>();

/** The glyphs of a word from left to right. */
export function layOutWord(font: Font, word: string, direction: "ltr" | "rtl"): GlyphRun {
  const inner = font as unknown as Internals;
  if (!mended.has(font)) mend(font, inner);
  // Glyphs are kept with the letters for which they were first taken; a new word begins anew.
  inner._glyphs = {};
  try {
    return font.layout(word, undefined, undefined, undefined, direction);
  } catch {
    return unshaped(font, word, direction);
  }
}

/**
 * Glyphs that stand for several letters, as one bowl under different dots does, say the right one each time. A mark
 * without an anchor for its base is left where it is, where fontkit would stop.
 */
function mend(font: Font, inner: Internals): void {
  mended.add(font);
  const { engine } = inner._layoutEngine;
  if (!engine) return;
  const substitute = engine.substitute.bind(engine);
  engine.substitute = (run) => {
    substitute(run);
    run.glyphs = run.glyphs.map((glyph, at) =>
      Object.create(glyph, { codePoints: { value: engine.glyphInfos[at]?.codePoints ?? [] } }),
    );
  };
  const positioner = engine.GPOSProcessor;
  if (!positioner) return;
  const applyAnchor = positioner.applyAnchor.bind(positioner);
  positioner.applyAnchor = (mark, base, index) => {
    if (base && mark.markAnchor) applyAnchor(mark, base, index);
  };
}

function unshaped(font: Font, word: string, direction: "ltr" | "rtl"): GlyphRun {
  const letters = Array.from(word);
  if (direction === "rtl") letters.reverse();
  const glyphs = letters.map((letter) => font.glyphForCodePoint(letter.codePointAt(0) ?? 0));
  const positions = glyphs.map(({ advanceWidth }) => ({
    xAdvance: advanceWidth,
    xOffset: 0,
    yOffset: 0,
  }));
  return { glyphs, positions };
}
