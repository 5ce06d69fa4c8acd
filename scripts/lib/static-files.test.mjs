// Built files straight from memory.
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { staticFiles } from "./static-files.mjs";

const folder = mkdtempSync(join(tmpdir(), "static-files-"));
const code = "export const answer = 42;\n".repeat(100);
let address = "";
/** @type {import("node:http").Server} */
let server;

beforeAll(async () => {
  mkdirSync(join(folder, "chunks"));
  writeFileSync(join(folder, "chunks", "a1.js"), code);
  writeFileSync(join(folder, "letters.woff2"), "letters");
  writeFileSync(join(folder, "secret.txt"), "not for browsers");
  const { answer } = staticFiles(folder);
  server = createServer(async (request, response) => {
    if (!(await answer(request, response))) response.writeHead(418).end();
  });
  await new Promise((resolve) => server.listen(0, "127.0.0.1", () => resolve(null)));
  const at = server.address();
  address = `http://127.0.0.1:${typeof at === "object" ? at?.port : ""}/_next/static`;
});
afterAll(() => {
  server.close();
  rmSync(folder, { recursive: true });
});

test.each(["br", "gzip", "identity"])("a script comes whole in %s, for ever", async (encoding) => {
  const answer = await fetch(`${address}/chunks/a1.js`, {
    headers: { "accept-encoding": encoding },
  });
  expect(await answer.text()).toBe(code);
  expect(answer.headers.get("content-encoding")).toBe(encoding === "identity" ? null : encoding);
  expect(answer.headers.get("content-type")).toMatch(/^application\/javascript/);
  expect(answer.headers.get("cache-control")).toBe("public, max-age=31536000, immutable");
  expect(answer.headers.get("vary")).toBe("Accept-Encoding");
});

test("an encoding that is refused is not used", async () => {
  const headers = { "accept-encoding": "br;q=0, gzip;q=0.5" };
  const answer = await fetch(`${address}/chunks/a1.js`, { headers });
  expect(answer.headers.get("content-encoding")).toBe("gzip");
});

test("fonts are compressed already", async () => {
  const answer = await fetch(`${address}/letters.woff2`);
  expect([answer.headers.get("content-encoding"), await answer.text()]).toEqual([null, "letters"]);
});

test("all else is left to Next", async () => {
  const paths = ["/chunks/none.js", "/chunks/a1.js?x", "/secret.txt", "/chunks", "/%2e%2e/a1.js"];
  for (const path of paths) expect((await fetch(address + path)).status).toBe(418);
  const parts = { headers: { range: "bytes=0-3" } };
  expect((await fetch(`${address}/chunks/a1.js`, parts)).status).toBe(418);
  expect((await fetch(`${address}/chunks/a1.js`, { method: "HEAD" })).status).toBe(418);
});

test("the text of a file can be read by its path, and of nothing else", async () => {
  const { read } = staticFiles(folder);
  expect(await read("/_next/static/chunks/a1.js")).toBe(code);
  for (const path of ["/_next/static/secret.txt", "/chunks/a1.js", "/_next/static/../a1.js"]) {
    expect(await read(path)).toBeNull();
  }
});
