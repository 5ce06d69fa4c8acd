// The elements of an arggraph: stretches of text (edu), what they say (adu), and edges between them and on edges.
import { Malformed } from "../shared/guard-parse";
import { readXml } from "../xml/read-xml";

export interface Edu {
  readonly id: string;
  text: string;
  /** It is not in the text. */
  readonly implicit: boolean;
}

export interface Adu {
  readonly id: string;
  readonly isOpponent: boolean;
  readonly line: number;
}

export interface Edge {
  readonly id: string;
  readonly from: string;
  readonly to: string;
  readonly type: string;
  readonly line: number;
}

export interface Arggraph {
  readonly attributes: Readonly<Record<string, string>>;
  readonly edus: readonly Edu[];
  readonly adus: readonly Adu[];
  readonly edges: readonly Edge[];
  /** Names of elements that were not read. */
  readonly others: ReadonlySet<string>;
}

/** Throws `Malformed` where the root is no arggraph, or an element lacks what it needs. */
export function readGraph(source: string): Arggraph {
  const edus: Edu[] = [];
  const adus: Adu[] = [];
  const edges: Edge[] = [];
  const others = new Set<string>();
  const path: string[] = [];
  let attributes: Readonly<Record<string, string>> = {};
  const need = (values: Readonly<Record<string, string>>, name: string, line: number): string => {
    const value = values[name];
    if (value === undefined || value === "")
      throw new Malformed(`An element <${path.at(-1)}> has no “${name}”.`, { line });
    return value;
  };
  readXml(source, {
    open: (name, values, line) => {
      if (path.length === 0 && name !== "arggraph")
        throw new Malformed(`The file begins with <${name}> where an <arggraph> is expected.`, {
          line,
        });
      path.push(name);
      if (name === "arggraph") attributes = values;
      else if (name === "edu")
        edus.push({
          id: need(values, "id", line),
          text: "",
          implicit: values.implicit === "true",
        });
      else if (name === "adu")
        adus.push({ id: need(values, "id", line), isOpponent: values.type === "opp", line });
      else if (name === "edge")
        edges.push({
          id: values.id ?? "",
          from: need(values, "src", line),
          to: need(values, "trg", line),
          type: values.type ?? "",
          line,
        });
      else if (name !== "joint") others.add(name);
    },
    text: (words) => {
      const edu = edus.at(-1);
      if (path.at(-1) === "edu" && edu) edu.text += words;
    },
    close: () => {
      path.pop();
    },
  });
  return { attributes, edus, adus, edges, others };
}
