// POST /api/maps/{id}/presence: who is here and where, and who is not any more.
import { expect, test } from "vitest";
import type { PresenceReport } from "@/lib/contract/live-events";
import { publish } from "@/lib/server/live/hub";
import { newId } from "@/lib/server/services/new-id";
import { callApi } from "../support/call-api";
import { giveRole, makeMap, makePerson, type Person } from "../support/factories";
import { openEvents, type ReadEvent } from "../support/open-events";

const report = (clientId: string, id: string | null = null): PresenceReport => ({
  clientId,
  selection: id === null ? null : { type: "statement", id },
  editing: null,
  typing: null,
});

const present =
  (names: string[], visitors: number) =>
  ({ event, data }: ReadEvent) =>
    event === "presence" &&
    data.visitors === visitors &&
    JSON.stringify(data.people.map((p: { name: string }) => p.name).sort()) ===
      JSON.stringify(names);

const selects =
  (name: string, id: string) =>
  ({ event, data }: ReadEvent) =>
    event === "presence" &&
    data.people.some(
      (p: { name: string; selection: { id: string } | null }) =>
        p.name === name && p.selection?.id === id,
    );

async function tell(as: Person | undefined, mapId: string, body: unknown) {
  return callApi("POST", `/api/maps/${mapId}/presence`, { as, body });
}

test("people appear with what they have selected, visitors are counted, and both go when they go", async () => {
  const ada = await makePerson();
  const eve = await makePerson("Eve");
  const map = await makeMap(ada, "public");
  const path = `/api/maps/${map.id}/events`;
  const [adas, eves] = [newId(), newId()];
  const here = await openEvents(`${path}?client=${adas}`, { as: ada });
  const there = await openEvents(`${path}?client=${eves}`, { as: eve });
  const visitor = await openEvents(path);
  await here.until(present(["Ada", "Eve"], 1));
  await visitor.until(present(["Ada", "Eve"], 1));
  const told = await tell(eve, map.slug, report(eves, "statement1"));
  expect([told.status, told.bytes.length]).toEqual([204, 0]);
  const { data } = await here.until(selects("Eve", "statement1"));
  expect(data.people).toContainEqual({
    ...report(eves, "statement1"),
    userId: eve.id,
    name: "Eve",
  });
  there.close();
  visitor.close();
  await here.until(present(["Ada"], 0));
  here.close();
});

test("nobody speaks for another's page, nor for one that is not open", async () => {
  const ada = await makePerson();
  const eve = await makePerson("Eve");
  const map = await makeMap(ada);
  await giveRole(map.id, eve, "viewer");
  const client = newId();
  const stream = await openEvents(`/api/maps/${map.id}/events?client=${client}`, { as: ada });
  await stream.until(present(["Ada"], 0));
  expect((await tell(eve, map.id, report(client, "statement-eve"))).status).toBe(204);
  expect((await tell(ada, map.id, report(newId(), "statement-none"))).status).toBe(204);
  await tell(ada, map.id, report(client, "statement-ada"));
  await stream.until(selects("Ada", "statement-ada"));
  expect(stream.events.some(selects("Ada", "statement-eve"))).toBe(false);
  expect(JSON.stringify(stream.events)).not.toContain("statement-none");
  stream.close();
});

test("a page that connects again takes its place with what it told before", async () => {
  const ada = await makePerson();
  const map = await makeMap(ada);
  const url = `/api/maps/${map.id}/events?client=${newId()}`;
  const clientId = url.split("client=")[1] ?? "";
  const first = await openEvents(url, { as: ada });
  await tell(ada, map.id, report(clientId, "statement1"));
  await first.until(selects("Ada", "statement1"));
  const second = await openEvents(url, { as: ada });
  const { data } = await second.until(selects("Ada", "statement1"));
  expect(data.people).toHaveLength(1);
  first.close();
  second.close();
});

test("people on another instance are shown, and their reports find them", async () => {
  const ada = await makePerson();
  const map = await makeMap(ada);
  const client = newId();
  const stream = await openEvents(`/api/maps/${map.id}/events?client=${client}`, { as: ada });
  const people = [{ ...report(newId()), userId: "somebody", name: "Bob" }];
  const elsewhere = { type: "presence", mapId: map.id, instance: "other" } as const;
  publish({ ...elsewhere, people, visitors: 2 });
  await stream.until(present(["Ada", "Bob"], 2));
  publish({ type: "report", mapId: map.id, userId: ada.id, report: report(client, "statement1") });
  await stream.until(selects("Ada", "statement1"));
  publish({ ...elsewhere, people: [], visitors: 0 });
  await stream.until((e) => selects("Ada", "statement1")(e) && present(["Ada"], 0)(e));
  stream.close();
});

test("every refusal", async () => {
  const ada = await makePerson();
  const eve = await makePerson("Eve");
  const map = await makeMap(ada);
  const good = report(newId());
  const codes = [
    await tell(undefined, map.id, good),
    await tell(eve, map.id, good),
    await tell(ada, map.id, { ...good, selection: { type: "person", id: "statement1" } }),
    await tell(ada, map.id, { ...good, clientId: "x" }),
    await tell(ada, map.id, { ...good, more: 1 }),
    await callApi("POST", `/api/maps/${map.id}/presence`, {
      ...{ as: ada, body: good, headers: { origin: "https://elsewhere.example" } },
    }),
    await callApi("POST", `/api/maps/${map.id}/presence`, {
      ...{ as: ada, raw: "{}", headers: { "content-type": "text/plain" } },
    }),
    await callApi("POST", `/api/maps/${map.id}/presence`, {
      ...{ as: ada, raw: `{"clientId": "${"x".repeat(5000)}"}` },
    }),
  ].map(({ json }) => json.error.code);
  expect(codes).toEqual([
    ...["UNAUTHENTICATED", "NOT_FOUND", "VALIDATION", "VALIDATION", "VALIDATION"],
    ...["FORBIDDEN", "UNSUPPORTED", "TOO_LARGE"],
  ]);
});
