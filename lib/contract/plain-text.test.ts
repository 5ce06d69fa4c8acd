import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { blocksOf, plainTextOf, readMarkdown } from "./plain-text";

/** Each block as "type level: words", and its spans as "type(words)". */
function seen(markdown: string): string[] {
  const { text, blocks } = readMarkdown(markdown);
  return blocks.map((block) => {
    const spans = (block.inline ?? []).map((span) => {
      const words = text.slice(span.start, span.end);
      return ` ${span.type}(${words}${span.href ? ` -> ${span.href}` : ""})`;
    });
    const head = `${block.type}${block.level ?? ""}${block.marker ? ` ${block.marker}` : ""}`;
    return `${head}: ${text.slice(block.start, block.end)}${spans.join("")}`;
  });
}

describe("plain text of Markdown", () => {
  it("puts one blank line between blocks and joins wrapped lines by a space", () => {
    const markdown = "# Title #\r\n\r\nOne  line\r\n  and\tthe next.\n\n\n***\n\nMore.\\\nStill.\n";
    expect(plainTextOf(markdown)).toBe("Title\n\nOne line and the next.\n\nMore. Still.");
  });

  it("knows headings, lists, quotes and paragraphs", () => {
    const markdown = [
      "### Third ##",
      "Text",
      "- one",
      "  goes on",
      "  * two",
      "12. twelve",
      "> quoted",
      "> > deeper",
      "lazy",
      "",
      "Under",
      "=====",
      "Lined",
      "---",
      "#not a heading",
      "####### nor this",
    ].join("\n");
    expect(seen(markdown)).toEqual([
      "heading3: Third",
      "paragraph: Text",
      "listItem1 -: one goes on",
      "listItem2 -: two",
      "listItem1 12.: twelve",
      "quote: quoted deeper lazy",
      "heading1: Under",
      "heading2: Lined",
      "paragraph: #not a heading ####### nor this",
    ]);
  });

  it("drops a quote's own list and heading marks", () => {
    expect(seen("> # Head\n> - item\n>\n> rest")).toEqual([
      "quote: Head",
      "quote: item",
      "quote: rest",
    ]);
  });

  it("reads emphasis, strong, code and links with their offsets", () => {
    expect(seen('*a* **b** ***c*** _d_ __e__ `f *g*` [h *i*](https://x.org/a_(b) "t")')).toEqual([
      "paragraph: a b c d e f *g* h i em(a) strong(b) strong(c) em(c) em(d) strong(e) code(f *g*)" +
        " link(h i -> https://x.org/a_(b)) em(i)",
    ]);
    expect(seen("**[x](http://a.org)** <https://b.org/c>")).toEqual([
      "paragraph: x https://b.org/c link(x -> http://a.org) strong(x) link(https://b.org/c -> https://b.org/c)",
    ]);
  });

  it("leaves alone what is not a mark", () => {
    for (const text of [
      "snake_case_word",
      "2 * 3 * 4",
      "a ** b",
      "[no link]",
      "[half](http://x",
      "one ` tick",
      "<b>raw</b> &amp; <!-- c -->",
      "*open",
      "| a | b |",
    ]) {
      expect(seen(text)).toEqual([`paragraph: ${text}`]);
    }
  });

  it("keeps the words of a link whose target is not http or https, and of an image", () => {
    expect(
      seen("[run](javascript:alert(1)) ![a *map*](x.png) [mail](mailto:a@b.c) [empty]()"),
    ).toEqual(["paragraph: run a map mail empty em(map)"]);
  });

  it("drops a backslash before punctuation and keeps it elsewhere", () => {
    expect(seen("\\*a\\* \\[b\\](http://c) d\\e `f\\*`")).toEqual([
      "paragraph: *a* [b](http://c) d\\e f\\* code(f\\*)",
    ]);
  });

  it("gives NFC even where a dropped mark stood between a letter and its accent", () => {
    expect(plainTextOf("e\u0301")).toBe("\u00e9");
    expect(plainTextOf("e**\u0301x**")).toBe(plainTextOf("e**\u0301x**").normalize("NFC"));
  });

  it("has no blocks where there are no words", () => {
    expect(readMarkdown(" \n\n#\n\n---\n>\n- \n")).toEqual({ text: "", blocks: [] });
  });
});

describe("on any text", () => {
  const pieces = [
    "*",
    "**",
    "_",
    "`",
    "[",
    "]",
    "(",
    ")",
    "![",
    "](http://a.b)",
    ">",
    "#",
    "- ",
    "1. ",
    "\\",
  ];
  const markdown = fc
    .array(
      fc.oneof(
        fc.constantFrom(...pieces, "\n", "\n\n", " ", "word", "e", "\u0301", "\u{1F600}"),
        fc.string(),
      ),
    )
    .map((parts) => parts.join(""));

  it("blocks tile the text with two newlines between them, and spans nest inside their block", () => {
    fc.assert(
      fc.property(markdown, (input) => {
        const { text, blocks } = readMarkdown(input);
        expect(blocks.map((block) => text.slice(block.start, block.end)).join("\n\n")).toBe(text);
        expect(blocksOf(input)).toEqual(blocks);
        expect(text).toBe(text.normalize("NFC"));
        for (const block of blocks) {
          expect(text.slice(block.start, block.end)).not.toMatch(/\n|^\s|\s$|^$/u);
          const ends = [block.end];
          for (const span of block.inline ?? []) {
            while (span.start >= (ends.at(-1) ?? block.end)) ends.pop();
            expect(span.start).toBeGreaterThanOrEqual(block.start);
            expect(span.end).toBeGreaterThan(span.start);
            expect(span.end).toBeLessThanOrEqual(ends.at(-1) ?? -1);
            ends.push(span.end);
          }
        }
      }),
      { seed: 20220601, numRuns: 2000 },
    );
  });

  it("reads a megabyte of hostile marks in linear time", () => {
    const units = [
      "*",
      "_",
      "[",
      "]",
      ">",
      "`",
      "#",
      "\\",
      "![",
      "[](",
      "[a](",
      "[](<",
      "<http://",
      "*a ",
      "a**b_",
    ];
    units.push(
      "*a **a ",
      '[](a "',
      "[](a '",
      "[]()",
      "[[a](",
      "`a``",
      "> ",
      "- ",
      "\n",
      "(",
      "* ",
      "**a*",
      "a_ *b ",
    );
    units.push("[![x](", "](http://a.b)", "=\n", "    ", "\t", "[](()");
    for (const unit of units) {
      const megabyte = unit.repeat(Math.ceil(1_000_000 / unit.length));
      const start = performance.now();
      readMarkdown(megabyte);
      expect(performance.now() - start, JSON.stringify(unit)).toBeLessThan(5_000);
    }
  }, 120_000);
});
