// HTML to blocks: the text of the page, and what the page says of itself.
import "server-only";
import { createReport } from "@/lib/formats/shared/report-builder";
import { type BriefBlock, tidyWords } from "./brief-blocks";
import { languageTag } from "./file-about";
import { htmlBlocks } from "./html-blocks";
import { mainPart } from "./html-main";
import { attribute, elementsBelow, type HtmlElement, parseHtml, wordsBelow } from "./html-tree";

/** What a reader of one kind of file gives back. */
export interface FileText {
  readonly blocks: readonly BriefBlock[];
  readonly title: string | null;
  readonly author: string | null;
  readonly language: string | null;
  readonly report: ReturnType<typeof createReport>;
}

/** The text of an HTML page. Never throws for what a page can hold, but RangeError for one nested too deep. */
export function readHtml(html: string): FileText {
  const root = parseHtml(html);
  const all = elementsBelow(root);
  const about = aboutPage(all);
  const embedded = all.filter(({ tagName }) =>
    ["iframe", "object", "embed", "video", "audio"].includes(tagName),
  ).length;
  const forms = all.filter(({ tagName }) => tagName === "form").length;
  const report = createReport();
  const blocks = htmlBlocks(mainPart(root), report);
  if (embedded > 0)
    report.tell(
      "lost",
      "embedded",
      "Embedded pages, films and sounds were left out: a brief holds words alone.",
    );
  if (forms > 0) report.tell("lost", "forms", "Forms were left out.");
  return { blocks, ...about, report };
}

function aboutPage(all: readonly HtmlElement[]): Pick<FileText, "title" | "author" | "language"> {
  const meta = (...names: string[]) => {
    for (const name of names) {
      const found = all.find(
        (each) =>
          each.tagName === "meta" &&
          [attribute(each, "name"), attribute(each, "property")].some(
            (own) => own.toLowerCase() === name,
          ),
      );
      const content = found ? tidyWords(attribute(found, "content")).trim() : "";
      if (content !== "") return content;
    }
    return null;
  };
  const first = (tag: string) => {
    const found = all.find(({ tagName }) => tagName === tag);
    return found ? tidyWords(wordsBelow(found)).trim() || null : null;
  };
  const html = all.find(({ tagName }) => tagName === "html");
  const author = meta(
    "author",
    "citation_author",
    "dc.creator",
    "parsely-author",
    "article:author",
  );
  return {
    title: first("h1") ?? meta("citation_title", "og:title", "dc.title") ?? first("title"),
    author: author !== null && /^https?:/i.test(author) ? null : author,
    language: languageTag(html ? attribute(html, "lang") : ""),
  };
}
