import { describe, expect, it } from "vitest";
import { blocksOf, plainTextOf } from "@/lib/contract/plain-text";
import { type InlineNode, inlineNodes } from "./text-blocks";

const words = (nodes: readonly InlineNode[], text: string): string =>
  nodes
    .map((node) =>
      node.kind === "text" ? text.slice(node.start, node.end) : words(node.inside, text),
    )
    .join("");

describe("inlineNodes", () => {
  it("loses no word and keeps the nesting", () => {
    const markdown =
      "# A *title*\n\nOne **strong with *stress* inside** and [a link](https://example.org/x) end.";
    const text = plainTextOf(markdown);
    const blocks = blocksOf(markdown);
    expect(blocks.map((block) => words(inlineNodes(block), text)).join("\n\n")).toBe(text);
    const spans = blocks
      .flatMap((block) => inlineNodes(block))
      .filter((node) => node.kind === "span");
    expect(spans.map((node) => node.span.type)).toEqual(["em", "strong", "link"]);
  });

  it("survives spans that do not nest", () => {
    const block = {
      type: "paragraph",
      start: 0,
      end: 10,
      inline: [
        { type: "em", start: 2, end: 6 },
        { type: "strong", start: 4, end: 8 },
      ],
    } as const;
    expect(words(inlineNodes(block), "0123456789")).toBe("0123456789");
  });
});
