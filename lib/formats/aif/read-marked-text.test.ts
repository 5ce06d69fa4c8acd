// HTML of strangers becomes words and marked stretches, and what we write comes back letter by letter.
import fc from "fast-check";
import { expect, test } from "vitest";
import { sourceOf } from "../shared/source-of";
import { anyParsed } from "../shared/testing/any-map";
import { readMarkedText } from "./read-marked-text";
import { writeMarkedText } from "./write-marked-text";

test.each([
  ["plain words, a < b & c > d", "plain words, a < b & c > d"],
  ["a<br>b<br/>c", "a\nb\nc"],
  ["<div>a</div><div><br></div><p>b</p>", "a\n\nb\n"],
  [
    "a &amp;lt; b&nbsp;c &#8217; &#x1F642; &unknown; &#xD800;<br>",
    "a &lt; b c ’ 🙂 &unknown; &#xD800;\n",
  ],
  ["<br><script>alert('</b>')</script>x<style>p{}</style>y<!-- <b>no</b> -->z", "\nxyz"],
  ["<br><!-- never ends", "\n<!-- never ends"],
  ['<span onclick="x">a</span></span><b>b', "ab"],
])("%j says %j", (html, text) => {
  expect(readMarkedText(html).text).toBe(text);
});

test("spans give the keys of nodes, nested or not, quoted or not", () => {
  const html = `<span class="highlighted" id="node3_7">a <span id='5'>b</span></span> <span id=node6>c</span><span>d</span>`;
  const { text, spans } = readMarkedText(html);
  expect(spans.map(({ key, start, end }) => [key, text.slice(start, end)])).toEqual([
    ["5", "b"],
    ["3_7", "a b"],
    ["6", "c"],
  ]);
});

test("what is written comes back letter by letter, with every passage that lies whole in or outside the others", {
  timeout: 60_000,
}, () => {
  fc.assert(
    fc.property(anyParsed, (parsed) => {
      const source = sourceOf(parsed);
      if (parsed.brief === null) return;
      const { text, spans } = readMarkedText(writeMarkedText(source, parsed.brief, (id) => id));
      expect(text).toBe(parsed.brief.text);
      const passages = parsed.map.passages;
      for (const { start, end, statementIds } of passages) {
        const crossing = passages.some(
          (other) =>
            other.start < end &&
            start < other.end &&
            !(other.start <= start && end <= other.end) &&
            !(start <= other.start && other.end <= end),
        );
        if (crossing) continue;
        for (const id of statementIds) expect(spans).toContainEqual({ key: id, start, end });
      }
    }),
    { seed: 20261123, numRuns: 200 },
  );
});
