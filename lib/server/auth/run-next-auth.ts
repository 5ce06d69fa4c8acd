// Runs next-auth on a request that we have read and checked ourselves: it answers 500 to much that is malformed.
import "server-only";
import type { NextApiRequest, NextApiResponse } from "next";
import NextAuth from "next-auth";
import { authOptions, type ConnectingUser } from "./auth-options";

/** A call of next-auth: `/api/auth/{action}/{providerId}`. */
export interface AuthCall {
  readonly action: string;
  readonly providerId: string | undefined;
  readonly method: "GET" | "POST";
  readonly query: Readonly<Record<string, string>>;
  readonly body: Readonly<Record<string, string>>;
  readonly headers: Headers;
  readonly connectTo: ConnectingUser;
}

function cookiesOf(headers: Headers): Record<string, string> {
  const pairs = (headers.get("cookie") ?? "").split(";").flatMap((pair) => {
    const at = pair.indexOf("=");
    return at > 0 ? [[pair.slice(0, at).trim(), decoded(pair.slice(at + 1).trim())]] : [];
  });
  return Object.fromEntries(pairs);
}

function decoded(value: string): string {
  try {
    return decodeURIComponent(value);
  } catch {
    return "";
  }
}

/** The few members of a Node response that next-auth uses, gathered into a Response. */
function collector() {
  const headers = new Headers();
  let status = 200;
  let body: string | null = null;
  const response = {
    status(code: number) {
      status = code;
      return response;
    },
    getHeader: (name: string) =>
      name.toLowerCase() === "set-cookie" ? headers.getSetCookie() : headers.get(name),
    setHeader(name: string, value: string | readonly string[]) {
      headers.delete(name);
      for (const line of typeof value === "string" ? [value] : value) headers.append(name, line);
      return response;
    },
    json(value: unknown) {
      headers.set("content-type", "application/json; charset=utf-8");
      body = JSON.stringify(value);
    },
    send(value: unknown) {
      if (typeof value === "object" && value !== null) response.json(value);
      else body = value === undefined || value === null ? null : String(value);
    },
    end() {},
  };
  return { response, collect: () => new Response(body, { status, headers }) };
}

/** What next-auth answers. */
export async function runNextAuth(call: AuthCall): Promise<Response> {
  const { response, collect } = collector();
  const request = {
    method: call.method,
    headers: Object.fromEntries(call.headers),
    cookies: cookiesOf(call.headers),
    body: call.body,
    query: {
      ...call.query,
      nextauth: [call.action, ...(call.providerId ? [call.providerId] : [])],
    },
  };
  // next-auth uses nothing else of Next's two objects (see its next/index.js).
  await NextAuth(
    request as unknown as NextApiRequest,
    response as unknown as NextApiResponse,
    authOptions(call.connectTo),
  );
  return collect();
}
