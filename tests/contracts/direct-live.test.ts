// Operations and streams that our own server answers past Next's router: the same answers as the routes', no others.

import { once } from "node:events";
import { get } from "node:http";
import { connect } from "node:net";
import { afterAll, beforeAll, expect, test } from "vitest";
import { newId } from "@/lib/server/services/new-id";
import { callApi } from "../support/call-api";
import { makeMap, makePerson, statement } from "../support/factories";
import { fetchEvents } from "../support/open-events";
import { serveLive } from "../support/serve-live";

let live: Awaited<ReturnType<typeof serveLive>>;
beforeAll(async () => {
  live = await serveLive();
});
afterAll(() => live.server.close());

test("operations are answered as by the route: done, repeated, and refused for every reason", async () => {
  const ada = await makePerson();
  const map = await makeMap(ada);
  const path = `/api/maps/${map.slug}/operations`;
  const body = { clientOpId: newId(), operations: [statement("statement1")] };
  const expected = await callApi("POST", path, { as: ada, body });
  const type = { "content-type": "application/json" };
  const post = (headers: Record<string, string>, sent: unknown = body) =>
    fetch(live.address + path, { method: "POST", headers, body: JSON.stringify(sent) });
  const answer = await post({ ...type, cookie: ada.cookie });
  expect(answer.status).toBe(200);
  expect(await answer.json()).toEqual(expected.json);
  for (const name of ["content-type", "cache-control", "x-content-type-options"])
    expect(answer.headers.get(name)).toBe(expected.headers.get(name));
  const refusals = [
    await post(type),
    await post({ ...type, cookie: ada.cookie, origin: "https://elsewhere.example" }),
    await post({ cookie: ada.cookie, "content-type": "text/plain" }),
    await post({ ...type, cookie: ada.cookie }, { ...body, operations: [] }),
  ];
  expect(refusals.map(({ status }) => status)).toEqual([401, 403, 415, 400]);
});

test("a long answer is packed for who takes it", async () => {
  const ada = await makePerson();
  const map = await makeMap(ada);
  const operations = Array.from({ length: 200 }, (_, i) => statement(`statement-${i}`));
  const answer = await fetch(`${live.address}/api/maps/${map.id}/operations`, {
    method: "POST",
    headers: { cookie: ada.cookie, "content-type": "application/json" },
    body: JSON.stringify({ clientOpId: newId(), operations }),
  });
  expect(answer.headers.get("content-encoding")).toBe("gzip");
  expect(Object.keys((await answer.json()).patch.statements.added)).toHaveLength(200);
});

test("a stream is sent as it comes, is never packed, and NOT_FOUND is a plain answer", async () => {
  const ada = await makePerson();
  const map = await makeMap(ada);
  const url = `${live.address}/api/maps/${map.id}/events`;
  const headers = { cookie: ada.cookie, "accept-encoding": "gzip" };
  const request = get(url, { headers });
  const [response] = await once(request, "response");
  expect(response.headers).toMatchObject({ "content-type": "text/event-stream; charset=utf-8" });
  expect(response.headers["content-encoding"]).toBeUndefined();
  request.destroy();
  const stream = await fetchEvents(url, { as: ada });
  await stream.until(({ event }) => event === "presence");
  stream.close();
  const refused = await fetch(url);
  expect([refused.status, (await refused.json()).error.code]).toEqual([404, "NOT_FOUND"]);
});

test("every other call is left to Next, and a body that is too large or of unknown size too", async () => {
  const ask = (method: string, path: string, body?: string) =>
    fetch(live.address + path, { method, ...(body !== undefined && { body }) });
  const path = "/api/maps/somewhere";
  const left = [
    await ask("GET", `${path}/operations`),
    await ask("POST", `${path}/events`, "{}"),
    await ask("HEAD", `${path}/events`),
    await ask("GET", `${path}/events/more`),
    await ask("GET", "/api/maps/%41/events"),
    await ask("POST", `${path}/operations`, "x".repeat(1_000_001)),
  ];
  expect(left.map(({ status }) => status)).toEqual(left.map(() => 418));
});

test("who leaves in the middle of a body is answered by nobody, and the server goes on", async () => {
  const { hostname, port } = new URL(live.address);
  const socket = connect(Number(port), hostname);
  socket.write(
    "POST /api/maps/x/operations HTTP/1.1\r\nHost: localhost\r\nContent-Length: 100\r\n\r\n{",
  );
  await once(socket, "ready");
  socket.destroy();
  expect((await fetch(`${live.address}/api/maps/nowhere/events`)).status).toBe(404);
});
