// Pages kept for visitors: a stand-in for Next paints them here from the map's document, as the person may see it.
import { randomBytes } from "node:crypto";
import { once } from "node:events";
import { createServer, get, type IncomingMessage } from "node:http";
import type { AddressInfo } from "node:net";
import { setImmediate } from "node:timers/promises";
import { gzipSync } from "node:zlib";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { createVisitorPages, type VisitorPages } from "@/lib/server/pages/visitor-pages";
import { newId } from "@/lib/server/services/new-id";
import { answerVisitor } from "../../scripts/lib/visitor-page.mjs";
import { callApi } from "../support/call-api";
import { apply, makeMap, makePerson, statement } from "../support/factories";

const offered = globalThis as typeof globalThis & { counterpointVisitorPages?: VisitorPages };

let painted = 0;
/** Resolves when the last painted page was sent, and is kept or not. */
let settled: Promise<unknown> = Promise.resolve();
let extra: Record<string, string> = {};
/** The header lines that the last painting was given. */
let given: string[] = [];
let padding = "";
/** The built stylesheets, by their paths. */
const styles: Record<string, string> = { "/a.css": "p{color:red}" };
let address = "";

const server = createServer(async (request, response) => {
  if (await answerVisitor(request, response, async (file) => styles[file] ?? null)) return;
  painted += 1;
  given = Object.keys(request.headers);
  settled = once(response, "finish")
    .then(() => setImmediate())
    .then(() => keeping);
  const path = `/api${request.url?.split("?", 1)[0]}`;
  const headers = { cookie: request.headers.cookie ?? "" };
  const { status, json } = await callApi("GET", path, { headers });
  const nonce = randomBytes(16).toString("base64");
  response.statusCode = status;
  const lines = {
    "content-type": "text/html; charset=utf-8",
    "content-security-policy": `script-src 'nonce-${nonce}'`,
    "content-encoding": "gzip",
    ...extra,
  };
  for (const [name, value] of Object.entries(lines)) response.setHeader(name, value);
  await whilePainting();
  const page = `<script nonce="${nonce}">${JSON.stringify(json)}</script>${padding}<script nonce="${nonce}">`;
  response.write(extra["x-plain"] ? page : gzipSync(page));
  response.end();
});

let keeping: Promise<boolean> = Promise.resolve(false);
let whilePainting = async () => {};

beforeAll(async () => {
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterAll(() => {
  server.close();
  delete offered.counterpointVisitorPages;
});
beforeEach(() => {
  offer();
  painted = 0;
  extra = {};
  padding = "";
  whilePainting = async () => {};
});

function offer(maxBytes?: number) {
  const pages = createVisitorPages(maxBytes);
  offered.counterpointVisitorPages = {
    ...pages,
    keep: (...args) => {
      keeping = pages.keep(...args);
      return keeping;
    },
  };
}

async function visit(path: string, headers: Record<string, string> = {}) {
  const before = painted;
  const answer = await fetch(address + path, { headers });
  const html = await answer.text();
  await settled;
  const policy = answer.headers.get("content-security-policy") ?? "";
  const nonce = /'nonce-([^']+)'/.exec(policy)?.[1] ?? "";
  return { status: answer.status, html, nonce, kept: painted === before, headers: answer.headers };
}

async function publicMap() {
  const ada = await makePerson();
  const map = await makeMap(ada, "public");
  return { ada, map, path: `/maps/${map.slug}` };
}

test("the second visitor gets the same page from memory, with a nonce of their own", async () => {
  const { path } = await publicMap();
  const first = await visit(path);
  const second = await visit(path);
  const plain = await visit(path, { "accept-encoding": "identity" });
  expect([first.kept, second.kept, plain.kept]).toEqual([false, true, true]);
  expect(new Set([first.nonce, second.nonce, plain.nonce]).size).toBe(3);
  for (const page of [second, plain]) {
    expect(page.html).toBe(first.html.replaceAll(first.nonce, page.nonce));
    expect(page.headers.get("content-type")).toBe("text/html; charset=utf-8");
  }
  expect(second.headers.get("content-encoding")).toBe("gzip");
  expect(plain.headers.get("content-encoding")).toBeNull();
});

test("a kept page has its styles in it", async () => {
  const { path } = await publicMap();
  padding = `<head><link rel="stylesheet" href="/a.css"/></head>`;
  expect((await visit(path)).html).not.toContain("<style>");
  const second = await visit(path);
  expect([second.kept, second.html.includes("<style>p{color:red}</style>")]).toEqual([true, true]);
});

test("what somebody changed is there at the very next visit", async () => {
  const { ada, map, path } = await publicMap();
  for (const id of [newId(), newId()]) {
    await visit(path);
    expect((await visit(path)).kept).toBe(true);
    await apply(ada, map.id, statement(id));
    const next = await visit(path);
    expect([next.kept, next.html.includes(id)]).toEqual([false, true]);
  }
});

test("a person's new name is there at the very next visit", async () => {
  const { ada, map, path } = await publicMap();
  await apply(ada, map.id, statement(newId()));
  await visit(path);
  await callApi("PATCH", "/api/account", { as: ada, body: { name: "Augusta" } });
  expect((await visit(path)).html).toContain("Augusta");
});

test("nothing kept is served when the map is no longer for visitors, or gone", async () => {
  for (const close of ["private", "deleted"]) {
    const { ada, map, path } = await publicMap();
    await visit(path);
    expect((await visit(path)).kept).toBe(true);
    const { status } =
      close === "private"
        ? await callApi("PATCH", `/api/maps/${map.id}`, {
            as: ada,
            body: { visibility: "private" },
          })
        : await callApi("DELETE", `/api/maps/${map.id}`, { as: ada });
    expect(status).toBeLessThan(300);
    for (let times = 0; times < 2; times++) {
      const refused = await visit(path);
      expect([refused.status, refused.kept]).toEqual([404, false]);
    }
  }
});

test("who is signed in neither gets what is kept nor leaves anything behind", async () => {
  const { ada, map, path } = await publicMap();
  for (let times = 0; times < 2; times++) {
    expect((await visit(path, { cookie: ada.cookie })).kept).toBe(false);
  }
  const visitor = await visit(path);
  expect(visitor.kept).toBe(false);
  expect(visitor.html).toContain('"role":"viewer"');
  const owner = await visit(path, { cookie: `theme=dark; ${ada.cookie}` });
  expect([owner.kept, owner.html.includes('"role":"owner"')]).toEqual([false, true]);
  expect(map.visibility).toBe("public");
});

test("a private map's page is never kept, not even its owner's", async () => {
  const ada = await makePerson();
  const path = `/maps/${(await makeMap(ada, "private")).slug}`;
  for (let times = 0; times < 2; times++) {
    expect((await visit(path, { cookie: ada.cookie })).kept).toBe(false);
    expect(await visit(path)).toMatchObject({ kept: false, status: 404 });
  }
});

test("each choice of view has a page of its own", async () => {
  const { path } = await publicMap();
  await visit(path);
  const headers = { cookie: "theme=dark; pane=800x600" };
  expect((await visit(path, headers)).kept).toBe(false);
  expect((await visit(path, headers)).kept).toBe(true);
});

test("other people's windows do not put out the page of who comes for the first time", async () => {
  const { path } = await publicMap();
  offer(40_000);
  padding = randomBytes(2_000).toString("hex");
  await visit(path);
  for (let width = 800; width < 830; width++) await visit(path, { cookie: `pane=${width}x600` });
  expect((await visit(path)).kept).toBe(true);
  expect((await visit(path, { cookie: "pane=829x600" })).kept).toBe(true);
});

test("a page that is to be kept is painted from what is in its key alone", async () => {
  const { ada, path } = await publicMap();
  const headers = {
    "accept-language": "de",
    "user-agent": "Googlebot",
    "x-nextjs-data": "1",
    "x-forwarded-port": "81",
    "x-anything": "1",
  };
  await visit(path, headers);
  const known = ["host", "connection", "accept-encoding", "cookie"];
  expect(given.filter((name) => !known.includes(name))).toEqual([]);
  await visit(path, { ...headers, cookie: ada.cookie });
  expect(given).toEqual(expect.arrayContaining(Object.keys(headers)));
});

test("a page that is too large when unpacked is sent, and not kept", async () => {
  const { path } = await publicMap();
  padding = " ".repeat(9 * 1024 * 1024);
  for (let times = 0; times < 2; times++)
    expect(await visit(path)).toMatchObject({ status: 200, kept: false });
});

test("what calls itself packed and is not harms nobody", async () => {
  const { path } = await publicMap();
  extra = { "content-encoding": "gzip", "x-plain": "1" };
  const [answer] = (await once(get(address + path), "response")) as [IncomingMessage];
  await once(answer.resume(), "end");
  await settled;
  extra = {};
  expect(await visit(path)).toMatchObject({ status: 200, kept: false });
});

test("other calls for the page are Next's", async () => {
  const { path } = await publicMap();
  await visit(path);
  const others: Record<string, string>[] = [
    { rsc: "1" },
    { "next-router-prefetch": "1" },
    { cookie: "other=1" },
    { range: "bytes=0-9" },
  ];
  for (const headers of others) expect((await visit(path, headers)).kept).toBe(false);
  expect((await visit(`${path}?x=1`)).kept).toBe(false);
  expect((await visit(path)).kept).toBe(true);
});

test("an answer that sets a cookie, or is no page, is not kept", async () => {
  const { path } = await publicMap();
  const others: Record<string, string>[] = [
    { "set-cookie": "a=b" },
    { "content-type": "text/x-component" },
  ];
  for (const lines of others) {
    extra = lines;
    await visit(path);
    extra = {};
    expect((await visit(path)).kept).toBe(false);
    offer();
  }
});

test("a page during whose painting the map changed is not kept", async () => {
  const { ada, map, path } = await publicMap();
  whilePainting = async () => {
    await apply(ada, map.id, statement(newId()));
  };
  await visit(path);
  whilePainting = async () => {};
  expect((await visit(path)).kept).toBe(false);
  expect((await visit(path)).kept).toBe(true);
});

test("pages beyond the room there is are forgotten", async () => {
  const { path } = await publicMap();
  offer(10);
  await visit(path);
  expect((await visit(path)).kept).toBe(false);
});
