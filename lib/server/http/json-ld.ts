// Answers of the W3C Web Annotation Protocol: JSON-LD with its links, tags and what may be asked.
// https://www.w3.org/TR/annotation-protocol/
import "server-only";
import { JSON_LD, type Json } from "@/lib/formats/w3c/vocabulary";
import { withApiHeaders } from "./answer";
import { matchesTag } from "./negotiate";
import type { Handler } from "./route";

const RESOURCE = '<http://www.w3.org/ns/ldp#Resource>; rel="type"';
const CONTAINER = [
  '<http://www.w3.org/ns/ldp#BasicContainer>; rel="type"',
  '<http://www.w3.org/TR/annotation-protocol/>; rel="http://www.w3.org/ns/ldp#constrainedBy"',
].join(", ");

/** What is answered about: one annotation, the container, or a page of it. */
export type LdKind = "annotation" | "container" | "page";

export interface LdAnswer {
  readonly content: Json;
  readonly tag: string;
  readonly status?: number;
  readonly headers?: Readonly<Record<string, string>>;
}

const ALLOW: Readonly<Record<LdKind, string>> = {
  annotation: "GET, HEAD, PUT, DELETE, OPTIONS",
  container: "GET, HEAD, POST, OPTIONS",
  page: "GET, HEAD, OPTIONS",
};

/** The headers that say what a resource of the protocol is and takes. */
export function ldHeaders(kind: LdKind): Record<string, string> {
  return {
    allow: ALLOW[kind],
    ...(kind === "annotation" && { link: RESOURCE }),
    ...(kind === "container" && { link: CONTAINER, "accept-post": JSON_LD }),
    vary: kind === "annotation" ? "Accept, Cookie" : "Accept, Prefer, Cookie",
  };
}

/** The answer; 304 where a reader has this state already. */
export function answerLd(request: Request, kind: LdKind, answer: LdAnswer): Response {
  const headers = {
    ...ldHeaders(kind),
    etag: answer.tag,
    "cache-control": "private, no-cache",
    ...answer.headers,
  };
  const reads = request.method === "GET" || request.method === "HEAD";
  if (reads && matchesTag(request.headers.get("if-none-match"), answer.tag))
    return new Response(null, { status: 304, headers });
  return new Response(JSON.stringify(answer.content), {
    status: answer.status ?? 200,
    headers: { ...headers, "content-type": JSON_LD },
  });
}

/** OPTIONS as the protocol wants it: with the links and what may be posted. */
export function ldOptions(kind: LdKind): Handler {
  return async () => withApiHeaders(new Response(null, { status: 204, headers: ldHeaders(kind) }));
}
