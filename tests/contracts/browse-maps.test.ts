// The lists of the first page: what a person finds by words, page by page, and nothing that is not theirs to see.
import { expect, test } from "vitest";
import { createMap } from "@/lib/server/services/create-map";
import { browseMaps } from "@/lib/server/services/list-maps";
import { newId } from "@/lib/server/services/new-id";
import { callApi } from "../support/call-api";
import { apply, makeMap, makePerson, type Person, statement } from "../support/factories";

const wanted = { show: "all", words: "", page: 1 } as const;

async function titled(owner: Person, titles: readonly string[]): Promise<void> {
  for (const title of titles) await createMap(owner, { title, visibility: "private" });
}

const titles = async (...asked: Parameters<typeof browseMaps>) =>
  (await browseMaps(...asked)).maps.map(({ title }) => title);

test("a long list is cut into pages, each map on one of them", async () => {
  const ada = await makePerson();
  const all = Array.from({ length: 53 }, (_, at) => `Map ${at}`);
  await titled(ada, all);
  const own = { ...wanted, show: "own" } as const;
  const pages = await Promise.all([1, 2, 3].map((page) => browseMaps(ada, { ...own, page })));
  expect(pages.map(({ maps }) => maps.length)).toEqual([24, 24, 5]);
  expect(pages.flatMap(({ maps }) => maps.map(({ title }) => title)).toSorted()).toEqual(
    all.toSorted(),
  );
  expect(pages[0]).toMatchObject({
    page: 1,
    pages: 3,
    counts: { own: 53, shared: 0, archived: 0 },
  });
  expect(await browseMaps(ada, { ...own, page: 99 })).toEqual(pages[2]);
  expect(await browseMaps(ada, { ...own, page: -1 })).toEqual(pages[0]);
}, 60_000);

test("words are found in the title, the main claim and whose text it is, without accents and capitals", async () => {
  const ada = await makePerson();
  await titled(ada, ["Élan vital", "Trees in the city", "台湾の平和"]);
  const map = await makeMap(ada);
  await apply(ada, map.id, statement("statement1", "Permits are slow."), {
    v: 1,
    type: "setMainClaim",
    statementId: "statement1",
  });
  const own = { ...wanted, show: "own" } as const;
  expect(await titles(ada, { ...own, words: "ELAN" })).toEqual(["Élan vital"]);
  expect(await titles(ada, { ...own, words: "city trees" })).toEqual(["Trees in the city"]);
  expect(await titles(ada, { ...own, words: "平和" })).toEqual(["台湾の平和"]);
  expect(await titles(ada, { ...own, words: "permits" })).toEqual(["Why rents rise"]);
  expect(await titles(ada, { ...own, words: "a. author" })).toEqual(["Why rents rise"]);
  expect(await browseMaps(ada, { ...own, words: "trees rivers" })).toMatchObject({
    maps: [],
    counts: { own: 0 },
    page: 1,
    pages: 1,
  });
  for (const words of ["%", "_", "' OR 1=1 --"]) {
    expect(await titles(ada, { ...own, words })).toEqual([]);
  }
});

test("nobody finds what they may not see, and what was deleted is its owner's", async () => {
  const ada = await makePerson();
  const eve = await makePerson("Eve");
  const word = newId();
  for (const visibility of ["public", "link", "private"] as const)
    await createMap(ada, { title: `${visibility} ${word}`, visibility });
  const gone = await createMap(ada, { title: `gone ${word}`, visibility: "public" });
  expect((await callApi("DELETE", `/api/maps/${gone.id}`, { as: ada })).status).toBeLessThan(300);
  const found = { ...wanted, words: word };
  expect(await titles(null, found)).toEqual([`public ${word}`]);
  expect(await titles(eve, found)).toEqual([`public ${word}`]);
  expect((await titles(ada, found)).toSorted()).toEqual(
    ["link", "private", "public"].map((visibility) => `${visibility} ${word}`),
  );
  const { maps, counts } = await browseMaps(ada, { ...found, show: "deleted" });
  expect(counts).toEqual({ all: 3, own: 3, shared: 0, public: 1, archived: 0, deleted: 1 });
  expect(maps).toMatchObject([{ title: `gone ${word}`, restorableUntil: expect.any(String) }]);
  expect(await titles(eve, { ...found, show: "deleted" })).toEqual([]);
});
