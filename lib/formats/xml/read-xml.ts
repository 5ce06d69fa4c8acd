// XML of strangers, event by event: no document type that defines anything, no depth or number without end.
import { SaxesParser } from "saxes";
import { FORMAT_LIMITS } from "../format-types";
import { Malformed } from "../shared/guard-parse";
import { OverLimit } from "../shared/map-builder";

export interface XmlHandlers {
  open(name: string, attributes: Readonly<Record<string, string>>, line: number): void;
  text?(text: string): void;
  close(name: string): void;
}

const MOST_ELEMENTS = 500_000;
const MOST_ATTRIBUTES = 200;
// What people paste from web pages into outlines.
const SIGNS = {
  nbsp: "\u00A0",
  ndash: "–",
  mdash: "—",
  hellip: "…",
  lsquo: "‘",
  rsquo: "’",
  ldquo: "“",
  rdquo: "”",
  laquo: "«",
  raquo: "»",
  copy: "©",
  euro: "€",
  bull: "•",
  middot: "·",
  times: "×",
  deg: "°",
  sect: "§",
};

/**
 * Reads the whole document. An external document type is not fetched; one that defines anything is refused. Throws
 * `Malformed` with the place, and `OverLimit`.
 */
export function readXml(text: string, handlers: XmlHandlers): void {
  const parser = new SaxesParser({ position: true });
  Object.assign(parser.ENTITIES, SIGNS);
  const here = () => ({ line: parser.line, column: parser.column });
  let depth = 0;
  let elements = 0;
  parser.on("error", (error) => {
    const what = error.message.replace(/^(?:\d+:\d+: )+/, "").replace(/\.$/, "");
    throw new Malformed(
      `The XML is not well formed: ${what}. Mend it, or export the file again.`,
      here(),
    );
  });
  parser.on("doctype", (doctype) => {
    if (doctype.includes("[") || /<!|%/.test(doctype))
      throw new Malformed(
        "The file defines entities of its own, which is refused. Remove the part in brackets after DOCTYPE.",
        here(),
      );
  });
  parser.on("opentag", ({ name, attributes }) => {
    depth += 1;
    elements += 1;
    if (depth > FORMAT_LIMITS.depth)
      throw new OverLimit(
        `The XML is nested more than ${FORMAT_LIMITS.depth} levels deep. Split the file.`,
      );
    if (elements > MOST_ELEMENTS || Object.keys(attributes).length > MOST_ATTRIBUTES)
      throw new OverLimit(
        "The XML has more than 500,000 elements, or 200 attributes at one. Split the file.",
      );
    handlers.open(name, attributes as Record<string, string>, parser.line);
  });
  parser.on("closetag", ({ name }) => {
    depth -= 1;
    handlers.close(name);
  });
  const say = (words: string) => handlers.text?.(words);
  parser.on("text", say);
  parser.on("cdata", say);
  parser.write(text).close();
}
