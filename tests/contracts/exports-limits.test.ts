// A file that goes over its worker's limit is refused in words, and the server goes on.
import { expect, test, vi } from "vitest";
import { callApi } from "../support/call-api";
import { apply, makeMap, makePerson, statement } from "../support/factories";

vi.mock("@/lib/server/workers/job-limits", () => ({
  limitsOf: () => ({ milliseconds: 1, heapMegabytes: 1024 }),
}));

test("too much work is TOO_LARGE, and what is little work comes all the same", async () => {
  const ada = await makePerson();
  const map = await makeMap(ada);
  await apply(ada, map.id, statement("statement-1", "Rents rise."));
  const take = (format: string) =>
    callApi("GET", `/api/maps/${map.id}/export?format=${format}`, { as: ada });
  const refused = await take("pdf");
  expect([refused.status, refused.json.error.code]).toEqual([413, "TOO_LARGE"]);
  expect(refused.json.error.message).toContain("Take out a branch");
  expect((await take("argdown")).status).toBe(200);
});
