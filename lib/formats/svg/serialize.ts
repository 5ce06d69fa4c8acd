// Writes a map as an SVG picture: text as text, no script, nothing fetched from anywhere.
import type { ExportOptions, ExportSource, Serialized } from "../format-types";
import { counted, type OnCount } from "../shared/counted";
import { createReport } from "../shared/report-builder";
import { drawPicture } from "./draw-picture";
import { escapeXml } from "./escape-xml";
import type { Part, Picture, PictureOptions, RectShape, Shape, TextShape } from "./picture-types";

/** A font that goes into the picture, for machines that lack it. */
export interface PictureFont {
  /** Such as "U+0000-00FF, U+2000-206F"; what the font is asked for. */
  readonly unicodeRange: string;
  /** The least and greatest weight, such as "100 900". */
  readonly weight: string;
  /** `data:font/woff2;base64,…` */
  readonly dataUrl: string;
}

export interface SvgOptions extends PictureOptions {
  /** Inter in parts by script, of which the picture takes those that its words use; none by default. */
  readonly fonts?: readonly PictureFont[];
}

const FAMILY =
  "Inter, 'Inter Variable', 'Helvetica Neue', Arial, 'Noto Sans', 'Noto Sans CJK SC', 'PingFang SC', 'Microsoft YaHei', 'Noto Sans Arabic', sans-serif";

/** The map as one SVG document of the picture's size. */
export function serialize(source: ExportSource, options: ExportOptions & SvgOptions): Serialized {
  const report = createReport();
  if (!options.annotations && source.graph.annotations.size > 0)
    report.tell("lost", "annotations-left-out", "The annotations were left out, as you asked.");
  else if (source.graph.annotations.size > 0)
    report.tell(
      "lost",
      "annotations-as-counts",
      "A picture shows how many annotations are open, not what they say.",
    );
  return {
    content: svgOf(drawPicture(source, options), options.fonts ?? [], options.stages?.("draw")),
    report: report.finish(),
  };
}

function svgOf(
  picture: Picture,
  fonts: readonly PictureFont[],
  onDrawn: OnCount | undefined,
): string {
  const { width, height, paper, title, description, language, parts } = picture;
  const lang = language === null ? "" : ` xml:lang="${escapeXml(language)}"`;
  const lines = [
    `<?xml version="1.0" encoding="UTF-8"?>`,
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" role="img" aria-labelledby="title description" font-family="${FAMILY}"${lang}>`,
    `<title id="title">${escapeXml(title)}</title>`,
    `<desc id="description">${escapeXml(description)}</desc>`,
    ...styleOf(fonts),
    `<rect width="${width}" height="${height}" fill="${paper}"/>`,
  ];
  for (const part of counted(parts, onDrawn)) lines.push(partOf(part));
  lines.push("</svg>", "");
  return lines.join("\n");
}

function styleOf(fonts: readonly PictureFont[]): string[] {
  if (fonts.length === 0) return [];
  const faces = fonts.map(
    ({ unicodeRange, weight, dataUrl }) =>
      `@font-face{font-family:Inter;font-weight:${weight};src:url(${dataUrl}) format("woff2");unicode-range:${unicodeRange}}`,
  );
  return [`<style>${escapeXml(faces.join("\n"))}</style>`];
}

function partOf({ kind, name, shapes }: Part): string {
  const title = name === null ? "" : `<title>${escapeXml(name)}</title>`;
  return `<g class="${kind}">${title}${shapes.map(shapeOf).join("")}</g>`;
}

function shapeOf(shape: Shape): string {
  switch (shape.kind) {
    case "rect":
      return rectOf(shape);
    case "path": {
      const { d, fill, stroke, width, dashed } = shape;
      return `<path d="${d}" fill="${fill ?? "none"}"${strokeOf(stroke, width, dashed)}/>`;
    }
    case "text":
      return textOf(shape);
  }
}

function rectOf({ x, y, width, height, radius, fill, stroke, dashed }: RectShape): string {
  const rounded = radius === 0 ? "" : ` rx="${radius}"`;
  return `<rect x="${short(x)}" y="${short(y)}" width="${short(width)}" height="${short(height)}"${rounded} fill="${fill ?? "none"}"${strokeOf(stroke, 1, dashed)}/>`;
}

function strokeOf(stroke: string | null, width: number, dashed: boolean): string {
  if (stroke === null) return "";
  const dashes = dashed ? ` stroke-dasharray="4 3"` : "";
  return ` stroke="${stroke}"${width === 1 ? "" : ` stroke-width="${width}"`}${dashes} stroke-linejoin="round"`;
}

function textOf({ x, y, lines, lineHeight, size, weight, fill, rightToLeft }: TextShape): string {
  const bold = weight === 400 ? "" : ` font-weight="${weight}"`;
  const backwards = rightToLeft ? ` direction="rtl" unicode-bidi="embed"` : "";
  const runs = lines.map((line, at) => {
    const words = line.map((run) =>
      run.fill === undefined || run.fill === fill
        ? escapeXml(run.text)
        : `<tspan fill="${run.fill}">${escapeXml(run.text)}</tspan>`,
    );
    const place = at === 0 ? "" : ` x="${short(x)}" dy="${lineHeight}"`;
    return lines.length === 1 ? words.join("") : `<tspan${place}>${words.join("")}</tspan>`;
  });
  // A space between lines, which nobody sees, keeps the words apart when the text is copied or read.
  return `<text x="${short(x)}" y="${short(y)}" font-size="${size}"${bold} fill="${fill}"${backwards}>${runs.join(" ")}</text>`;
}

function short(value: number): string {
  return String(Math.round(value * 100) / 100);
}
