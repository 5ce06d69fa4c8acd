// Walks the text's part of a page and makes blocks of it.
import "server-only";
import type { ReportBuilder } from "@/lib/formats/shared/report-builder";
import type { BriefBlock } from "./brief-blocks";
import { createBlockBuilder } from "./html-builder";
import { type Place, type Walk, walkInline } from "./html-inline";
import { tableRows } from "./html-table";
import {
  attribute,
  elementsBelow,
  type HtmlElement,
  type HtmlNode,
  type HtmlRoot,
  isElement,
  wordsBelow,
} from "./html-tree";

const BLOCKS = new Set(
  "address article aside blockquote body center dd details div dl dt fieldset figcaption figure footer header hgroup h1 h2 h3 h4 h5 h6 html li main ol p pre section summary table ul tr tbody td th caption".split(
    " ",
  ),
);

/** The blocks of a page's part; what is lost or changed is told. */
export function htmlBlocks(part: HtmlRoot | HtmlElement, report: ReportBuilder): BriefBlock[] {
  const builder = createBlockBuilder();
  const counts = { pictures: 0, tables: 0 };
  const walk: Walk = { builder, report, counts, descend: walkChildren };
  walkChildren(part, walk, { marks: {}, depth: 0 });
  const blocks = builder.finish();
  if (counts.pictures > 0) {
    const [what, stays] =
      counts.pictures === 1
        ? ["1 picture was", "its description, where it has one, stays"]
        : [`${counts.pictures} pictures were`, "their descriptions, where they have any, stay"];
    report.tell("lost", "pictures", `${what} left out: a brief holds words alone; ${stays}.`);
  }
  if (counts.tables > 0) {
    const what =
      counts.tables === 1 ? "1 table is a list now" : `${counts.tables} tables are lists now`;
    report.tell("changed", "tables", `${what}, one item for each row. Check that they read well.`);
  }
  return blocks;
}

function walkChildren(parent: HtmlRoot | HtmlElement, walk: Walk, place: Place): void {
  for (const child of parent.children) walkNode(child, walk, place);
}

function walkNode(node: HtmlNode, walk: Walk, place: Place): void {
  if (node.type === "text") walk.builder.text(node.value, place.marks);
  if (!isElement(node)) return;
  if (!BLOCKS.has(node.tagName)) {
    walkInline(node, walk, place);
    return;
  }
  walk.builder.flush();
  walkBlock(node, walk, { ...place, marks: {} });
  walk.builder.flush();
}

function walkBlock(element: HtmlElement, walk: Walk, place: Place): void {
  const { builder } = walk;
  const heading = /^h([1-6])$/.exec(element.tagName)?.[1];
  if (heading) {
    builder.within({ type: "heading", level: Number(heading) }, () =>
      walkChildren(element, walk, place),
    );
    return;
  }
  switch (element.tagName) {
    case "blockquote":
      builder.within({ type: "quote" }, () => walkChildren(element, walk, place));
      return;
    case "ol":
    case "ul":
      walkList(element, walk, place);
      return;
    case "dl":
      walkChildren(element, walk, place);
      return;
    case "dt":
      walkChildren(element, walk, { ...place, marks: { strong: true } });
      return;
    case "dd":
      builder.within({ type: "listItem", level: Math.min(6, place.depth + 1), marker: "-" }, () =>
        walkChildren(element, walk, { ...place, depth: place.depth + 1 }),
      );
      return;
    case "pre":
      walkPreformatted(element, walk);
      return;
    case "table":
      walkTable(element, walk, place);
      return;
    default:
      walkChildren(element, walk, place);
      return;
  }
}

function walkList(list: HtmlElement, walk: Walk, place: Place): void {
  const ordered = list.tagName === "ol";
  const start = Number.parseInt(attribute(list, "start"), 10);
  let number = Number.isSafeInteger(start) && start >= 0 && start < 1e8 ? start : 1;
  const depth = place.depth + 1;
  for (const child of list.children) {
    if (!isElement(child)) continue;
    if (child.tagName !== "li") {
      walkNode(child, walk, { ...place, depth });
      continue;
    }
    const own = Number.parseInt(attribute(child, "value"), 10);
    if (ordered && Number.isSafeInteger(own) && own >= 0 && own < 1e8) number = own;
    const marker = ordered ? `${number}.` : "-";
    number += 1;
    walk.builder.flush();
    walk.builder.within({ type: "listItem", level: Math.min(6, depth), marker }, () =>
      walkChildren(child, walk, { marks: {}, depth }),
    );
  }
}

function walkPreformatted(element: HtmlElement, walk: Walk): void {
  for (const line of wordsBelow(element).split("\n")) {
    walk.builder.text(line, {});
    walk.builder.flush();
  }
}

function walkTable(table: HtmlElement, walk: Walk, place: Place): void {
  const rows = tableRows(table);
  if (rows === null) {
    walkChildren(table, walk, place);
    return;
  }
  walk.counts.tables += 1;
  const caption = elementsBelow(table).find(({ tagName }) => tagName === "caption");
  if (caption) {
    walkChildren(caption, walk, { ...place, marks: { strong: true } });
    walk.builder.flush();
  }
  for (const row of rows) {
    walk.builder.within(
      { type: "listItem", level: Math.min(6, place.depth + 1), marker: "-" },
      () => {
        for (const [at, { name, cell }] of row.entries()) {
          if (at > 0) walk.builder.text("; ", {});
          if (name !== "") walk.builder.text(`${name}: `, {});
          walkCell(cell, walk, place);
        }
      },
    );
  }
}

/** The words of a cell as one line, whatever blocks are in it. */
function walkCell(cell: HtmlElement, walk: Walk, place: Place): void {
  const builder = createBlockBuilder();
  walkChildren(cell, { ...walk, builder }, { ...place, marks: {} });
  for (const [at, { runs }] of builder.finish().entries()) {
    if (at > 0) walk.builder.text(" ", {});
    for (const { text, ...marks } of runs) walk.builder.text(text, marks);
  }
}
