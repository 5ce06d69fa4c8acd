// The picture of a map: what it holds, that it is safe, and that a small one stays as it was drawn.
import fc from "fast-check";
import { SaxesParser } from "saxes";
import { describe, expect, test } from "vitest";
import { applyOperations } from "../../argument/apply-operation";
import { emptyGraph } from "../../argument/graph";
import type { ArgumentGraph } from "../../argument/records";
import { idOf, statement, step, testContext } from "../../argument/testing/build";
import { randomGraph } from "../../argument/testing/random-graph";
import type { ExportSource } from "../format-types";
import { drawPicture } from "./draw-picture";
import type { Bounds, Picture } from "./picture-types";
import { serialize } from "./serialize";

const OPTIONS = { annotations: true, at: "2026-11-23T10:00:00.000Z" } as const;

function sourceOf(graph: ArgumentGraph, title = "Rents"): ExportSource {
  return {
    id: "map-00000001",
    slug: "rents",
    title,
    url: "https://maps.example.org/maps/rents",
    graph,
    brief: null,
    people: {},
    provenance: [],
  };
}

function graphOf(...texts: readonly string[]): ArgumentGraph {
  const operations = texts.map((text, at) => ({ ...statement(`s${at}`), text }));
  const steps = texts
    .slice(1)
    .map((_, at) => step(`i${at}`, at % 2 === 0 ? "support" : "attack", [`s${at + 1}`], "s0"));
  const result = applyOperations(emptyGraph(), [...operations, ...steps], testContext());
  if (!result.ok) throw new Error(JSON.stringify(result));
  return result.value.graph;
}

interface Read {
  readonly text: string;
  readonly names: ReadonlySet<string>;
  readonly attributes: readonly string[];
  readonly titles: readonly string[];
}

/** The document by a strict parser, which throws where it is not well formed. */
function read(svg: string): Read {
  const names = new Set<string>();
  const attributes: string[] = [];
  const titles: string[] = [];
  const open: string[] = [];
  let text = "";
  const parser = new SaxesParser({ xmlns: true });
  parser.on("error", (error) => {
    throw error;
  });
  parser.on("opentag", ({ name, attributes: own }) => {
    names.add(name);
    open.push(name);
    if (name === "title") titles.push("");
    for (const each of Object.values(own)) attributes.push(`${each.name}=${each.value}`);
  });
  parser.on("closetag", () => {
    open.pop();
  });
  parser.on("text", (part) => {
    if (open.at(-1) === "title") titles[titles.length - 1] += part;
    else if (open.includes("text")) text += part;
  });
  parser.write(svg).close();
  return { text, names, attributes, titles };
}

const pressed = (words: string) => words.replace(/\s+/g, "");

function overlap(a: Bounds, b: Bounds): boolean {
  const room = 0.01;
  return (
    a.x + a.width > b.x + room &&
    b.x + b.width > a.x + room &&
    a.y + a.height > b.y + room &&
    b.y + b.height > a.y + room
  );
}

function cardsOf({ parts }: Picture): Bounds[] {
  return parts.filter(({ kind }) => kind === "card").map(({ bounds }) => bounds);
}

describe("any argument", () => {
  const layouts = fc.constantFrom("hung", "top-down", "left-right" as const);
  test("is drawn with all its words, well formed, and no card on another", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 100_000 }),
        fc.integer({ min: 1, max: 40 }),
        layouts,
        (seed, statements, layout) => {
          const graph = randomGraph({ seed, statements });
          const options = { ...OPTIONS, layout: layout as "hung" };
          const { text, titles } = read(serialize(sourceOf(graph), options).content);
          const words = pressed(text);
          const named = pressed(titles.join(" "));
          for (const each of graph.statements.values()) {
            expect(words).toContain(pressed(each.text));
            expect(named).toContain(pressed(each.text));
          }
          const picture = drawPicture(sourceOf(graph), options);
          const cards = cardsOf(picture);
          for (const [at, card] of cards.entries()) {
            expect(card.x + card.width).toBeLessThanOrEqual(picture.width);
            expect(card.y + card.height).toBeLessThanOrEqual(picture.height);
            for (const other of cards.slice(at + 1)) expect(overlap(card, other)).toBe(false);
          }
        },
      ),
      { seed: 23, numRuns: 60 },
    );
  });

  test("stays within its parts' bounds", () => {
    const picture = drawPicture(sourceOf(randomGraph({ seed: 5, statements: 60 })), OPTIONS);
    for (const { bounds, shapes } of picture.parts)
      for (const shape of shapes) {
        if (shape.kind === "path") continue;
        expect(shape.x).toBeGreaterThanOrEqual(bounds.x - 0.01);
        expect(shape.y).toBeLessThanOrEqual(bounds.y + bounds.height + 0.01);
      }
  });
});

describe("hostile words", () => {
  const HOSTILE = [
    `</text><script>alert(1)</script>`,
    `"><image href="https://evil.example/x.png"/>`,
    `&lt;already&gt; &amp; ]]> <!-- <?xml`,
    `a\u0001b\u0008c\uFFFEd\u202Ee`,
    `{}; url(https://evil.example) @import`,
  ];

  test("become nothing but words", () => {
    const { content } = serialize(sourceOf(graphOf(...HOSTILE), HOSTILE[0]), OPTIONS);
    const { names, attributes, text } = read(content);
    expect([...names].sort()).toEqual(
      ["desc", "g", "path", "rect", "svg", "text", "title", "tspan"].sort(),
    );
    expect(attributes.filter((each) => /^(on|href|xlink|style|src)/i.test(each))).toEqual([]);
    expect(attributes.filter((each) => /evil|javascript/.test(each))).toEqual([]);
    expect(pressed(text)).toContain(pressed(HOSTILE[2] ?? ""));
    expect(content).not.toContain("\u0001");
  });

  test("in any characters leave the document well formed", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary", minLength: 1, maxLength: 60 }), (words) => {
        const graph = graphOf("It is so.");
        const own = { ...graph.statements.get(idOf("s0")) } as never;
        const statements = new Map([[idOf("s0"), Object.assign({}, own, { text: words })]]);
        read(serialize(sourceOf({ ...graph, statements }, words), OPTIONS).content);
      }),
      { seed: 7, numRuns: 200 },
    );
  });
});

describe("scripts of the world", () => {
  test("run from the right where their letters do", () => {
    const graph = graphOf("الإيجارات ترتفع لأن البناء بطيء", "东京会加强与台北的安全合作。");
    const { attributes, text } = read(serialize(sourceOf(graph), OPTIONS).content);
    expect(attributes.filter((each) => each === "direction=rtl")).toHaveLength(1);
    expect(pressed(text)).toContain("东京会加强与台北的安全合作。");
  });
});

describe("what is asked for", () => {
  test("dark is dark, and a font that is handed in goes along", () => {
    const graph = graphOf("It is so.");
    const fonts = [
      { unicodeRange: "U+0-FF", weight: "100 900", dataUrl: "data:font/woff2;base64,AA==" },
    ];
    const { content } = serialize(sourceOf(graph), { ...OPTIONS, theme: "dark", fonts });
    expect(content).toContain(`fill="#15171b"`);
    expect(content).toContain("@font-face{font-family:Inter;");
    expect(read(content).names).toContain("style");
  });

  test("without annotations nothing counts them", () => {
    const graph = randomGraph({ seed: 2, statements: 3 });
    const { report } = serialize(sourceOf(graph), { ...OPTIONS, annotations: false });
    expect(report.items).toEqual([]);
  });

  test("an empty map is a picture too", () => {
    const { text } = read(serialize(sourceOf(emptyGraph()), OPTIONS).content);
    expect(text).toContain("Rents");
  });
});

test("a small map stays as it was drawn", async () => {
  const graph = graphOf("Rents rise.", "Building is slow.", "Investors are to blame.");
  await expect(serialize(sourceOf(graph), OPTIONS).content).toMatchFileSnapshot("golden/rents.svg");
});

test("ten thousand statements are drawn within seconds", () => {
  const graph = randomGraph({ seed: 3, statements: 10_000 });
  const before = performance.now();
  const { content } = serialize(sourceOf(graph), OPTIONS);
  expect(performance.now() - before).toBeLessThan(60_000);
  expect(content.length).toBeLessThan(40_000_000);
}, 90_000);
