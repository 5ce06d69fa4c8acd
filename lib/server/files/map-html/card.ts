// One card as HTML: what it says, whose it is, where the text says so, its note and its annotations.
import "server-only";
import type { ReadingTree } from "@/lib/argument/reading-types";
import type { ArgumentGraph, Role } from "@/lib/argument/records";
import { escapeHtml } from "@/lib/contract/embed";
import { icon, metaOf } from "@/lib/formats/html/card-parts";
import type { ReportEntry } from "@/lib/formats/report/report-types";
import type { CardWords } from "@/lib/layout/types";
import { annotationFold } from "./annotations";
import type { PlacedPassages } from "./place-passages";

export interface CardSources {
  readonly tree: ReadingTree;
  readonly graph: ArgumentGraph;
  readonly roles: ReadonlyMap<string, Role>;
  readonly words: (key: string) => CardWords;
  readonly entries: ReadonlyMap<string, ReportEntry>;
  readonly passages: PlacedPassages;
}

/** Draws the card at a place. */
export function cardDrawer(sources: CardSources): (key: string) => string {
  return (key) => {
    const { tree, graph, roles, words, entries, passages } = sources;
    const statementId = tree.places.get(key)?.statementId ?? "";
    const statement = graph.statements.get(statementId);
    const entry = entries.get(key);
    if (!(statement && entry)) return "";
    const role = roles.get(key) ?? "premise";
    const { meta } = words(key);
    const head = `<p class="meta">${icon(role)}<span class="number">${entry.number}</span> ${metaOf(meta, role)}</p>`;
    if (entry.isStub)
      return `<article class="card stub ${role}">${head}<p class="text" dir="auto"><a href="#s-${statement.id}">${escapeHtml(entry.text)}</a></p></article>`;
    const numbers = passages.byStatement.get(statement.id) ?? [];
    const marks = numbers.length > 0 ? ` data-passages="${numbers.join(" ")}"` : "";
    return `<article class="card ${role}" id="s-${statement.id}"${marks}>${head}${wordsOf(entry)}${quoteLink(numbers)}${looseQuotes(passages.unplaced.get(statement.id) ?? [])}${annotationFold(entry)}</article>`;
  };
}

function wordsOf({ label, text, attribution, note }: ReportEntry): string {
  return [
    label === null ? "" : `<p class="label" dir="auto">${escapeHtml(label)}</p>`,
    `<p class="text" dir="auto">${escapeHtml(text)}</p>`,
    attribution === null ? "" : `<p class="held" dir="auto">${escapeHtml(attribution)}</p>`,
    note === null ? "" : `<p class="note" dir="auto">${escapeHtml(note)}</p>`,
  ].join("");
}

/** Links to the passages that say it. */
function quoteLink(numbers: readonly number[]): string {
  const [first] = numbers;
  if (first === undefined) return "";
  if (numbers.length === 1) return `<p class="in-text"><a href="#p-${first}">In the text</a></p>`;
  const links = numbers.map(
    (number, at) =>
      `<a href="#p-${number}" aria-label="In the text, passage ${at + 1}">${at + 1}</a>`,
  );
  return `<p class="in-text">In the text: ${links.join(" ")}</p>`;
}

/** Quotes of another revision of the text, which this one does not have any more. */
function looseQuotes(quotes: readonly string[]): string {
  return quotes
    .map((quote) => `<blockquote class="quote" dir="auto">${escapeHtml(quote)}</blockquote>`)
    .join("");
}
