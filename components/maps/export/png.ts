// Makes a PNG in the browser from the map's SVG, whose words bring their font along.

/** What was made, at the scale that the browser had room for. */
export interface PngPicture {
  readonly blob: Blob;
  readonly width: number;
  readonly height: number;
  /** Pixels for each of the drawing's. Smaller than what was wished for where that was too large. */
  readonly scale: number;
}

export type PngResult =
  | { readonly ok: true; readonly picture: PngPicture }
  /** For the person: what happened and what to do. */
  | { readonly ok: false; readonly message: string };

/** What every browser of today draws: a side, and all pixels together (Safari's are the least). */
const MOST_SIDE = 16_384;
const MOST_PIXELS = 67_108_864;
/** Below this the words cannot be read. */
const LEAST_SCALE = 0.5;
/** Characters of an SVG beyond which browsers take minutes over it. */
const MOST_CHARACTERS = 12_000_000;

const TOO_LARGE =
  "This map is too large for a PNG. Take the SVG or the PDF, or a branch of the map.";

/** The scale that fits: as wished where there is room, else the largest that there is; null where nothing could be read. */
export function fitScale(width: number, height: number, wished: number): number | null {
  const side = MOST_SIDE / Math.max(width, height);
  const area = Math.sqrt(MOST_PIXELS / (width * height));
  const most = Math.min(side, area);
  if (most < LEAST_SCALE) return null;
  // Whole quarters, so that lines stay sharp and the number can be told.
  return wished <= most ? wished : Math.floor(most * 4) / 4 || LEAST_SCALE;
}

/** The size that an SVG of ours says it has; null where it says none. */
export function sizeOfSvg(svg: string): { width: number; height: number } | null {
  const match = /<svg[^>]* width="([\d.]+)" height="([\d.]+)"/.exec(svg.slice(0, 4000));
  return match ? { width: Number(match[1]), height: Number(match[2]) } : null;
}

/** The SVG as a PNG of `scale` pixels for each of its own. */
export async function svgToPng(svg: string, scale: number): Promise<PngResult> {
  const size = sizeOfSvg(svg);
  if (size === null) return { ok: false, message: "The drawing came without a size. Try again." };
  const fitted = fitScale(size.width, size.height, scale);
  if (fitted === null || svg.length > MOST_CHARACTERS) return { ok: false, message: TOO_LARGE };
  const width = Math.round(size.width * fitted);
  const height = Math.round(size.height * fitted);
  try {
    const blob = await paint(await load(svg), width, height);
    if (blob !== null) return { ok: true, picture: { blob, width, height, scale: fitted } };
  } catch {
    // A browser that cannot draw it says so in ways of its own; the person can do one thing about all of them.
  }
  return {
    ok: false,
    message: "Your browser could not draw the picture. Choose a smaller scale, or take the SVG.",
  };
}

/** As a data address: the pages' policy lets no other picture in that was made here. */
async function load(svg: string): Promise<HTMLImageElement> {
  const image = new Image();
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(svg)}`;
  await image.decode();
  return image;
}

async function paint(image: HTMLImageElement, width: number, height: number): Promise<Blob | null> {
  const canvas = document.createElement("canvas");
  canvas.width = width;
  canvas.height = height;
  const context = canvas.getContext("2d");
  if (!context) return null;
  // Some browsers take a picture's own fonts only from its second drawing on.
  context.drawImage(image, 0, 0, width, height);
  await new Promise((resolve) => requestAnimationFrame(resolve));
  context.clearRect(0, 0, width, height);
  context.drawImage(image, 0, 0, width, height);
  const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, "image/png"));
  canvas.width = 0;
  canvas.height = 0;
  return blob;
}
