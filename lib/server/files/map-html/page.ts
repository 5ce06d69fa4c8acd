// The document of a map in one file: its policy, its head with the tools, and the two panes.
import "server-only";
import { createHash } from "node:crypto";
import { escapeHtml } from "@/lib/contract/embed";

export interface PageParts {
  readonly title: string;
  readonly url: string | null;
  readonly language: string | null;
  /** Whose text it maps; empty for a map without a brief. */
  readonly source: string;
  /** Such as "50 statements, 44 steps". */
  readonly counts: string;
  /** ISO 8601, UTC. */
  readonly at: string;
  readonly theme: "light" | "dark";
  readonly map: string;
  /** Null where there is no brief. */
  readonly brief: string | null;
  readonly style: string;
  readonly script: string;
  /** More cards than a browser draws at once with ease. */
  readonly large: boolean;
}

/**
 * The whole file. Its policy lets run our one script and our one style sheet, by their hashes, and nothing else; no
 * address is ever fetched. The script holds no data: what it knows it reads from the elements.
 */
export function mapPage(parts: PageParts): string {
  const { title, language, theme, style, script, large, brief } = parts;
  const policy = `default-src 'none'; style-src '${sha256(style)}'; script-src '${sha256(script)}'; font-src data:; img-src data:; base-uri 'none'; form-action 'none'`;
  const head = [
    `<meta charset="utf-8">`,
    `<meta http-equiv="Content-Security-Policy" content="${policy}">`,
    `<meta name="viewport" content="width=device-width,initial-scale=1">`,
    `<meta name="referrer" content="no-referrer">`,
    `<meta name="generator" content="Counterpoint">`,
    `<title>${escapeHtml(title)}</title>`,
    `<link rel="icon" href="data:,">`,
    `<style>${style}</style>`,
  ].join("");
  const looks = [large ? "large" : "", brief === null ? "no-brief" : ""].filter(Boolean).join(" ");
  return `<!doctype html>\n<html lang="${escapeHtml(language ?? "en")}" data-theme="${theme}"><head>${head}</head><body class="${looks}">${bodyOf(parts)}<script>${script}</script></body></html>\n`;
}

/** As a content security policy names a text. */
export function sha256(text: string): string {
  return `sha256-${createHash("sha256").update(text).digest("base64")}`;
}

function bodyOf(parts: PageParts): string {
  const { title, url, source, map, brief } = parts;
  const name = escapeHtml(title);
  const heading =
    url === null
      ? name
      : `<a href="${escapeHtml(url)}" target="_blank" rel="noopener noreferrer">${name}</a>`;
  const about = source === "" ? "" : `<p class="source" dir="auto">${escapeHtml(source)}</p>`;
  const text =
    brief === null
      ? ""
      : `<section id="text" class="pane" aria-label="Text" tabindex="0"><div class="page">${brief}</div></section>`;
  return [
    `<header class="top"><div class="title"><h1 dir="auto">${heading}</h1>${about}</div>${tools(brief !== null)}</header>`,
    `<div class="panes">${text}<main id="map" class="pane" aria-label="Argument map" tabindex="0"><div id="board"><div class="sheet">${map}${footer(parts)}</div></div></main></div>`,
    `<p id="said" class="sr" role="status"></p>`,
  ].join("");
}

function footer({ counts, at, url }: PageParts): string {
  const day = escapeHtml(at.slice(0, 10));
  const where =
    url === null
      ? ""
      : ` <a href="${escapeHtml(url)}" target="_blank" rel="noopener noreferrer">The map as it is now</a>`;
  return `<footer class="foot"><span>${escapeHtml(counts)}</span><span>As it was on <time datetime="${escapeHtml(at)}">${day}</time></span>${where}</footer>`;
}

/** All that needs the script: hidden until it runs. */
function tools(hasBrief: boolean): string {
  const button = (id: string, word: string, face: string) =>
    `<button type="button" id="${id}" aria-label="${word}" title="${word}">${face}</button>`;
  const tabs = hasBrief
    ? `<div class="tabs" role="group" aria-label="What is shown"><button type="button" id="show-map" aria-pressed="true">Map</button><button type="button" id="show-text" aria-pressed="false">Text</button></div>`
    : "";
  const find = `<div class="find" role="search"><span class="field"><input id="find" type="search" aria-label="Find in the map${hasBrief ? " and the text" : ""}" placeholder="Find" autocomplete="off" spellcheck="false"><span id="found" aria-live="polite"></span></span>${button("previous", "Previous match", "↑")}${button("next", "Next match", "↓")}</div>`;
  const folds = `<div class="group" role="group" aria-label="Folds"><button type="button" id="open-all">Expand<span> all</span></button><button type="button" id="close-all">Collapse<span> all</span></button></div>`;
  const zoom = `<div class="group zoom" role="group" aria-label="Zoom">${button("smaller", "Zoom out", "−")}<button type="button" id="actual" aria-label="Zoom to 100 %" title="Zoom to 100 %">100 %</button>${button("larger", "Zoom in", "+")}<button type="button" id="fit" title="Fit the map into the window">Fit</button></div>`;
  const theme = `<select id="theme" aria-label="Colours"><option value="light">Light</option><option value="dark">Dark</option><option value="system">System</option></select>`;
  return `<div id="tools" hidden>${tabs}${find}${folds}${zoom}${theme}</div>`;
}
