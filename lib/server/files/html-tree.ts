// The tree of an HTML page, and small questions about its elements.
import "server-only";
import rehypeParse from "rehype-parse";
import { unified } from "unified";

/** Parses HTML as a browser would; no script runs, nothing is fetched. */
export function parseHtml(html: string) {
  return unified().use(rehypeParse).parse(html);
}

export type HtmlRoot = ReturnType<typeof parseHtml>;
export type HtmlNode = HtmlRoot["children"][number];
export type HtmlElement = Extract<HtmlNode, { type: "element" }>;

export function isElement(node: HtmlNode | undefined): node is HtmlElement {
  return node?.type === "element";
}

/** An attribute's value as text; lists are joined by spaces. */
export function attribute(element: HtmlElement, name: string): string {
  const value = element.properties[name];
  if (Array.isArray(value)) return value.join(" ");
  return value === undefined || value === null || value === false ? "" : String(value);
}

/** The words below a node, as they stand in the source. */
export function wordsBelow(node: HtmlRoot | HtmlNode): string {
  if (node.type === "text") return node.value;
  return "children" in node ? node.children.map(wordsBelow).join("") : "";
}

/** Every element below, in the order of the page. */
export function elementsBelow(node: HtmlRoot | HtmlElement): HtmlElement[] {
  const found: HtmlElement[] = [];
  const wait: HtmlNode[] = [...node.children].reverse();
  for (let next = wait.pop(); next; next = wait.pop()) {
    if (!isElement(next)) continue;
    found.push(next);
    for (let at = next.children.length - 1; at >= 0; at -= 1) {
      const child = next.children[at];
      if (child) wait.push(child);
    }
  }
  return found;
}

/** How many letters and signs stand below, white space not counted. */
export function weightOf(node: HtmlRoot | HtmlNode): number {
  return wordsBelow(node).replace(/\s+/g, "").length;
}
