// Answers what stands under /embed: a map's page for frames, its preview picture, and the fonts of both.
import "server-only";
import { createHash } from "node:crypto";
import { AppError } from "@/lib/contract/app-error";
import { escapeHtml } from "@/lib/contract/embed";
import { SCHEMA_VERSION } from "@/lib/contract/schema-version";
import { sourceWords } from "@/lib/formats/svg/source-words";
import { publicOrigin } from "../auth/public-origin";
import { interWoff2, isInterPart } from "../files/fonts/inter";
import { clientAddress } from "../http/client-address";
import { logFailure } from "../http/log-failure";
import { takeToken } from "../http/rate-limit";
import { createLruCache, type LruCache } from "../services/lru-cache";
import { readShownMap, type ShownMap } from "../services/read-shown-map";
import { EMBED_HEADERS, FILE_HEADERS } from "./embed-headers";
import { embedPage, htmlDocument } from "./embed-page";
import type { EmbedTheme } from "./embed-style";
import { previewPicture } from "./preview-picture";

/** Counts changes of the page, so that nobody is shown the old one for a map that stayed as it was. */
const LOOK = 2;
const MAX_CHARACTERS = 24_000_000;
const MAX_PICTURE_BYTES = 16_000_000;
const FOREVER = "public, max-age=31536000, immutable";

// Next bundles route handlers apart; they share the pages and the pictures.
const store = globalThis as typeof globalThis & {
  counterpointEmbeds?: LruCache<string>;
  counterpointPictures?: LruCache<ArrayBuffer>;
};

/** The answer to GET /embed/{path}. Never throws. */
export async function answerEmbed(request: Request, path: readonly string[]): Promise<Response> {
  const theme = themeOf(request);
  try {
    takeToken("read", `address ${clientAddress(request.headers)}`);
    const [first = "", second, ...rest] = path;
    if (rest.length > 0) return problem(404, theme);
    if (second === undefined) return await page(request, first, theme);
    if (first === "inter") return font(second, theme);
    if (second === "picture.png") return await picture(request, first);
    return problem(404, theme);
  } catch (error) {
    if (error instanceof AppError && error.code === "NOT_FOUND") return problem(404, theme);
    if (error instanceof AppError && error.code === "RATE_LIMITED") return problem(429, theme);
    logFailure(error, request);
    return problem(500, theme);
  }
}

function themeOf(request: Request): EmbedTheme {
  const wished = new URL(request.url).searchParams.get("theme");
  return wished === "light" || wished === "dark" ? wished : null;
}

async function page(request: Request, slug: string, theme: EmbedTheme): Promise<Response> {
  const shown = await readShownMap(slug);
  const origin = publicOrigin(request.headers);
  const tag = tagOf(shown, origin, theme);
  const headers = { ...EMBED_HEADERS, etag: tag, "cache-control": "no-cache" };
  const known = request.headers.get("if-none-match");
  if (known?.split(",").some((each) => each.trim() === tag))
    return new Response(null, { status: 304, headers });
  store.counterpointEmbeds ??= createLruCache(MAX_CHARACTERS);
  const kept = store.counterpointEmbeds.get(tag);
  const html = kept ?? write(shown, origin, theme);
  if (kept === undefined) store.counterpointEmbeds.set(tag, html, html.length);
  return new Response(html, { headers });
}

function tagOf({ map }: ShownMap, origin: string, theme: EmbedTheme): string {
  const parts = [LOOK, SCHEMA_VERSION, map.id, map.seq, map.version, map.slug, origin, theme ?? ""];
  return `W/"e${createHash("sha256").update(parts.join(" ")).digest("base64url").slice(0, 22)}"`;
}

function write({ map, graph, brief }: ShownMap, origin: string, theme: EmbedTheme): string {
  return embedPage({
    title: map.title,
    source: sourceWords({ title: map.title, brief }),
    address: `${origin}/maps/${encodeURIComponent(map.slug)}`,
    graph,
    hasBrief: brief !== null,
    language: brief?.language ?? null,
    theme,
  });
}

function font(file: string, theme: EmbedTheme): Response {
  const part = file.endsWith(".woff2") ? file.slice(0, -".woff2".length) : "";
  if (!isInterPart(part)) return problem(404, theme);
  return new Response(new Uint8Array(interWoff2(part)), {
    headers: { ...FILE_HEADERS, "content-type": "font/woff2", "cache-control": FOREVER },
  });
}

async function picture(request: Request, slug: string): Promise<Response> {
  return new Response(await pictureOf(request, await readShownMap(slug)), {
    headers: {
      ...FILE_HEADERS,
      "content-type": "image/png",
      "cache-control": "public, max-age=300",
    },
  });
}

/** The picture of the map's state. Drawing it is a tenth of a second of the server's time, so that it is kept. */
async function pictureOf(request: Request, shown: ShownMap): Promise<ArrayBuffer> {
  store.counterpointPictures ??= createLruCache(MAX_PICTURE_BYTES);
  const { id, seq, version } = shown.map;
  const key = [LOOK, id, seq, version].join(" ");
  const kept = store.counterpointPictures.get(key);
  if (kept) return kept;
  takeToken("export", `address ${clientAddress(request.headers)}`);
  const made = await previewPicture(shown);
  store.counterpointPictures.set(key, made, made.byteLength);
  return made;
}

const PROBLEMS = {
  404: {
    title: "No map is here",
    words: "The address may be mistyped, or the map is private by now. Ask whoever put it here.",
  },
  429: { title: "Too many at once", words: "Wait a minute, then load this again." },
  500: { title: "Something went wrong", words: "Load this again; if it stays, tell the operator." },
} as const;

function problem(status: keyof typeof PROBLEMS, theme: EmbedTheme): Response {
  const { title, words } = PROBLEMS[status];
  const body = `<div class="none"><h1>${escapeHtml(title)}</h1><p>${escapeHtml(words)}</p></div>`;
  return new Response(htmlDocument(title, theme, body), {
    status,
    headers: { ...EMBED_HEADERS, "cache-control": "no-store" },
  });
}
