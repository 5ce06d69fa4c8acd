// The outline elements of an OPML file, in their order.
import { Malformed } from "../shared/guard-parse";
import { readXml } from "../xml/read-xml";

export interface OpmlElement {
  readonly line: number;
  /** The element that it stands in, by its place in the list. */
  readonly parent: number | null;
  readonly attributes: Readonly<Record<string, string>>;
}

export interface OpmlDocument {
  /** What stands in the head, by the name of its element. */
  readonly head: ReadonlyMap<string, string>;
  readonly elements: readonly OpmlElement[];
}

/** Throws `Malformed` where the root is no opml. */
export function readOpml(source: string): OpmlDocument {
  const head = new Map<string, string>();
  const elements: OpmlElement[] = [];
  const open: number[] = [];
  const path: string[] = [];
  readXml(source, {
    open: (name, attributes, line) => {
      if (path.length === 0 && name.toLowerCase() !== "opml")
        throw new Malformed(
          `The file begins with <${name.slice(0, 40)}> where an <opml> is expected.`,
          { line },
        );
      path.push(name.toLowerCase());
      if (path.at(-1) !== "outline") return;
      elements.push({ line, parent: open.at(-1) ?? null, attributes });
      open.push(elements.length - 1);
    },
    text: (words) => {
      const name = path.at(-1);
      if (path.length === 3 && path[1] === "head" && name !== undefined)
        head.set(name, (head.get(name) ?? "") + words);
    },
    close: (name) => {
      path.pop();
      if (name.toLowerCase() === "outline") open.pop();
    },
  });
  return { head, elements };
}
