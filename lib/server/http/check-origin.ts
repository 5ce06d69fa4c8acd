// Keeps other sites from writing in a signed-in person's name: a write must come from our own pages.
import "server-only";
import { AppError } from "@/lib/contract/app-error";
import { env } from "../env";

/** Throws FORBIDDEN where a browser says that a write comes from another site. Programs send neither header. */
export function checkOrigin(request: Request): void {
  const fetchSite = request.headers.get("sec-fetch-site");
  if (fetchSite !== null && fetchSite !== "same-origin" && fetchSite !== "none") refuse();
  const origin = request.headers.get("origin");
  if (origin !== null && !isOurs(origin, request)) refuse();
}

function isOurs(origin: string, request: Request): boolean {
  if (!URL.canParse(origin)) return false;
  const { host, origin: normal } = new URL(origin);
  const { PUBLIC_URL, NEXTAUTH_URL, TRUST_PROXY } = env();
  const named = [PUBLIC_URL, NEXTAUTH_URL]
    .filter((url) => url !== undefined)
    .map((url) => new URL(url).origin);
  if (named.includes(normal)) return true;
  const forwarded = TRUST_PROXY ? request.headers.get("x-forwarded-host") : null;
  return host === (forwarded ?? request.headers.get("host") ?? new URL(request.url).host);
}

function refuse(): never {
  throw new AppError(
    "FORBIDDEN",
    "This request came from another site. Open Counterpoint itself and try again there.",
  );
}
