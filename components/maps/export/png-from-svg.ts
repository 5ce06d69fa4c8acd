// Paints an SVG on a canvas and hands it back as PNG.
import { ExportFailure } from "./fetch-export";

/** Browsers paint no larger: pixels of a side, and of the whole. */
const LONGEST = 16_000;
const MOST = 120_000_000;

/** The picture at `scale` pixels for each of its own. Throws ExportFailure where that is more than a browser paints. */
export async function pngFromSvg(svg: Blob, scale: number): Promise<Blob> {
  const { width, height } = await sizeOfSvg(svg);
  const [wide, high] = [Math.round(width * scale), Math.round(height * scale)];
  if (Math.max(wide, high) > LONGEST || wide * high > MOST) throw tooLarge(wide, high);
  const image = new Image(width, height);
  // The page's rules let a picture come from the server or from its own address, and from nowhere else.
  image.src = await dataUrlOf(svg);
  await image.decode();
  const canvas = document.createElement("canvas");
  canvas.width = wide;
  canvas.height = high;
  const paint = canvas.getContext("2d");
  if (!paint) throw tooLarge(wide, high);
  paint.drawImage(image, 0, 0, wide, high);
  const png = await new Promise<Blob | null>((done) => canvas.toBlob(done, "image/png"));
  if (!png) throw tooLarge(wide, high);
  return png;
}

function dataUrlOf(svg: Blob): Promise<string> {
  return new Promise((done, fail) => {
    const reader = new FileReader();
    reader.addEventListener("load", () => done(String(reader.result)));
    reader.addEventListener("error", () => fail(reader.error));
    reader.readAsDataURL(new Blob([svg], { type: "image/svg+xml" }));
  });
}

async function sizeOfSvg(svg: Blob): Promise<{ width: number; height: number }> {
  const head = await svg.slice(0, 2000).text();
  const of = (name: string) => Number(new RegExp(`<svg[^>]* ${name}="([\\d.]+)"`).exec(head)?.[1]);
  return { width: of("width"), height: of("height") };
}

function tooLarge(width: number, height: number): ExportFailure {
  return new ExportFailure(
    `The picture would have ${width.toLocaleString("en")} by ${height.toLocaleString("en")} pixels, more than this browser paints. Choose a smaller size or a branch, or take the SVG or the PDF, which stay sharp.`,
  );
}
