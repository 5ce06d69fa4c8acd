// The map in one HTML file: all of it is there, nothing of it is fetched, and no text becomes markup.
import { createHash } from "node:crypto";
import { describe, expect, test } from "vitest";
import type { ArgumentGraph } from "@/lib/argument/records";
import {
  annotation,
  graphOf,
  idOf,
  on,
  passage,
  statement,
  step,
  TEST_TEXT,
} from "@/lib/argument/testing/build";
import { randomGraph } from "@/lib/argument/testing/random-graph";
import type { ExportSource } from "@/lib/formats/format-types";
import { bundleMapHtml } from "../../../scripts/lib/bundle-map-html.mjs";
import { type HtmlElement, type HtmlNode, type HtmlRoot, parseHtml, wordsBelow } from "./html-tree";
import { writeMapHtml } from "./map-html";
import { READER_SCRIPT } from "./map-html/reader-script";

const OPTIONS = { annotations: true, at: "2026-11-23T10:00:00.000Z", theme: "light" } as const;
const HOSTILE = `</script><script>alert(1)</script><!-- "'&<img src=x onerror=alert(2)> ]]> {{x}} \${y}`;

const BRIEF = {
  id: "brief-000001",
  revision: 1,
  title: "On visits",
  author: "Ada Byron",
  source: "https://example.org/visits",
  series: null,
  publisher: "A press",
  publishedOn: "2024",
  language: "en",
  notice: "A digest in our words",
  disclaimer: null,
  text: TEST_TEXT,
  markdown: null,
};

function sourceOf(graph: ArgumentGraph, more: Partial<ExportSource> = {}): ExportSource {
  return {
    id: "map-00000001",
    slug: "visits",
    title: "Visits",
    url: "https://maps.example.org/maps/visits",
    graph,
    brief: BRIEF,
    people: { "person-anna": { name: "Anna" } },
    provenance: [],
    ...more,
  };
}

const VISITS = graphOf(
  statement("main", { text: "Officers should not visit.", label: "No visits" }),
  statement("crisis", { text: "Visits would provoke a crisis.", note: "So the author fears." }),
  statement("trade", { text: "A crisis would cost trade.", heldBy: "Traders", stance: "reports" }),
  statement("plan", { text: "Visits help to plan." }),
  statement("doubt", { text: "A crisis need not last." }),
  step("because", "support", ["crisis", "trade"], "main"),
  step("yet", "attack", ["plan"], "main"),
  step("undercut", "attack", ["doubt"], "step:because"),
  step("again", "support", ["trade"], "plan"),
  passage("p-main", "Officers should not visit.", ["main"]),
  passage("p-two", "Visits would provoke a crisis 🙂, and a crisis would cost trade.", [
    "crisis",
    "trade",
  ]),
  passage("p-within", "a crisis would cost trade.", ["trade"]),
  annotation("a-one", on("statement", "crisis"), {
    kind: "question",
    body: "Is it **so**?\n- Why?",
  }),
  annotation("a-step", on("inference", "because"), { body: "It follows." }),
  annotation("a-text", on("passage", "p-main"), { body: "Well said." }),
);

function elementsOf(html: string): HtmlElement[] {
  const found: HtmlElement[] = [];
  const waiting: (HtmlRoot | HtmlNode)[] = [parseHtml(html)];
  for (let node = waiting.pop(); node; node = waiting.pop()) {
    if (node.type === "element") found.push(node);
    if ("children" in node) waiting.push(...node.children);
  }
  return found;
}

const classesOf = ({ properties }: HtmlElement) =>
  Array.isArray(properties.className) ? properties.className.map(String) : [];

function write(
  source: ExportSource,
  options: Partial<typeof OPTIONS> | { annotations: boolean } = {},
) {
  const { content, report } = writeMapHtml(source, { ...OPTIONS, ...options });
  const html = String(content);
  return { html, report, elements: elementsOf(html) };
}

const cardsIn = (elements: readonly HtmlElement[]) =>
  elements.filter((each) => each.tagName === "article" && each.properties.id);

describe("a map in one HTML file", () => {
  test("shows each statement once in full, with whose it is, its note, and where the text says it", () => {
    const { elements } = write(sourceOf(VISITS));
    const cards = cardsIn(elements);
    expect(cards.map(({ properties }) => properties.id).sort()).toEqual(
      [...VISITS.statements.keys()].map((id) => `s-${id}`).sort(),
    );
    const trade = cards.find(({ properties }) => properties.id === `s-${idOf("trade")}`);
    expect(trade && wordsBelow(trade)).toContain("Reported by Traders");
    expect(trade?.properties.dataPassages).toBe("2 3");
    const crisis = cards.find(({ properties }) => properties.id === `s-${idOf("crisis")}`);
    expect(crisis && wordsBelow(crisis)).toContain("So the author fears.");
    const stub = elements.find((each) => classesOf(each).includes("stub"));
    expect(stub && wordsBelow(stub)).toMatch(/See 1\.\d: /);
    expect(elements.filter((each) => classesOf(each).includes("and")).map(wordsBelow)).toEqual([
      "and",
    ]);
    expect(elements.some((each) => classesOf(each).includes("undercut"))).toBe(true);
  });

  test("shows the text word for word, with overlapping passages marked and linked to their cards", () => {
    const { elements } = write(sourceOf(VISITS));
    const blocks = elements.filter((each) => classesOf(each).includes("block"));
    const plain = (node: HtmlNode): string =>
      node.type === "element" && node.tagName === "sup"
        ? ""
        : "children" in node
          ? node.children.map(plain).join("")
          : wordsBelow(node);
    expect(blocks.map(plain).join("\n\n")).toBe(TEST_TEXT);
    const marks = elements.filter(({ tagName }) => tagName === "mark");
    expect(marks.map(({ properties }) => properties.dataP)).toContain("2 3");
    const refs = elements.filter((each) => classesOf(each).includes("ref"));
    expect(refs).toHaveLength(4);
    const ids = new Set(elements.map(({ properties }) => properties.id));
    for (const { properties } of elements) {
      const href = String(properties.href ?? "");
      if (href.startsWith("#")) expect(ids, href).toContain(href.slice(1));
    }
  });

  test("holds annotations where they are asked for", () => {
    const { html, elements } = write(sourceOf(VISITS));
    const notes = elements.filter((each) => classesOf(each).includes("annotation")).map(wordsBelow);
    expect(notes).toHaveLength(3);
    expect(notes.join("\n")).toContain("Question · Anna · 2026-03-01");
    expect(html).toContain("Is it so?\n• Why?");
    const without = write(sourceOf(VISITS), { annotations: false });
    expect(without.html).not.toContain("Is it so?");
  });

  test("lets nothing in a text become markup", () => {
    const graph = graphOf(
      statement("main", {
        text: HOSTILE,
        label: "<!--<b>x</b></script>",
        note: HOSTILE,
        heldBy: "<!--<b>x</b></script>",
      }),
      passage("p-main", "Officers should not visit.", ["main"]),
      annotation("a-one", on("statement", "main"), {
        kind: "evidence",
        body: HOSTILE,
        criterion: HOSTILE,
      }),
    );
    const brief = {
      ...BRIEF,
      title: HOSTILE,
      author: HOSTILE,
      notice: HOSTILE,
      language: `en"><script>`,
      source: `javascript:alert(1) ${HOSTILE}`,
    };
    const people = { "person-anna": { name: HOSTILE } };
    const { html, elements } = write(sourceOf(graph, { title: HOSTILE, url: null, brief, people }));
    expect(elements.filter(({ tagName }) => tagName === "script")).toHaveLength(1);
    expect(elements.filter(({ tagName }) => tagName === "img")).toEqual([]);
    expect(html).not.toContain("<!--");
    for (const { properties } of elements)
      for (const [name, value] of Object.entries(properties)) {
        expect(name).not.toMatch(/^on/i);
        if (name === "href") expect(String(value)).toMatch(/^(#|https?:|data:,$)/);
      }
  });

  test("lets run its own script alone, and fetches nothing", () => {
    const { html, elements } = write(sourceOf(VISITS));
    const policy = elements.find(({ properties }) => properties.httpEquiv)?.properties.content;
    expect(policy).toContain("default-src 'none'");
    for (const name of ["script", "style"]) {
      const inline = new RegExp(`<${name}>([\\s\\S]*?)</${name}>`).exec(html)?.[1] ?? "";
      const hash = createHash("sha256").update(inline).digest("base64");
      expect(policy).toContain(`${name}-src 'sha256-${hash}'`);
    }
    const style = /<style>([\s\S]*?)<\/style>/.exec(html)?.[1] ?? "";
    expect(style.match(/url\((?!data:font\/woff2;base64,)/g)).toBeNull();
    for (const { properties } of elements) {
      expect(properties.src).toBeUndefined();
      expect(properties.style).toBeUndefined();
    }
    const links = elements.filter(({ tagName }) => tagName === "link");
    expect(links.map(({ properties }) => properties.href)).toEqual(["data:,"]);
  });

  test("carries the script that its sources make, which ends no script element", async () => {
    expect(READER_SCRIPT).toBe(await bundleMapHtml());
    expect(READER_SCRIPT).not.toMatch(/<\/script|<!--/i);
    expect(READER_SCRIPT.length).toBeLessThan(40_000);
  });

  test("goes on further below where an argument is deeper than browsers nest", () => {
    const names = Array.from({ length: 700 }, (_, at) => `deep${at}`);
    const graph = graphOf(
      ...names.map((name) => statement(name)),
      ...names.slice(1).map((name, at) => step(`step${at}`, "support", [name], `deep${at}`)),
    );
    const { html, report } = write(sourceOf(graph, { brief: null }));
    let depth = 0;
    let deepest = 0;
    for (const [tag, name = ""] of html.matchAll(/<\/?(details|ul|li|div|section|article|p)\b/g)) {
      depth += tag === `<${name}` ? 1 : -1;
      deepest = Math.max(deepest, depth);
    }
    expect(deepest).toBeLessThan(120);
    expect(html.match(/<article class="card [a-z]+" id="s-deep/g)).toHaveLength(700);
    expect(report.items.map(({ code }) => code)).toContain("nest-continued");
  });

  test("holds every statement of a large map", () => {
    const { html } = write(sourceOf(randomGraph({ seed: 5, statements: 3000 }), { brief: null }));
    expect(html.match(/<article class="card [a-z]+" id=/g)).toHaveLength(3000);
    expect(html).toContain(`<body class="large no-brief">`);
  });

  test("quotes passages that the text does not have any more, and says so", () => {
    const { elements, report } = write(
      sourceOf(VISITS, { brief: { ...BRIEF, text: `New. ${TEST_TEXT}` } }),
    );
    expect(elements.filter(({ tagName }) => tagName === "mark")).toEqual([]);
    expect(elements.filter((each) => classesOf(each).includes("quote")).length).toBeGreaterThan(3);
    expect(report.items.map(({ code }) => code)).toContain("passages-as-quotes");
  });

  test("says so where there is no argument yet", () => {
    const { elements } = write(sourceOf(graphOf(), { brief: null }));
    expect(elements.map(wordsBelow).join(" ")).toContain("There is no argument here yet.");
  });
});
