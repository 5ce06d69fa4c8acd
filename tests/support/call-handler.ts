// Calls a route handler as the server would, with a request of our making.
import { NextRequest } from "next/server";
import type { Handler, PathParams } from "@/lib/server/http/route";

/** The origin that tests run under; setup-contract.ts configures it. */
export const ORIGIN = "http://localhost:3000";

export interface CallOptions {
  readonly method?: string;
  readonly path?: string;
  /** Sent as JSON. */
  readonly json?: unknown;
  /** Sent as a form post. */
  readonly form?: Readonly<Record<string, string>>;
  /** Sent as it is. */
  readonly raw?: string;
  readonly cookie?: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly params?: PathParams;
}

function bodyOf({ json, form, raw }: CallOptions): { body?: string; type?: string } {
  if (raw !== undefined) return { body: raw, type: "application/json" };
  if (json !== undefined) return { body: JSON.stringify(json), type: "application/json" };
  if (form !== undefined) {
    return {
      body: new URLSearchParams(form).toString(),
      type: "application/x-www-form-urlencoded",
    };
  }
  return {};
}

/** The handler's answer. */
export async function call(handler: Handler, options: CallOptions = {}): Promise<Response> {
  const { body, type } = bodyOf(options);
  const request = new NextRequest(new URL(options.path ?? "/", ORIGIN), {
    method: options.method ?? (body === undefined ? "GET" : "POST"),
    headers: {
      host: new URL(ORIGIN).host,
      ...(type ? { "content-type": type } : {}),
      ...(options.cookie ? { cookie: options.cookie } : {}),
      ...options.headers,
    },
    ...(body === undefined ? {} : { body }),
  });
  return handler(request, { params: Promise.resolve(options.params ?? {}) });
}

/** The Cookie header that a browser would send back after these answers, the newest value of each name. */
export function cookiesFrom(...responses: readonly Response[]): string {
  const jar = new Map<string, string>();
  for (const line of responses.flatMap((response) => response.headers.getSetCookie())) {
    const [pair = ""] = line.split(";");
    const at = pair.indexOf("=");
    if (/max-age=0(;|$)/i.test(line)) jar.delete(pair.slice(0, at));
    else jar.set(pair.slice(0, at), pair.slice(at + 1));
  }
  return [...jar].map(([name, value]) => `${name}=${value}`).join("; ");
}

/** The code and the details of an error's answer. */
export async function errorOf(
  response: Response,
): Promise<{ status: number; code: string; message: string; path?: string }> {
  const { error } = (await response.json()) as {
    error: { code: string; message: string; details?: { path?: string } };
  };
  const path = error.details?.path;
  return {
    status: response.status,
    code: error.code,
    message: error.message,
    ...(path === undefined ? {} : { path }),
  };
}
