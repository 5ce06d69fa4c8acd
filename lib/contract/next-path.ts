// Where a person goes after signing in: only ever a page of this very site.

const LONGEST = 2000;
/** A host that no address can name: what leaves it is not ours. */
const HERE = "http://here.invalid";
const UNSAFE = /[\\\p{Cc}\s]/u;
/** Going back there would loop, or show JSON to a person. */
const NOT_A_GOAL = /^\/(?:api|sign-in|sign-up|sign-out|forgot|reset|_next)(?:[/?#]|$)/i;

function fullyDecoded(text: string): string | null {
  let current = text;
  for (let round = 0; round < 5; round += 1) {
    let next: string;
    try {
      next = decodeURIComponent(current);
    } catch {
      return null;
    }
    if (next === current) return current;
    current = next;
  }
  return null;
}

/** The path, query and hash when `value` names a page of this site, else "/". Never throws. */
export function safeNextPath(value: unknown): string {
  if (typeof value !== "string" || value.length > LONGEST) return "/";
  if (!value.startsWith("/") || UNSAFE.test(value)) return "/";
  let url: URL;
  try {
    url = new URL(value, HERE);
  } catch {
    return "/";
  }
  if (url.origin !== HERE || url.username || url.password) return "/";
  const path = fullyDecoded(url.pathname);
  if (path === null || UNSAFE.test(path.replaceAll(" ", "")) || path.startsWith("//")) return "/";
  if (NOT_A_GOAL.test(url.pathname) || NOT_A_GOAL.test(path)) return "/";
  return `${url.pathname}${url.search}${url.hash}`;
}

/** `/sign-in?next=…`, or `/sign-in` alone where there is nowhere special to return to. */
export function withNext(page: "/sign-in" | "/sign-up" | "/forgot", next: string): string {
  return next === "/" ? page : `${page}?next=${encodeURIComponent(next)}`;
}
