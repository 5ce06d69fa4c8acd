// The functions of fontkit that we use; its own types lack what we read of glyphs.
declare module "fontkit" {
  export function openSync(path: string): object;

  export interface Glyph {
    readonly id: number;
    readonly codePoints: readonly number[];
    readonly advanceWidth: number;
    readonly path: {
      readonly commands: readonly { readonly command: string; readonly args: readonly number[] }[];
      toSVG(): string;
    };
  }

  /** Glyphs as they stand from left to right. */
  export interface GlyphRun {
    readonly glyphs: readonly Glyph[];
    readonly positions: readonly {
      readonly xAdvance: number;
      readonly xOffset: number;
      readonly yOffset: number;
    }[];
  }

  export interface Font {
    readonly numGlyphs: number;
    readonly unitsPerEm: number;
    readonly ascent: number;
    readonly descent: number;
    readonly postscriptName: string;
    readonly characterSet: readonly number[];
    readonly variationAxes: Readonly<Record<string, unknown>>;
    getGlyph(id: number): Glyph;
    glyphForCodePoint(codePoint: number): Glyph;
    hasGlyphForCodePoint(codePoint: number): boolean;
    layout(
      text: string,
      features?: readonly string[],
      script?: string,
      language?: string,
      direction?: "ltr" | "rtl",
    ): GlyphRun;
    getVariation(settings: Readonly<Record<string, number>>): Font;
  }

  export function create(bytes: Uint8Array): Font;
}
