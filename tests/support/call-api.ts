// Calls the interface as a client would: finds the route file by the path and hands it a request.
import { NextRequest } from "next/server";
import type { Method } from "@/lib/server/http/route";
import type { Person } from "./factories";

type RouteModule = Partial<
  Record<Method, (request: NextRequest, context: { params: Promise<never> }) => Promise<Response>>
>;

const ROUTES: readonly (readonly [pattern: string, load: () => Promise<unknown>])[] = [
  ["/api/health", () => import("@/app/api/health/route")],
  ["/api/openapi.json", () => import("@/app/api/openapi.json/route")],
  ["/api/maps", () => import("@/app/api/maps/route")],
  ["/api/maps/[mapId]", () => import("@/app/api/maps/[mapId]/route")],
  ["/api/maps/[mapId]/operations", () => import("@/app/api/maps/[mapId]/operations/route")],
  ["/api/maps/[mapId]/events", () => import("@/app/api/maps/[mapId]/events/route")],
  ["/api/maps/[mapId]/presence", () => import("@/app/api/maps/[mapId]/presence/route")],
  ["/api/inbox/events", () => import("@/app/api/inbox/events/route")],
  ["/api/maps/[mapId]/history", () => import("@/app/api/maps/[mapId]/history/route")],
  ["/api/maps/[mapId]/moments", () => import("@/app/api/maps/[mapId]/moments/route")],
  ["/api/maps/[mapId]/moments/[seq]", () => import("@/app/api/maps/[mapId]/moments/[seq]/route")],
  ["/api/maps/[mapId]/snapshots", () => import("@/app/api/maps/[mapId]/snapshots/route")],
  [
    "/api/maps/[mapId]/snapshots/[snapshotId]",
    () => import("@/app/api/maps/[mapId]/snapshots/[snapshotId]/route"),
  ],
  ["/api/maps/[mapId]/duplicate", () => import("@/app/api/maps/[mapId]/duplicate/route")],
  ["/api/maps/[mapId]/text", () => import("@/app/api/maps/[mapId]/text/route")],
  ["/api/maps/[mapId]/annotations", () => import("@/app/api/maps/[mapId]/annotations/route")],
  [
    "/api/maps/[mapId]/annotations/[annotationId]",
    () => import("@/app/api/maps/[mapId]/annotations/[annotationId]/route"),
  ],
  [
    "/api/maps/[mapId]/annotations/[annotationId]/reports",
    () => import("@/app/api/maps/[mapId]/annotations/[annotationId]/reports/route"),
  ],
  ["/api/imports", () => import("@/app/api/imports/route")],
  ["/api/imports/preview", () => import("@/app/api/imports/preview/route")],
  ["/api/maps/[mapId]/imports", () => import("@/app/api/maps/[mapId]/imports/route")],
  [
    "/api/maps/[mapId]/imports/[importId]",
    () => import("@/app/api/maps/[mapId]/imports/[importId]/route"),
  ],
  ["/api/maps/[mapId]/export", () => import("@/app/api/maps/[mapId]/export/route")],
  ["/api/maps/[mapId]/brief", () => import("@/app/api/maps/[mapId]/brief/route")],
  ["/api/maps/[mapId]/brief/preview", () => import("@/app/api/maps/[mapId]/brief/preview/route")],
  [
    "/api/maps/[mapId]/brief/revisions",
    () => import("@/app/api/maps/[mapId]/brief/revisions/route"),
  ],
  [
    "/api/maps/[mapId]/brief/revisions/[revision]",
    () => import("@/app/api/maps/[mapId]/brief/revisions/[revision]/route"),
  ],
  ["/api/maps/[mapId]/restore", () => import("@/app/api/maps/[mapId]/restore/route")],
  ["/api/maps/[mapId]/sharing", () => import("@/app/api/maps/[mapId]/sharing/route")],
  ["/api/maps/[mapId]/members", () => import("@/app/api/maps/[mapId]/members/route")],
  [
    "/api/maps/[mapId]/members/[userId]",
    () => import("@/app/api/maps/[mapId]/members/[userId]/route"),
  ],
  ["/api/maps/[mapId]/invitations", () => import("@/app/api/maps/[mapId]/invitations/route")],
  [
    "/api/maps/[mapId]/invitations/[invitationId]",
    () => import("@/app/api/maps/[mapId]/invitations/[invitationId]/route"),
  ],
  ["/api/invitations/[token]", () => import("@/app/api/invitations/[token]/route")],
  ["/api/maps/[mapId]/suggestions", () => import("@/app/api/maps/[mapId]/suggestions/route")],
  [
    "/api/maps/[mapId]/suggestions/[suggestionId]",
    () => import("@/app/api/maps/[mapId]/suggestions/[suggestionId]/route"),
  ],
  [
    "/api/maps/[mapId]/suggestions/[suggestionId]/decision",
    () => import("@/app/api/maps/[mapId]/suggestions/[suggestionId]/decision/route"),
  ],
  ["/api/maps/[mapId]/preference", () => import("@/app/api/maps/[mapId]/preference/route")],
  ["/api/inbox", () => import("@/app/api/inbox/route")],
  ["/api/inbox/read", () => import("@/app/api/inbox/read/route")],
  ["/api/inbox/unsubscribe", () => import("@/app/api/inbox/unsubscribe/route")],
  ["/api/briefs/read", () => import("@/app/api/briefs/read/route")],
  ["/api/account", () => import("@/app/api/account/route")],
  ["/api/account/password", () => import("@/app/api/account/password/route")],
  ["/api/account/forgot", () => import("@/app/api/account/forgot/route")],
  ["/api/account/reset", () => import("@/app/api/account/reset/route")],
  ["/api/oembed", () => import("@/app/api/oembed/route")],
  ["/api", () => import("@/app/api/[[...path]]/route")],
  ["/api/[...path]", () => import("@/app/api/[[...path]]/route")],
];

export interface CallOptions {
  readonly as?: Person | undefined;
  /** Sent as JSON; `raw` sends bytes as they are. */
  readonly body?: unknown;
  readonly raw?: BodyInit;
  readonly headers?: Readonly<Record<string, string>>;
}

export interface Reply {
  readonly status: number;
  readonly headers: Headers;
  /** The parsed JSON, or null where there is none. */
  // biome-ignore lint/suspicious/noExplicitAny: a test reads an answer's fields and fails where they are not there.
  readonly json: any;
  readonly bytes: Uint8Array;
}

/** The answer of the interface to one call. */
export async function callApi(
  method: Method,
  path: string,
  options: CallOptions = {},
): Promise<Reply> {
  const url = new URL(path, "http://localhost:3000");
  const { handlers, params } = await find(url.pathname);
  const handle = handlers[method];
  if (!handle) throw new Error(`${path} has no handler for ${method}.`);
  const response = await handle(requestOf(method, url, options), {
    params: Promise.resolve(params as never),
  });
  const bytes = new Uint8Array(await response.arrayBuffer());
  const isJson = response.headers.get("content-type")?.startsWith("application/json");
  const plain = !response.headers.has("content-encoding");
  const json: unknown =
    isJson && plain && bytes.length > 0 ? JSON.parse(new TextDecoder().decode(bytes)) : null;
  return { status: response.status, headers: response.headers, json, bytes };
}

function requestOf(method: Method, url: URL, { as, body, raw, headers }: CallOptions): NextRequest {
  const sent = new Headers({ host: url.host });
  const payload = raw ?? (body === undefined ? undefined : JSON.stringify(body));
  if (payload !== undefined) sent.set("content-type", "application/json");
  if (as) sent.set("cookie", as.cookie);
  for (const [name, value] of Object.entries(headers ?? {})) sent.set(name, value);
  return new NextRequest(url, {
    method,
    headers: sent,
    ...(payload !== undefined && { body: payload }),
  });
}

async function find(
  pathname: string,
): Promise<{ handlers: RouteModule; params: Record<string, string> }> {
  for (const [pattern, load] of ROUTES) {
    const source = pattern
      .replace(/\[\.\.\.(\w+)\]/g, "(?<$1>.+)")
      .replace(/\[(\w+)\]/g, "(?<$1>[^/]+)");
    const match = new RegExp(`^${source}$`).exec(pathname);
    if (!match) continue;
    const params = Object.fromEntries(
      Object.entries(match.groups ?? {}).map(([name, value]) => [name, decodeURIComponent(value)]),
    );
    return { handlers: (await load()) as RouteModule, params };
  }
  throw new Error(`There is no route for ${pathname}.`);
}
