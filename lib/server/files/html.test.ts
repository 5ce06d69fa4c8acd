// What a page becomes, mark by mark, and what must never come through.
import { expect, test } from "vitest";
import { plainTextOf } from "@/lib/contract/plain-text";
import { readHtml } from "./html";
import { readBrief } from "./read-brief";
import { writeMarkdown } from "./write-markdown";

const markdownOf = (html: string) => writeMarkdown(readHtml(html).blocks);

test("headings, paragraphs, marks, quotes, lists and links", () => {
  const html = `<h1>On <em>trees</em></h1>
    <p>Trees <b>cool</b> the street, says <a href="https://example.org/a?utm_source=x&page=2">a study</a>.<br>It rained.</p>
    <blockquote><p>Plant them.</p><p>Now.</p></blockquote>
    <ul><li>shade<ul><li>for people</li></ul></li><li><p>air</p><p>More of it.</p></li></ul>
    <ol start="3"><li>three</li><li>four</li></ol>
    <pre>a  b
c</pre><dl><dt>Elm</dt><dd>A tree.</dd></dl>`;
  expect(markdownOf(html)).toBe(`# On *trees*

Trees **cool** the street, says [a study](https://example.org/a?page=2). It rained.

> Plant them.
>
> Now.

- shade
  - for people
- air

More of it.

3. three
4. four

a b

c

**Elm**

- A tree.
`);
});

test("notes keep their numbers, and lose the way back", () => {
  const html = `<p>It is so.<sup><a href="#fn1" id="r1">1</a></sup> Water is H<sub>2</sub>O, and x<sup>2</sup> too.</p>
    <hr><ol><li id="fn1"><p>See there. <a href="#r1">↩</a></p></li></ol>`;
  expect(markdownOf(html)).toBe("It is so.[1] Water is H₂O, and x² too.\n\n1. See there.\n");
});

test("a table is a list of its rows; one that only places things is not", () => {
  const html = `<table><caption>Trees</caption><tr><th>Name</th><th>Height</th></tr><tr><td>Elm</td><td>30 m</td></tr><tr><td><i>Oak</i></td><td></td></tr></table>
    <table><tr><td><h2>Left</h2><p>One.</p></td><td><p>Two.</p><p>Three.</p></td></tr></table>`;
  expect(markdownOf(html)).toBe(
    "**Trees**\n\n- Name: Elm; Height: 30 m\n- Name: *Oak*\n\n## Left\n\nOne.\n\nTwo.\n\nThree.\n",
  );
});

test("the text of a page, without what stands around it", () => {
  const words = "The street is hot in summer and cool where trees stand. ".repeat(3).trim();
  const page = (
    inner: string,
  ) => `<!doctype html><html lang="en-GB"><head><title>Site | Trees</title><meta name="author" content="Ada Byron"></head>
    <body><header><a href="/">Home</a></header><nav>Menu</nav>${inner}<div class="cookie-banner">We use cookies.</div><footer>Imprint</footer></body></html>`;
  for (const inner of [
    `<main><article><h1>Trees</h1><p>${words}</p><section id="comments"><p>First!</p></section></article></main>`,
    `<article><header><h1>Trees</h1></header><p>${words}</p></article><article>Teaser</article>`,
    `<div id="content"><h1>Trees</h1><p>${words}</p></div><aside>Related</aside>`,
  ]) {
    const read = readHtml(page(inner));
    expect(writeMarkdown(read.blocks)).toBe(`# Trees\n\n${words}\n`);
    expect(read).toMatchObject({ title: "Trees", author: "Ada Byron", language: "en-GB" });
  }
});

test("no script, no picture, no tracker, no hidden word survives", () => {
  const hostile = `<p onclick="alert(1)">Shown<script>alert("x")</script> <a href="javascript:alert(1)">one</a>
    <a href="data:text/html,hi">two</a> <a href="//evil.test">three</a> <a href="https://u:p@evil.test/">four</a>
    <a href="jAvAsCrIpT&colon;alert(1)">five</a> <a href="https://ok.test/?fbclid=1">six</a>
    <img src="https://evil.test/t.gif" width=1 height=1 alt="dot"><img src=x onerror=alert(1) alt="A tree">
    <span hidden>secret</span><span style="display : none">secret</span><span aria-hidden="true">secret</span></p>
    <iframe src="https://evil.test"></iframe><form><p>Sign up</p><input value="x"></form><svg><script>1</script><text>vector</text></svg>
    <noscript><img src="https://evil.test/n.gif" alt="no"></noscript><template><p>not yet</p></template><!-- comment -->
    <p>&lt;script&gt;alert(1)&lt;/script&gt; and ![x](https://evil.test/y.png) and [z](javascript:1) *not* &amp;amp;</p>`;
  const read = readHtml(hostile);
  const markdown = writeMarkdown(read.blocks);
  expect(plainTextOf(markdown)).toBe(
    "Shown one two three four five six A tree\n\n<script>alert(1)</script> and ![x](https://evil.test/y.png) and [z](javascript:1) *not* &amp;",
  );
  expect(markdown.match(/\]\([^)]*\)/g)).toEqual([
    "](https://ok.test/)",
    "](https://evil.test/y.png)",
    "](javascript:1)",
  ]);
  expect(markdown).toContain("\\[z\\](javascript:1)");
  expect(read.report.finish().items.map(({ code }) => code)).toEqual([
    "pictures",
    "embedded",
    "forms",
  ]);
});

test("whatever the words are, the plain text says them", () => {
  const strange = [
    "# no heading",
    "1984. That was the year.",
    "- no list",
    "> no quote",
    "===",
    "a_b_c *d",
    "`x`",
    "ends with #",
    "<https://a.test>",
    "\\*",
    "***",
    "**a",
  ];
  for (const words of strange) {
    const [heading, item, paragraph] = ["h2", "li", "p"].map((tag) => {
      const escaped = words.replace(/</g, "&lt;");
      return plainTextOf(
        markdownOf(tag === "li" ? `<ul><li>${escaped}</li></ul>` : `<${tag}>${escaped}</${tag}>`),
      );
    });
    expect([heading, item, paragraph], words).toEqual([words, words, words]);
  }
});

test("what is nested or repeated without end is read or refused in time", async () => {
  const pages: Record<string, string> = {
    divs: `${"<div>".repeat(20_000)}deep`,
    bold: `${"<b>".repeat(20_000)}deep`,
    lists: `${"<ul><li>".repeat(20_000)}deep`,
    quotes: `${"<blockquote>".repeat(3_000)}deep`,
    links: '<a href="https://a.test/">x'.repeat(20_000),
    tables: `${"<table><tr><td>".repeat(3_000)}deep`,
    rows: `<table>${"<tr><td>a<td>b".repeat(4_000)}</table>`,
    marks: `<p>${"*[_`<".repeat(50_000)}</p>`,
    breaks: "<p>a<br><br>".repeat(20_000),
    attributes: `<p ${'x="y" '.repeat(50_000)}>a</p>`,
    classes: `<p class="${"nav-".repeat(200_000)}">a</p>`,
  };
  for (const [name, html] of Object.entries(pages)) {
    const before = process.cpuUsage();
    const outcome = await readBrief(new TextEncoder().encode(`<html>${html}`), "a.html").then(
      () => "read",
      ({ code }) => code,
    );
    expect(["read", "TOO_LARGE"], name).toContain(outcome);
    expect(process.cpuUsage(before).user / 1000, name).toBeLessThan(15_000);
  }
}, 120_000);
