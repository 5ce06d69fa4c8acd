// The words of a Web Annotation's bodies, as Markdown of ours; what is no text is kept and given back.
import { isObject, type Json, listOf } from "./vocabulary";

const LINK = /^https?:\/\/[^\s<>]+$/i;

/** What the bodies say; empty where none says anything. */
export function wordsOf(annotation: Json): string {
  if (typeof annotation.bodyValue === "string") return annotation.bodyValue.trim();
  const parts = listOf(annotation.body).map(wordsOfBody);
  return parts.filter((part) => part !== "").join("\n\n");
}

/** Which bodies still stand where the words are now `words`: all of them, or those that are no text. */
export function keptBodies(received: Json, words: string): "all" | readonly unknown[] {
  if (received.body === undefined && received.bodyValue === undefined) return [];
  if (wordsOf(received) === words) return "all";
  return listOf(received.body).filter((body) => !saysWords(body));
}

function saysWords(body: unknown): boolean {
  if (typeof body === "string") return true;
  return isObject(body) && (typeof body.value === "string" || body.type === "Choice");
}

function wordsOfBody(body: unknown): string {
  if (typeof body === "string") return linkTo(body);
  if (!isObject(body)) return "";
  if (typeof body.value === "string") {
    const words = body.format === "text/html" ? withoutTags(body.value) : body.value.trim();
    return body.purpose === "tagging" ? `Tag: ${words}` : words;
  }
  // A choice means one of its items, the first one that can be shown.
  if (body.type === "Choice" || Array.isArray(body.items))
    return (
      listOf(body.items)
        .map(wordsOfBody)
        .find((words) => words !== "") ?? ""
    );
  if (isObject(body.source) || typeof body.source === "string")
    return typeof body.source === "string" ? linkTo(body.source) : wordsOfBody(body.source);
  return typeof body.id === "string" ? linkTo(body.id) : "";
}

function linkTo(iri: string): string {
  return LINK.test(iri) ? `<${iri}>` : `\`${iri.replaceAll("`", "")}\``;
}

const ENTITIES: Readonly<Record<string, string>> = {
  "&amp;": "&",
  "&lt;": "<",
  "&gt;": ">",
  "&quot;": '"',
  "&#39;": "'",
  "&nbsp;": " ",
};

const ENDS_LINE = /^(?:br|\/(?:p|div|li|h[1-6]))(?![\w-])/;
const UNSEEN = /^(?:script|style)(?![\w-])/;

/**
 * HTML as its words alone; what is left over is text wherever it is shown, never markup. Each character is looked at
 * a fixed number of times, whatever a stranger sends.
 */
function withoutTags(html: string): string {
  const small = html.replace(/[A-Z]/g, (letter) => letter.toLowerCase());
  const parts: string[] = [];
  const endless = new Set<string>();
  let at = 0;
  for (;;) {
    const from = html.indexOf("<", at);
    const to = from === -1 ? -1 : html.indexOf(">", from);
    if (to === -1) break;
    const tag = small.slice(from + 1, to);
    parts.push(html.slice(at, from), ENDS_LINE.test(tag) ? "\n" : "");
    at = to + 1;
    const unseen = UNSEEN.exec(tag)?.[0];
    if (unseen === undefined || endless.has(unseen)) continue;
    const closing = small.indexOf(`</${unseen}`, at);
    const end = closing === -1 ? -1 : html.indexOf(">", closing);
    if (end === -1) endless.add(unseen);
    else {
      parts.push(" ");
      at = end + 1;
    }
  }
  return [...parts, html.slice(at)]
    .join("")
    .replace(/&(?:amp|lt|gt|quot|#39|nbsp);/g, (entity) => ENTITIES[entity] ?? entity)
    .replace(/\n{3,}/g, "\n\n")
    .trim();
}
