// Word documents to blocks: mammoth makes HTML of them, which goes the way of all HTML.
import "server-only";
import { strFromU8, unzipSync } from "fflate";
import mammoth from "mammoth";
import type { createReport } from "@/lib/formats/shared/report-builder";
import { tidyWords } from "./brief-blocks";
import { unreadable } from "./brief-refusal";
import { languageTag, usableAuthor, usableTitle } from "./file-about";
import { type FileText, readHtml } from "./html";
import { guardZip } from "./open-zip";

const STYLES = [
  "p[style-name='Title'] => h1:fresh",
  "p[style-name='Subtitle'] => p:fresh > em",
  "p[style-name='Quote'] => blockquote > p:fresh",
  "p[style-name='Intense Quote'] => blockquote > p:fresh",
  "p[style-name='Quotations'] => blockquote > p:fresh",
  "p[style-name='Block Text'] => blockquote > p:fresh",
  "p[style-name='toc 1'] => !",
  "p[style-name='toc 2'] => !",
  "p[style-name='toc 3'] => !",
  "u => ",
];

/** The text of a Word document. Throws VALIDATION and TOO_LARGE with what to do. */
export async function readDocx(
  bytes: Uint8Array,
  fileName: string,
  onConverted: () => void = () => undefined,
): Promise<FileText> {
  guardZip(bytes);
  const parts = xmlParts(bytes, fileName);
  const converted = await mammoth
    .convertToHtml(
      { buffer: Buffer.from(bytes) },
      {
        styleMap: STYLES,
        includeEmbeddedStyleMap: false,
        externalFileAccess: false,
        // No picture is even unpacked; its description stays.
        convertImage: mammoth.images.imgElement(() => Promise.resolve({ src: "" })),
      },
    )
    .catch(() => {
      throw unreadable(
        fileName,
        "is damaged: Word's own parts in it cannot be read. Open it in Word or LibreOffice, save it anew, and choose that file.",
      );
    });
  onConverted();
  const text = readHtml(converted.value);
  tellOfMessages(converted.messages, parts, text.report);
  const about = aboutDocument(parts["docProps/core.xml"] ?? "");
  return { ...text, ...about, title: about.title ?? text.title };
}

/** The parts that are XML, by name. What defines entities or names a document type is refused before any parser sees it. */
function xmlParts(bytes: Uint8Array, fileName: string): Record<string, string> {
  let files: ReturnType<typeof unzipSync>;
  try {
    files = unzipSync(bytes, { filter: ({ name }) => /\.(xml|rels)$/i.test(name) });
  } catch {
    throw unreadable(
      fileName,
      "is damaged and cannot be unpacked. Open it in Word or LibreOffice, save it anew, and choose that file.",
    );
  }
  const parts: Record<string, string> = Object.create(null);
  for (const [name, content] of Object.entries(files)) {
    // In UTF-16 the letters stand apart by zeros.
    const plain = strFromU8(content, true).replaceAll("\0", "");
    if (/<!(DOCTYPE|ENTITY)/i.test(plain))
      throw unreadable(
        fileName,
        "defines XML entities, which no Word document does and which can be used to do harm. Save it anew in Word or LibreOffice, and choose that file.",
      );
    parts[name] = strFromU8(content);
  }
  return parts;
}

function tellOfMessages(
  messages: readonly { readonly message: string }[],
  parts: Readonly<Record<string, string>>,
  report: ReturnType<typeof createReport>,
): void {
  const document = parts["word/document.xml"] ?? "";
  if (/<m:oMath[\s>]/.test(document))
    report.tell(
      "lost",
      "formulas",
      "Formulas were left out: a brief holds words alone. Write them in words where the argument needs them.",
    );
  if (/<w:(ins|del|moveFrom|moveTo)\s/.test(document))
    report.tell(
      "changed",
      "tracked-changes",
      "The document has tracked changes: it was read as if all of them were accepted.",
    );
  if (parts["word/comments.xml"]?.includes("<w:comment "))
    report.tell("lost", "comments", "Comments in the margin were left out.");
  if (/<w:txbxContent[\s>]/.test(document))
    report.tell(
      "changed",
      "text-boxes",
      "Text boxes stand where they are anchored. Check that they read well there.",
    );
  const failed = messages.filter(({ message }) => /could not find|error/i.test(message)).length;
  if (failed > 0)
    report.tell(
      "lost",
      "damaged-parts",
      `${failed} ${failed === 1 ? "part" : "parts"} of the document could not be read. Compare it with the original.`,
    );
}

const ENTITIES: Readonly<Record<string, string>> = {
  amp: "&",
  lt: "<",
  gt: ">",
  quot: '"',
  apos: "'",
};

function aboutDocument(core: string): Pick<FileText, "title" | "author" | "language"> {
  const field = (name: string) => {
    const found =
      new RegExp(`<${name}(?:\\s[^>]*)?>([^<]{0,2000})</${name}>`).exec(core)?.[1] ?? "";
    const words = found.replace(
      /&(?:#(\d{1,7})|#x([0-9a-f]{1,6})|(\w+));/gi,
      (whole, decimal, hex, name) => {
        const code = decimal ? Number(decimal) : hex ? Number.parseInt(hex, 16) : null;
        if (code !== null) return code > 0 && code < 0x110000 ? String.fromCodePoint(code) : "";
        return ENTITIES[name] ?? whole;
      },
    );
    return tidyWords(words).trim() || null;
  };
  return {
    title: usableTitle(field("dc:title")),
    author: usableAuthor(field("dc:creator")),
    language: languageTag(field("dc:language") ?? ""),
  };
}
