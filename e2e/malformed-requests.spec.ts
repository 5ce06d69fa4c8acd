// Two thousand malformed requests over raw sockets, the same ones every time: the running server answers none with a 5xx.
import { connect } from "node:net";
import { createRandom, type Random } from "../tests/fuzz/random";
import { expect, test } from "./fixtures/test";

const REQUESTS = 2_000;
const AT_ONCE = 8;

const PATHS = [
  "/",
  "/maps/japan-mod-official-in-taipei",
  "/maps/nothing",
  "/sign-in?callbackUrl=//evil.example",
  "/settings",
  "/reset?token=x",
  "/api",
  "/api/maps",
  "/api/maps/japan-mod-official-in-taipei",
  "/api/maps/japan-mod-official-in-taipei/operations",
  "/api/maps/japan-mod-official-in-taipei/history?limit=2",
  "/api/account",
  "/api/auth/csrf",
  "/api/auth/session",
  "/api/auth/providers",
  "/api/auth/callback/credentials",
  "/api/auth/callback/github",
  "/api/auth/signin/github",
  "/api/auth/signout",
  "/api/auth/_log",
  "/api/auth/nothing/at/all",
  "/_next/static/nothing.js",
  "/_next/image?url=%2Ficon.svg&w=64&q=75",
  "/_next/data/x/index.json",
  "/favicon.ico",
] as const;

const ODD = [
  "%ff",
  "%",
  "%00",
  "%2e%2e%2f",
  "..",
  "//",
  "\\",
  "é",
  "?a[]=1&a=%",
  "#x",
  ";",
  "%F0%9F%82%A1",
  "x".repeat(3000),
];
const METHODS = [
  "GET",
  "GET",
  "GET",
  "HEAD",
  "POST",
  "POST",
  "PUT",
  "PATCH",
  "DELETE",
  "OPTIONS",
  "PROPFIND",
  "QUERY",
  "get",
];
const HEADERS = [
  "Cookie: next-auth.session-token=broken; next-auth.csrf-token=a|b",
  "Cookie: theme=%ff; layout={",
  "Origin: https://evil.example",
  "Origin: null",
  "RSC: 1",
  "Next-Router-State-Tree: %5B%22%22",
  "Next-Router-Prefetch: 1",
  "Next-Action: 00112233445566778899",
  "X-Middleware-Subrequest: proxy:proxy:proxy:proxy:proxy",
  "X-Forwarded-Host: evil.example",
  "X-Forwarded-For: 1.1.1.1",
  "X-Forwarded-Proto: gopher",
  "Accept-Encoding: br;q=x, *;q=0",
  "If-None-Match: W/",
  "If-Modified-Since: tomorrow",
  "Range: bytes=9-1",
  "Content-Encoding: gzip",
  "Expect: 100-continue",
  "Accept-Language: xx-\u00ff",
];
const TYPES = [
  "application/json",
  "text/plain",
  "application/x-www-form-urlencoded",
  "multipart/form-data; boundary=",
  "x",
];
const BODIES = [
  "",
  "{",
  "[]",
  "null",
  '{"csrfToken":{}}',
  '{"email":1,"password":[]}',
  "a=b&a[]=%ff",
  "\u0000\u00ff",
  "[".repeat(5000),
  '{"__proto__":{"a":1}}',
];

function oddRequest(random: Random, host: string): string {
  const path = random.chance(0.4)
    ? `${random.pick(PATHS)}/${random.pick(ODD)}`
    : random.pick(PATHS);
  const method = random.pick(METHODS);
  const lines = [
    `${method} ${path} HTTP/1.1`,
    `Host: ${random.chance(0.95) ? host : random.pick(["", "a b", "evil.example:99999"])}`,
  ];
  for (let i = random.below(4); i > 0; i--) lines.push(random.pick(HEADERS));
  const body = method === "GET" || method === "HEAD" ? "" : random.pick(BODIES);
  if (body !== "" || method === "POST") {
    lines.push(
      `Content-Type: ${random.pick(TYPES)}`,
      `Content-Length: ${Buffer.byteLength(body, "latin1")}`,
    );
  }
  return `${[...lines, "Connection: close", "", body].join("\r\n")}`;
}

/** The status that a request gets, or 0 where the connection was closed without one. */
function statusOf(port: number, host: string, request: string): Promise<number> {
  return new Promise((resolve, reject) => {
    let answer = "";
    const socket = connect(port, host, () => socket.write(request, "latin1"));
    socket.setTimeout(20_000, () => socket.destroy(new Error("No answer within 20 s.")));
    socket.on("data", (chunk) => {
      if (answer.length < 100) answer += chunk.toString("latin1");
    });
    socket.on("error", reject);
    socket.on("close", () => resolve(Number(/^HTTP\/1\.1 (\d{3})/.exec(answer)?.[1] ?? 0)));
  });
}

test("no malformed request gets a 5xx, or none at all", async ({ baseURL, request }) => {
  test.setTimeout(180_000);
  const { hostname, port, host } = new URL(String(baseURL));
  const random = createRandom(20_261_122);
  const requests = Array.from({ length: REQUESTS }, () => oddRequest(random, host));
  const bad: string[] = [];
  const seen = new Set<number>();
  const next = requests.values();
  const send = async () => {
    for (const each of next) {
      const status = await statusOf(Number(port), hostname, each);
      seen.add(status);
      if (status >= 500 || status === 0) bad.push(`${status} for ${each.slice(0, 400)}`);
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, send));
  expect(bad).toEqual([]);
  expect([...seen]).toEqual(expect.arrayContaining([200, 400, 404, 405]));
  expect((await request.get("/api/health")).ok()).toBe(true);
});
