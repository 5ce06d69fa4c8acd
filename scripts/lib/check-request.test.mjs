import { expect, test } from "vitest";
import { checkRequest } from "./check-request.mjs";

const head = (over = {}) => ({
  method: "GET",
  url: "/",
  headers: { host: "localhost:3000" },
  ...over,
});
const status = (over = {}, options = {}) => checkRequest(head(over), options)?.status ?? "passes";

test("ordinary requests pass", () => {
  expect(status()).toBe("passes");
  expect(status({ method: "POST", url: "/api/maps?x=%ff" })).toBe("passes");
  expect(status({ headers: { host: "[::1]:3000" } })).toBe("passes");
  expect(status({ url: "/maps/caf%C3%A9" })).toBe("passes");
});

test("paths that do not decode are 400", () => {
  expect(status({ url: "/api/maps/%ff" })).toBe(400);
  expect(status({ url: "/maps/%" })).toBe(400);
  expect(status({ url: "/maps/a%00b" })).toBe(400);
  expect(status({ url: "http://elsewhere.example/" })).toBe(400);
});

test("methods that nothing here knows are 405, with what is possible", () => {
  expect(status({ method: "PROPFIND", url: "/api/maps" })).toBe(405);
  expect(checkRequest(head({ method: "POST", url: "/maps/x" }))?.headers).toEqual({
    allow: "GET, HEAD, OPTIONS",
  });
  expect(status({ method: "POST", url: "/__nextjs_original-stack-frames" }, { dev: true })).toBe(
    "passes",
  );
});

test("headers that cannot be meant are 400, a body that is too large 413", () => {
  expect(status({ headers: {} })).toBe(400);
  expect(status({ headers: { host: "a b" } })).toBe(400);
  expect(status({ headers: { host: "a.example:99999" } })).toBe(400);
  expect(status({ headers: { host: "a", "next-router-state-tree": "{" } })).toBe(400);
  expect(status({ headers: { host: "a", "content-length": String(30 * 1024 * 1024) } })).toBe(413);
});
