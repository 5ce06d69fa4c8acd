// PDFs for tests, written by pdfkit: pages of text as books and papers set it.
import PDFDocument from "pdfkit";

type Doc = InstanceType<typeof PDFDocument>;

/** The bytes of a PDF; `draw` writes it. */
export function makePdf(
  draw: (doc: Doc) => void,
  options: PDFKit.PDFDocumentOptions = {},
): Promise<Uint8Array> {
  return new Promise((resolve) => {
    const doc = new PDFDocument({ size: "A4", margin: 72, compress: true, ...options });
    const chunks: Buffer[] = [];
    doc.on("data", (chunk: Buffer) => chunks.push(chunk));
    doc.on("end", () => resolve(new Uint8Array(Buffer.concat(chunks))));
    draw(doc);
    doc.end();
  });
}

/** Writes each line where it is told, so that a test knows every line's end. */
export function writeLines(
  doc: Doc,
  lines: readonly string[],
  at: { readonly x: number; readonly y: number; readonly leading?: number },
): void {
  for (const [index, line] of lines.entries())
    doc.text(line, at.x, at.y + index * (at.leading ?? 14), { lineBreak: false });
}
