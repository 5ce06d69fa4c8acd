// The brief as HTML: its paragraphs with their marks, what is mapped highlighted, and behind it the numbers of its cards.
import "server-only";
import { nameOf } from "@/lib/argument/names";
import { bearsItsTitle } from "@/lib/contract/bears-its-title";
import { escapeHtml } from "@/lib/contract/embed";
import { type Block, readMarkdown } from "@/lib/contract/plain-text";
import type { ExportSource } from "@/lib/formats/format-types";
import { webLink } from "./annotations";
import type { PlacedPassage } from "./place-passages";

type Brief = NonNullable<ExportSource["brief"]>;

export interface BriefSources {
  readonly brief: Brief;
  readonly graph: ExportSource["graph"];
  readonly passages: readonly PlacedPassage[];
  /** Outline numbers by statement. */
  readonly numbers: ReadonlyMap<string, string>;
}

/** The notice, whose text it is, the text, the disclaimer and the source. */
export function briefHtml(sources: BriefSources): string {
  const { brief } = sources;
  const where = [brief.series, brief.publisher, brief.publishedOn].filter(Boolean).join(" · ");
  const line = (look: string, words: string | null) =>
    words ? `<p class="${look}" dir="auto">${escapeHtml(words)}</p>` : "";
  const language = brief.language === null ? "" : ` lang="${escapeHtml(brief.language)}"`;
  const isTitled = bearsItsTitle({ ...brief, blocks: blocksIn(brief) });
  const title = isTitled ? "" : `<h2 dir="auto">${escapeHtml(brief.title ?? "The text")}</h2>`;
  const foot =
    line("disclaimer", brief.disclaimer) +
    (brief.source ? `<p class="from">Source: ${withLinks(brief.source)}</p>` : "");
  return [
    `<header>${line("notice", brief.notice)}${title}${line("author", brief.author)}${line("where", where)}</header>`,
    `<div class="${isTitled ? "words titled" : "words"}"${language}>${wordsOf(sources)}</div>`,
    foot === "" ? "" : `<footer>${foot}</footer>`,
  ].join("");
}

function withLinks(source: string): string {
  return source
    .split(/(https?:\/\/[^\s<>"]+)/i)
    .map((part) => webLink(part, part.replace(/^https?:\/\//i, "")))
    .join("");
}

/** The blocks of the text; offsets of passages count in it. */
function blocksIn({ text, markdown }: Brief): readonly Block[] {
  if (markdown !== null) {
    const read = readMarkdown(markdown);
    if (read.text === text) return read.blocks;
  }
  const blocks: Block[] = [];
  for (const match of text.matchAll(/[^\n](?:[^\n]|\n(?!\n))*/g))
    blocks.push({ type: "paragraph", start: match.index, end: match.index + match[0].length });
  return blocks;
}

function wordsOf(sources: BriefSources): string {
  const { brief, passages } = sources;
  let first = 0;
  return blocksIn(brief)
    .map((block) => {
      while ((passages[first]?.end ?? Number.POSITIVE_INFINITY) <= block.start) first += 1;
      const here: PlacedPassage[] = [];
      for (let at = first; at < passages.length; at++) {
        const passage = passages[at];
        if (!passage || passage.start >= block.end) break;
        if (passage.end > block.start) here.push(passage);
      }
      return framed(block, piecesOf(block, here, sources));
    })
    .join("");
}

function framed(block: Block, words: string): string {
  const id = ` class="block" dir="auto"`;
  switch (block.type) {
    case "heading":
      return (block.level ?? 1) <= 2 ? `<h3${id}>${words}</h3>` : `<h4${id}>${words}</h4>`;
    case "quote":
      return `<blockquote${id}>${words}</blockquote>`;
    case "listItem": {
      const marker = block.marker && block.marker !== "-" ? block.marker : "•";
      return `<p class="block item level-${Math.min(6, block.level ?? 1)}" dir="auto" data-marker="${escapeHtml(marker)}">${words}</p>`;
    }
    default:
      return `<p${id}>${words}</p>`;
  }
}

/** Cuts a block wherever a mark or a passage begins or ends, so that what overlaps nests all the same. */
function piecesOf(block: Block, passages: readonly PlacedPassage[], sources: BriefSources): string {
  const inside = (offset: number) => Math.min(block.end, Math.max(block.start, offset));
  const cuts = new Set([block.start, block.end]);
  for (const { start, end } of [...passages, ...(block.inline ?? [])]) {
    cuts.add(inside(start));
    cuts.add(inside(end));
  }
  const offsets = [...cuts].sort((a, b) => a - b);
  const parts: string[] = [];
  for (const [at, start] of offsets.entries()) {
    for (const passage of passages) if (passage.end === start) parts.push(refsOf(passage, sources));
    for (const { start: from, number } of passages)
      if (inside(from) === start && from >= block.start)
        parts.push(`<span id="p-${number}"></span>`);
    const end = offsets[at + 1];
    if (end !== undefined) parts.push(pieceOf({ start, end }, block, passages, sources.brief.text));
  }
  return parts.join("");
}

interface Stretch {
  readonly start: number;
  readonly end: number;
}

function pieceOf(
  piece: Stretch,
  block: Block,
  passages: readonly PlacedPassage[],
  text: string,
): string {
  const covers = ({ start, end }: Stretch) => start <= piece.start && end >= piece.end;
  const spans = (block.inline ?? []).filter(covers);
  let words = escapeHtml(text.slice(piece.start, piece.end));
  for (const span of [...spans].reverse())
    words =
      span.type === "link"
        ? linked(span.href ?? "", words)
        : `<${span.type}>${words}</${span.type}>`;
  const numbers = passages.filter(covers).map(({ number }) => number);
  return numbers.length > 0 ? `<mark data-p="${numbers.join(" ")}">${words}</mark>` : words;
}

function linked(href: string, html: string): string {
  return /^https?:\/\//i.test(href)
    ? `<a href="${escapeHtml(href)}" target="_blank" rel="noopener noreferrer">${html}</a>`
    : html;
}

/** Small numbers behind a passage, each a link to its card. */
function refsOf({ number, statementIds }: PlacedPassage, { graph, numbers }: BriefSources): string {
  const refs = statementIds.flatMap((id) => {
    const statement = graph.statements.get(id);
    const outline = numbers.get(id);
    if (!(statement && outline)) return [];
    const name = escapeHtml(`${outline}: ${nameOf(statement)}, on the map`);
    return [
      `<a class="ref" data-p="${number}" href="#s-${id}" aria-label="${name}">${outline}</a>`,
    ];
  });
  return refs.length > 0 ? `<sup>${refs.join(" ")}</sup>` : "";
}
