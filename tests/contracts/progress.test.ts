// Heavy calls that tell how far they are: who asks is told, who does not gets the plain answer, who leaves ends the work.
import { Worker } from "node:worker_threads";
import { NextRequest } from "next/server";
import { describe, expect, test, vi } from "vitest";
import { GET as getExport } from "@/app/api/maps/[mapId]/export/route";
import { PROGRESS_TYPE, type Progress, type StageProgress } from "@/lib/contract/progress";
import { createProgressReader } from "@/lib/contract/progress-reader";
import { progressLineSchema } from "@/lib/contract/progress-schemas";
import { type CallOptions, callApi, type Reply } from "../support/call-api";
import { makeMap, makePerson, type Person } from "../support/factories";

process.env.RATE_LIMITS = "off";

const ASKING = { accept: PROGRESS_TYPE };

/** An outline with so many reasons for one claim, each on the one before the last. */
const outline = (reasons: number) =>
  [
    "- The town should run buses at night.",
    ...Array.from({ length: reasons }, (_, at) => `${"  ".repeat((at % 9) + 1)}+ Reason ${at}.`),
  ].join("\n");

function read({ bytes }: Pick<Reply, "bytes">) {
  const told: Progress[] = [];
  const reader = createProgressReader({
    onProgress: (line) => told.push(progressLineSchema.parse(line) as Progress),
  });
  reader.feed(bytes);
  const { outcome, content } = reader.finish();
  const stages = told.filter((each): each is StageProgress => each.type === "progress");
  return { told, stages, outcome: progressLineSchema.parse(outcome), content };
}

const post = (path: string, as: Person | undefined, raw: string, more: CallOptions = {}) =>
  callApi("POST", path, { as, raw, headers: ASKING, ...more });

async function bigMap(as: Person, reasons: number): Promise<string> {
  const made = await callApi("POST", "/api/imports?fileName=a.md&format=outline", {
    as,
    raw: outline(reasons),
  });
  expect(made.status).toBe(201);
  return made.json.map.id;
}

describe("bringing a file in", () => {
  test("is told stage by stage, never backwards, and ends with the answer", async () => {
    const ada = await makePerson();
    const reply = await post("/api/imports/preview?fileName=a.md", ada, outline(2000));
    expect([reply.status, reply.headers.get("content-type")]).toEqual([
      200,
      `${PROGRESS_TYPE}; charset=utf-8`,
    ]);
    const { stages, outcome } = read(reply);
    expect(new Set(stages.map(({ stage }) => stage))).toEqual(
      new Set(["start", "read", "build", "passages", "preview"]),
    );
    const shares = stages.map(({ share }) => share);
    expect(shares).toEqual([...shares].sort((a, b) => a - b));
    expect(outcome).toMatchObject({ type: "done", status: 200 });
    expect(outcome).toMatchObject({ body: { counts: { statements: 2001 } } });
  });

  test("tells of the saving too, into a new map and into one that is there", async () => {
    const ada = await makePerson();
    const made = read(await post("/api/imports?fileName=a.md&format=outline", ada, outline(20)));
    expect(made.outcome).toMatchObject({ type: "done", status: 201 });
    expect(made.stages.at(-1)).toMatchObject({ stage: "save", done: 2, total: 3 });
    const map = await makeMap(ada);
    const path = `/api/maps/${map.id}/imports?fileName=a.md&format=outline`;
    const added = read(await post(path, ada, outline(3)));
    expect(added.outcome).toMatchObject({ status: 201, body: { counts: { statements: 4 } } });
  });

  test("is as plain as ever for who does not ask", async () => {
    const ada = await makePerson();
    const reply = await post("/api/imports/preview?fileName=a.md", ada, outline(5), {
      headers: { accept: "*/*" },
    });
    expect([reply.status, reply.json.counts.statements]).toEqual([200, 6]);
  });

  test("a refusal before the work is plain, one in its midst is the last line", async () => {
    const ada = await makePerson();
    const visitor = await post("/api/imports/preview?fileName=a.md", undefined, "- A");
    expect([visitor.status, visitor.json.error.code]).toEqual([401, "UNAUTHENTICATED"]);
    const unknown = await post("/api/imports/preview?fileName=a&mapId=nothing-here", ada, "- A");
    expect([unknown.status, unknown.json.error.code]).toEqual([404, "NOT_FOUND"]);
    const wrong = await post("/api/imports/preview?format=nothing", ada, "- A");
    expect([wrong.status, wrong.json.error.code]).toEqual([400, "VALIDATION"]);
    for (const [query, body, status, code] of [
      ["fileName=a.json&format=aif", "{", 400, "VALIDATION"],
      ["fileName=a.bin", "\u0000\u0001", 415, "UNSUPPORTED"],
      ["fileName=a.md", "x".repeat(20_500_000), 413, "TOO_LARGE"],
    ] as const) {
      const { outcome } = read(await post(`/api/imports/preview?${query}`, ada, body));
      expect(outcome, code).toMatchObject({ type: "failed", status, error: { code } });
    }
    const saved = read(await post("/api/imports?fileName=a.json&format=aif", ada, "{"));
    expect(saved.outcome).toMatchObject({ type: "failed", status: 400 });
    expect((await callApi("GET", "/api/maps", { as: ada })).json.maps).toEqual([]);
  });

  test("a text that argues is read with progress", async () => {
    const ada = await makePerson();
    const page = `<!doctype html><title>Buses</title><p>${"The town should run buses. ".repeat(50)}</p>`;
    const { stages, outcome } = read(await post("/api/briefs/read?fileName=a.html", ada, page));
    expect(stages.map(({ stage }) => stage)).toEqual(["start", "read", "blocks"]);
    expect(outcome).toMatchObject({ type: "done", body: { kind: "html" } });
  });

  test("who has another file on its way is told that this one waits", async () => {
    const ada = await makePerson();
    const path = "/api/imports/preview?fileName=a.md";
    const both = await Promise.all([
      post(path, ada, outline(1500)),
      post(path, ada, outline(1500)),
    ]);
    const told = both.map((reply) => read(reply).told);
    expect(told.flat()).toContainEqual({ type: "waiting", ahead: 1 });
  });
});

describe("taking a map out", () => {
  test("is told, and the file follows its line; what is at hand comes plainly", async () => {
    const ada = await makePerson();
    const path = `/api/maps/${await bigMap(ada, 300)}/export?format=pdf`;
    const reply = await callApi("GET", path, { as: ada, headers: ASKING });
    const { stages, outcome, content } = read(reply);
    expect(stages.map(({ stage }) => stage)).toContain("draw");
    expect(outcome).toMatchObject({ type: "file", mediaType: "application/pdf" });
    const file = Buffer.concat(content);
    expect(file.subarray(0, 5).toString()).toBe("%PDF-");
    const again = await callApi("GET", path, { as: ada, headers: ASKING });
    expect(again.headers.get("content-type")).toBe("application/pdf");
    expect(Buffer.from(again.bytes).equals(file)).toBe(true);
  });

  test.each([
    ["svg", ["layout", "draw"]],
    ["docx", ["write", "pack"]],
    ["xlsx", ["write", "pack"]],
    ["html", ["write"]],
  ])("%s: its report is told of too", async (format, expected) => {
    const ada = await makePerson();
    const path = `/api/maps/${await bigMap(ada, 120)}/export?format=${format}&report=1`;
    const { stages, outcome } = read(await callApi("GET", path, { as: ada, headers: ASKING }));
    expect([...new Set(stages.map(({ stage }) => stage))]).toEqual(["start", ...expected]);
    expect(outcome).toMatchObject({ type: "done", status: 200, body: { format } });
  });

  test("who may not see the map learns nothing by asking", async () => {
    const [ada, eve] = [await makePerson(), await makePerson("Eve")];
    const map = await makeMap(ada);
    for (const as of [eve, undefined]) {
      const path = `/api/maps/${map.id}/export?format=pdf`;
      const reply = await callApi("GET", path, { as, headers: ASKING });
      expect([reply.status, reply.json.error.code]).toEqual([404, "NOT_FOUND"]);
    }
  });

  test("who leaves ends the worker at once, and the next file need not wait", async () => {
    const ada = await makePerson();
    const mapId = await bigMap(ada, 4000);
    const ended = vi.spyOn(Worker.prototype, "terminate");
    const url = `http://localhost:3000/api/maps/${mapId}/export?format=pdf`;
    const headers = { host: "localhost:3000", cookie: ada.cookie, ...ASKING };
    const params = Promise.resolve({ mapId });
    const response = await getExport(new NextRequest(url, { headers }), { params });
    const body = response.body?.getReader();
    for (let text = ""; !text.includes('"layout"'); ) {
      const piece = await body?.read();
      expect(piece?.done).toBe(false);
      text += new TextDecoder().decode(piece?.value);
    }
    expect(ended).not.toHaveBeenCalled();
    await body?.cancel();
    await vi.waitFor(() => expect(ended).toHaveBeenCalledTimes(1));
    await ended.mock.results[0]?.value;
    const next = read(await post("/api/imports/preview?fileName=a.md", ada, outline(3)));
    expect(next.told).not.toContainEqual(expect.objectContaining({ type: "waiting" }));
    expect(next.outcome.type).toBe("done");
    ended.mockRestore();
  });
});
