// The pages of maps as visitors get them, kept as they were painted: the same for every visitor with the same choices
// of view. Whether the map may be seen, and in which state it is, is asked for each visit.
import "server-only";
import { randomBytes } from "node:crypto";
import { publicOrigin } from "../auth/public-origin";
import { pickEncoding } from "../http/negotiate";
import { createLruCache } from "../services/lru-cache";
import { readMapTag } from "../services/read-map";
import { cutNonce, fillNonce, type HoledPage } from "./nonce-holes";

/** A page as Next answered it: its header lines by lower-case name, and its bytes without any encoding. */
interface PaintedPage {
  readonly headers: Readonly<Record<string, string>>;
  readonly html: Buffer;
}

interface PageAnswer {
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Buffer;
}

/** What scripts/lib/visitor-page.mjs calls, where this process has it. */
export interface VisitorPages {
  /** The page's key for this request, and the page where it is kept; null where it is not a plain visit. */
  readonly find: (
    headers: Headers,
    idOrSlug: string,
  ) => Promise<{ key: string; answer: PageAnswer | null } | null>;
  /** Keeps what was painted for a key, unless the map changed meanwhile. Says whether it did. */
  readonly keep: (
    headers: Headers,
    idOrSlug: string,
    painted: PaintedPage & { key: string },
  ) => Promise<boolean>;
}

interface KeptPage {
  readonly headers: Readonly<Record<string, string>>;
  readonly nonce: string;
  readonly page: HoledPage;
}

const MAX_BYTES = 32 * 1024 * 1024;
/** Of that for visitors who come for the first time, without a choice: all others' windows leave their page alone. */
const FIRST_VISITS = 0.75;
const MAX_COOKIES = 300;
/** The cookies that the page of a map looks at, besides the session. */
const CHOICES: readonly string[] = ["layout", "view", "keys", "theme", "pane"];
/** With one of these a page is not asked for, or not by a browser that opens it. */
const OTHER_ASKING = /^(rsc|next-.*|authorization|range|if-.*)$/;

/** The cookies as sent, if there are only choices of view among them; null with any other, such as a session. */
function choicesOf(headers: Headers): string | null {
  const cookies = headers.get("cookie") ?? "";
  if (cookies.length > MAX_COOKIES) return null;
  const names = cookies.split(";").map((pair) => pair.split("=", 1)[0]?.trim() ?? "");
  return cookies === "" || names.every((name) => CHOICES.includes(name)) ? cookies : null;
}

/** All that the page depends on, or null where the request is not a visitor's plain visit, or finds no such map. */
async function keyOf(headers: Headers, idOrSlug: string): Promise<string | null> {
  const choices = choicesOf(headers);
  if (choices === null || [...headers.keys()].some((name) => OTHER_ASKING.test(name))) return null;
  const tag = await readMapTag(null, idOrSlug).catch(() => null);
  return tag && JSON.stringify([tag, idOrSlug, publicOrigin(headers), choices]);
}

/** The nonce that a Content-Security-Policy allows. */
function nonceIn(policy: string | undefined): string | null {
  return /'nonce-([^']{16,})'/.exec(policy ?? "")?.[1] ?? null;
}

function holed({ headers, html }: PaintedPage): KeptPage | null {
  const nonce = nonceIn(headers["content-security-policy"]);
  const page = nonce && cutNonce(html, nonce);
  return page ? { headers, nonce, page } : null;
}

function answerWith({ headers, nonce, page }: KeptPage, asked: Headers): PageAnswer {
  const fresh = randomBytes(16).toString("base64");
  const encoding = pickEncoding(asked.get("accept-encoding"), ["gzip"]);
  const body = fillNonce(page, fresh, { gzip: encoding === "gzip" });
  const policy = headers["content-security-policy"]?.replace(nonce, fresh) ?? "";
  return {
    headers: {
      ...headers,
      "content-security-policy": policy,
      "content-length": String(body.byteLength),
      ...(encoding !== "identity" && { "content-encoding": encoding }),
    },
    body,
  };
}

/** Pages that are kept in this process, of so many bytes at most. */
export function createVisitorPages(maxBytes = MAX_BYTES): VisitorPages {
  const first = createLruCache<KeptPage>(maxBytes * FIRST_VISITS);
  const chosen = createLruCache<KeptPage>(maxBytes * (1 - FIRST_VISITS));
  const keptFor = (headers: Headers) => (headers.has("cookie") ? chosen : first);
  return {
    find: async (headers, idOrSlug) => {
      const key = await keyOf(headers, idOrSlug);
      if (key === null) return null;
      const page = keptFor(headers).get(key);
      return { key, answer: page ? answerWith(page, headers) : null };
    },
    keep: async (headers, idOrSlug, { key, ...painted }) => {
      // The same state before and after the painting: no other was painted.
      if ((await keyOf(headers, idOrSlug)) !== key) return false;
      const kept = keptFor(headers);
      // Of many who came at once, one's page is enough.
      if (kept.get(key)) return true;
      const page = holed(painted);
      if (page) kept.set(key, page, page.page.weight);
      return page !== null;
    },
  };
}

/** Offers the pages to scripts/server.mjs. */
export function offerVisitorPages(): void {
  const offered = globalThis as typeof globalThis & { counterpointVisitorPages?: VisitorPages };
  offered.counterpointVisitorPages = createVisitorPages();
}
