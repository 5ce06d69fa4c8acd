// The functions of fontkit that we use; its own types lack what we read of glyphs.
declare module "fontkit" {
  export function openSync(path: string): object;

  export interface Glyph {
    readonly advanceWidth: number;
    readonly path: {
      readonly commands: readonly { readonly command: string; readonly args: readonly number[] }[];
      toSVG(): string;
    };
  }

  export interface Font {
    readonly numGlyphs: number;
    readonly unitsPerEm: number;
    readonly postscriptName: string;
    readonly characterSet: readonly number[];
    readonly variationAxes: Readonly<Record<string, unknown>>;
    getGlyph(id: number): Glyph;
    glyphForCodePoint(codePoint: number): Glyph;
    getVariation(settings: Readonly<Record<string, number>>): Font;
  }

  export function create(bytes: Uint8Array): Font;
}
