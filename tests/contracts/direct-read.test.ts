// The read that our own server answers past Next's router: the same answers as the route's, and nothing else.
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { afterAll, beforeAll, expect, test } from "vitest";
import { offerDirectRead } from "@/lib/server/map-read";
import { answerDirectly } from "../../scripts/lib/direct-read.mjs";
import { callApi } from "../support/call-api";
import { makeMap, makePerson } from "../support/factories";

const server = createServer(async (request, response) => {
  if (!(await answerDirectly(request, response))) response.writeHead(418).end();
});
let address = "";

beforeAll(async () => {
  offerDirectRead();
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterAll(() => server.close());

test("it answers as the route does: the map, 304, and NOT_FOUND for who may not see it", async () => {
  const ada = await makePerson();
  const map = await makeMap(ada, "private");
  const path = `/api/maps/${map.slug}`;
  const expected = await callApi("GET", path, { as: ada });
  const answer = await fetch(address + path, { headers: { cookie: ada.cookie } });
  expect(await answer.json()).toEqual(expected.json);
  for (const name of ["etag", "vary", "cache-control", "content-type", "x-content-type-options"]) {
    expect(answer.headers.get(name)).toBe(expected.headers.get(name));
  }
  const tag = answer.headers.get("etag") ?? "";
  const same = await fetch(address + path, {
    headers: { cookie: ada.cookie, "if-none-match": tag },
  });
  expect([same.status, await same.text()]).toEqual([304, ""]);
  const visitor = await fetch(address + path);
  expect([visitor.status, (await visitor.json()).error.code]).toEqual([404, "NOT_FOUND"]);
});

test("every other call is left to Next", async () => {
  const others = [
    "/api/maps",
    "/api/maps/x/history",
    "/api/maps/x?y=1",
    "/api/maps/%41",
    "/maps/x",
  ];
  for (const path of others) expect((await fetch(address + path)).status).toBe(418);
  expect((await fetch(`${address}/api/maps/x`, { method: "POST" })).status).toBe(418);
});
