// Finds what a page says among what stands around it: navigation, forms, comments, trackers, hidden words.
import "server-only";
import {
  attribute,
  elementsBelow,
  type HtmlElement,
  type HtmlRoot,
  isElement,
  weightOf,
} from "./html-tree";

const NEVER = new Set(
  "script style noscript template iframe frame frameset object embed applet link meta base title head form button input select textarea dialog nav menu svg canvas video audio map source track param portal".split(
    " ",
  ),
);
const SIDE_ROLES =
  /^(navigation|banner|contentinfo|search|complementary|dialog|alertdialog|alert|menu|menubar|toolbar|form)$/;
const SIDE_NAMES =
  /(^|[-_\s])(nav|navbar|menu|sidebar|breadcrumbs?|cookies?|consent|share|sharing|social|newsletter|subscribe|related|recommended|comments?|comment-list|disqus|advert|ads?|promo|banner|popup|modal|pagination|skip-link|toc-toggle|mw-editsection|noprint|screen-reader-text|sr-only|visually-hidden)($|[-_\s])/i;
/** What has such a name and yet holds this much of the page is the text itself. */
const TOO_MUCH_TO_DROP = 0.3;

/** Takes what is no part of the text out of the tree, in place, and gives the element that holds the text. */
export function mainPart(root: HtmlRoot): HtmlRoot | HtmlElement {
  strip(root, weightOf(root));
  const all = elementsBelow(root);
  const body = all.find(({ tagName }) => tagName === "body") ?? root;
  const mains = all.filter((each) => each.tagName === "main" || attribute(each, "role") === "main");
  const within = mains.length === 1 && mains[0] && weightOf(mains[0]) > 0 ? mains[0] : body;
  const chosen = largestArticle(within) ?? within;
  if (chosen === body) dropEdges(body);
  return chosen;
}

function strip(parent: HtmlRoot | HtmlElement, whole: number): void {
  parent.children = parent.children.filter((child) => {
    if (child.type === "text") return true;
    if (!isElement(child) || isDropped(child, whole)) return false;
    strip(child, whole);
    return true;
  }) as typeof parent.children;
}

function isDropped(element: HtmlElement, whole: number): boolean {
  const { tagName } = element;
  if (tagName === "head") return true;
  if (NEVER.has(tagName) || isHidden(element)) return true;
  const role = attribute(element, "role");
  if (SIDE_ROLES.test(role)) return true;
  if (tagName === "aside") return !isNotes(element);
  if (["html", "body", "main", "article"].includes(tagName)) return false;
  const names = `${attribute(element, "className")} ${attribute(element, "id")}`;
  if (!SIDE_NAMES.test(names) || isNotes(element)) return false;
  return weightOf(element) < whole * TOO_MUCH_TO_DROP;
}

function isHidden(element: HtmlElement): boolean {
  const { hidden } = element.properties;
  if (hidden !== undefined && hidden !== null && hidden !== false) return true;
  if (attribute(element, "ariaHidden") === "true" && element.tagName !== "a") return true;
  const style = attribute(element, "style").replace(/\s+/g, "").toLowerCase();
  return /display:none|visibility:hidden|font-size:0(px|em|rem|pt|%)?(;|$)|opacity:0(\.0+)?(;|$)/.test(
    style,
  );
}

function isNotes(element: HtmlElement): boolean {
  const names = `${attribute(element, "role")} ${attribute(element, "className")} ${attribute(element, "id")}`;
  return /(foot|end)-?notes?/i.test(names);
}

/** The article that holds most of the words, where one does. */
function largestArticle(within: HtmlRoot | HtmlElement): HtmlElement | null {
  const articles = elementsBelow(within).filter(({ tagName }) => tagName === "article");
  const [largest] = articles
    .map((article) => ({ article, weight: weightOf(article) }))
    .sort((a, b) => b.weight - a.weight);
  return largest && largest.weight >= weightOf(within) * 0.5 ? largest.article : null;
}

/** A page's own header and footer, where it has no main part; notes stay. */
function dropEdges(body: HtmlRoot | HtmlElement): void {
  const whole = weightOf(body);
  for (const holder of [body, ...elementsBelow(body)]) {
    if (isElement(holder as HtmlElement) && (holder as HtmlElement).tagName === "article") continue;
    holder.children = holder.children.filter((child) => {
      if (!isElement(child) || (child.tagName !== "header" && child.tagName !== "footer"))
        return true;
      const hasTitle = elementsBelow(child).some(({ tagName }) => tagName === "h1");
      const hasNotes = elementsBelow(child).some(isNotes) || isNotes(child);
      return hasTitle || hasNotes || weightOf(child) > whole * TOO_MUCH_TO_DROP;
    }) as typeof holder.children;
  }
}
