// What stands within a line of a page: marks, links, pictures, raised and lowered signs.
import "server-only";
import type { ReportBuilder } from "@/lib/formats/shared/report-builder";
import type { BlockBuilder, Marks } from "./html-builder";
import { webLink } from "./html-link";
import { attribute, elementsBelow, type HtmlElement, wordsBelow } from "./html-tree";
import { asPower } from "./raised-digits";

export interface Walk {
  readonly builder: BlockBuilder;
  readonly report: ReportBuilder;
  /** Goes on with what is inside an element. */
  readonly descend: (parent: HtmlElement, walk: Walk, place: Place) => void;
  readonly counts: { pictures: number; tables: number };
}

export interface Place {
  readonly marks: Marks;
  /** How many lists are around. */
  readonly depth: number;
}

/** An element within a line: marks, links, pictures, raised signs. */
export function walkInline(element: HtmlElement, walk: Walk, place: Place): void {
  const { builder } = walk;
  switch (element.tagName) {
    case "br":
      builder.lineBreak();
      return;
    case "hr":
      builder.flush();
      return;
    case "img":
    case "picture":
      walkPicture(element, walk, place);
      return;
    case "strong":
    case "b":
      walk.descend(element, walk, { ...place, marks: { ...place.marks, strong: true } });
      return;
    case "em":
    case "i":
    case "cite":
    case "dfn":
    case "var":
      walk.descend(element, walk, { ...place, marks: { ...place.marks, em: true } });
      return;
    case "a":
      walkLink(element, walk, place);
      return;
    case "sup":
    case "sub":
      walkRaised(element, walk, place);
      return;
    case "q":
      builder.text("“", place.marks);
      walk.descend(element, walk, place);
      builder.text("”", place.marks);
      return;
    case "math":
      builder.text(attribute(element, "alttext") || wordsBelow(element), place.marks);
      return;
    case "rt":
    case "rp":
      return;
    default:
      walk.descend(element, walk, place);
      return;
  }
}

function walkPicture(element: HtmlElement, walk: Walk, place: Place): void {
  const image =
    element.tagName === "img"
      ? element
      : elementsBelow(element).find(({ tagName }) => tagName === "img");
  if (!image) return;
  const size = [attribute(image, "width"), attribute(image, "height")];
  // A tracker's picture is a dot that nobody is to see.
  if (size.some((each) => each === "0" || each === "1")) return;
  walk.counts.pictures += 1;
  const words = attribute(image, "alt");
  if (words.trim() !== "") walk.builder.text(` ${words} `, place.marks);
}

function walkLink(element: HtmlElement, walk: Walk, place: Place): void {
  const target = attribute(element, "href");
  const words = wordsBelow(element).trim();
  // The way back from a note to its place.
  if (
    target.startsWith("#") &&
    /^[\u21a9\u2191\u21b5\u23ce^\s]*$/u.test(words.replace(/\p{M}/gu, ""))
  )
    return;
  const href = webLink(target);
  walk.descend(element, walk, href ? { ...place, marks: { ...place.marks, href } } : place);
}

const LOWERED = "₀₁₂₃₄₅₆₇₈₉";

/** The mark of a note becomes `[1]`; other raised or lowered digits are signs of their own. */
function walkRaised(element: HtmlElement, walk: Walk, place: Place): void {
  const words = wordsBelow(element).trim();
  const label = words.replace(/^\[|\]$/g, "");
  const links = elementsBelow(element).some((each) => attribute(each, "href").includes("#"));
  if (element.tagName === "sup" && links && label.length <= 6 && label !== "")
    walk.builder.text(`[${label}]`, {});
  else if (!/^\d{1,3}$/.test(words)) walk.descend(element, walk, place);
  else if (element.tagName === "sup")
    walk.builder.text(asPower(words, walk.builder.tail()) ?? `[${words}]`, place.marks);
  else
    walk.builder.text(
      [...words].map((digit) => LOWERED[Number(digit)] ?? digit).join(""),
      place.marks,
    );
}
