// Annotations as HTML: who asked or said what, and when, with what was replied.
import "server-only";
import { escapeHtml } from "@/lib/contract/embed";
import { plainLines } from "@/lib/contract/plain-lines";
import type {
  ReportAnnotation,
  ReportDocument,
  ReportEntry,
} from "@/lib/formats/report/report-types";

/** A card's own annotations and those on the step from it, folded; nothing where there are none. */
export function annotationFold({ annotations, onStep }: ReportEntry): string {
  const count = annotations.length + onStep.length;
  if (count === 0) return "";
  const step =
    onStep.length > 0
      ? `<p class="about">On the step from here</p>${onStep.map(annotationHtml).join("")}`
      : "";
  return `<details class="notes"><summary>${countOf(count)}</summary>${annotations.map(annotationHtml).join("")}${step}</details>`;
}

/** Annotations on the whole map, on passages, and on what is gone. */
export function looseAnnotations({ loose }: ReportDocument): string {
  if (loose.length === 0) return "";
  const groups = loose.map(({ quote, annotations }) => {
    const said =
      quote === null
        ? ""
        : `<blockquote class="quote" dir="auto">${escapeHtml(quote)}</blockquote>`;
    return `${said}${annotations.map(annotationHtml).join("")}`;
  });
  return `<section class="loose-notes"><h2>On the text and the whole map</h2>${groups.join("")}</section>`;
}

function countOf(count: number): string {
  return `${count} ${count === 1 ? "annotation" : "annotations"}`;
}

function annotationHtml(annotation: ReportAnnotation): string {
  const { author, at, resolved, body, criterion, source, orphanOf, replies } = annotation;
  const day = escapeHtml(at.slice(0, 10));
  const state = resolved ? " · resolved" : "";
  const lines = [
    `<p class="by"><b>${escapeHtml(annotation.word)}</b> · <span dir="auto">${escapeHtml(author ?? "A former member")}</span> · <time datetime="${escapeHtml(at)}">${day}</time>${state}</p>`,
    orphanOf === null ? "" : said("What it was about", orphanOf),
    body === "" ? "" : `<p class="body" dir="auto">${escapeHtml(plainLines(body))}</p>`,
    criterion === null ? "" : said("What would convince", criterion),
    source === null ? "" : `<p class="body">${webLink(source.url)}</p>`,
    source?.quote
      ? `<blockquote class="quote" dir="auto">${escapeHtml(source.quote)}</blockquote>`
      : "",
    replies.length === 0
      ? ""
      : `<div class="replies">${replies.map(annotationHtml).join("")}</div>`,
  ];
  return `<div class="annotation">${lines.join("")}</div>`;
}

function said(word: string, text: string): string {
  return `<p class="body" dir="auto">${word}: ${escapeHtml(plainLines(text))}</p>`;
}

/** A web address as a link; anything else as words. */
export function webLink(address: string, words = address): string {
  return /^https?:\/\//i.test(address)
    ? `<a href="${escapeHtml(address)}" target="_blank" rel="noopener noreferrer">${escapeHtml(words)}</a>`
    : escapeHtml(words);
}
