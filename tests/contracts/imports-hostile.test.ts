// Files that mean harm, and files that are merely broken: each gets its 4xx with a message, and the server goes on.
import { zipSync } from "fflate";
import { expect, test } from "vitest";
import { MAP_FORMATS } from "@/lib/formats/format-types";
import { type CallOptions, callApi } from "../support/call-api";
import { makePerson } from "../support/factories";

process.env.RATE_LIMITS = "off";

const MEGABYTE = 1_000_000;
const words = (count: number, of = "word ") => of.repeat(count);

const bomb = () =>
  zipSync({
    "[Content_Types].xml": new TextEncoder().encode("<Types/>"),
    "xl/workbook.xml": new Uint8Array(60 * MEGABYTE),
    "xl/worksheets/sheet1.xml": new Uint8Array(60 * MEGABYTE),
  });

const LAUGHS = `<?xml version="1.0"?><!DOCTYPE arggraph [<!ENTITY a "ha">${Array.from(
  { length: 20 },
  (_, at) => `<!ENTITY a${at + 1} "&a${at || ""};&a${at || ""};&a${at || ""};&a${at || ""};">`,
).join("")}]><arggraph><edu id="e1">&a20;</edu></arggraph>`;

const OUTSIDE = `<?xml version="1.0"?><!DOCTYPE opml [<!ENTITY x SYSTEM "file:///etc/passwd">]><opml version="2.0"><body><outline text="&x;"/></body></opml>`;

const manyNodes = () => {
  const nodes = Array.from({ length: 250_000 }, (_, at) => ({
    nodeID: `${at}`,
    text: "x",
    type: "I",
  }));
  return JSON.stringify({ nodes, edges: [], locutions: [] });
};

const HOSTILE: readonly (readonly [what: string, query: string, body: () => CallOptions["raw"]])[] =
  [
    ["a zip bomb", "fileName=table.xlsx", () => bomb() as unknown as Uint8Array<ArrayBuffer>],
    ["entities that grow", "fileName=a.xml", () => LAUGHS],
    ["entities that grow, said to be something else", "format=opml", () => LAUGHS],
    ["an entity from outside", "fileName=a.opml", () => OUTSIDE],
    ["an entity from outside in another format", "format=microtext", () => OUTSIDE],
    [
      "a picture called a table",
      "fileName=a.csv",
      () => new Uint8Array([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10, 0, 0, 0, 13]),
    ],
    [
      "a program called JSON",
      "fileName=a.json",
      () => new Uint8Array([0x7f, 0x45, 0x4c, 0x46, 2, 1, 1, 0, 0, 0]),
    ],
    ["a million nodes", "fileName=a.json", () => manyNodes()],
    ["deep JSON", "format=counterpoint", () => `${words(100_000, "[")}`],
    [
      "deep JSON, said to be AIF",
      "format=aif",
      () => `{"nodes":${words(5_000, "[")}${words(5_000, "]")},"edges":[]}`,
    ],
    ["deep JSON, said to be SADFace", "format=sadface", () => words(200_000, '{"a":')],
    ["deep XML", "format=opml", () => `<opml>${words(50_000, "<outline text='a'>")}`],
    [
      "broken UTF-8 in JSON",
      "format=counterpoint",
      () => new Uint8Array([0x7b, 0x22, 0xff, 0xfe, 0xc0, 0x22]),
    ],
    ["zeros", "fileName=a.md", () => new Uint8Array(MEGABYTE)],
    ["an open quote", "format=csv", () => `id,text\n1,"${words(1_000)}`],
    [
      "__proto__",
      "format=counterpoint",
      () => '{"__proto__": {"format": "counterpoint"}, "version": 1}',
    ],
  ];

test.each(HOSTILE)("%s is refused with a message", async (_, query, body) => {
  const ada = await makePerson();
  const raw = body();
  for (const path of ["/api/imports/preview", "/api/imports"]) {
    const [reply, health] = await Promise.all([
      callApi("POST", `${path}?${query}`, { as: ada, raw: raw ?? "" }),
      callApi("GET", "/api/health"),
    ]);
    expect(health.status).toBe(200);
    expect([400, 413, 415], JSON.stringify(reply.json).slice(0, 500)).toContain(reply.status);
    expect(reply.json.error.message.length).toBeGreaterThan(20);
    expect(reply.json.error.message).not.toContain("root:");
  }
});

test("a body of a hundred megabytes is refused before it is read", async () => {
  const ada = await makePerson();
  let sent = 0;
  const endless = new ReadableStream<Uint8Array>({
    pull: (controller) => {
      sent += MEGABYTE;
      if (sent > 100 * MEGABYTE) controller.close();
      else controller.enqueue(new Uint8Array(MEGABYTE));
    },
  });
  const headers = { "content-length": String(100 * MEGABYTE) };
  const told = await callApi("POST", "/api/imports", { as: ada, raw: "x", headers });
  expect(told.status).toBe(413);
  const { POST } = await import("@/app/api/imports/route");
  const request = new Request("http://localhost:3000/api/imports", {
    ...{ method: "POST", body: endless, duplex: "half" },
    headers: { cookie: ada.cookie, host: "localhost:3000" },
  } as RequestInit);
  expect((await POST(request, { params: Promise.resolve({}) })).status).toBe(413);
  expect(sent).toBeLessThan(40 * MEGABYTE);
});

test("whatever bytes are said to be whatever format, nothing answers 5xx", async () => {
  const ada = await makePerson();
  const bodies = [
    "{}",
    "[]",
    "<a/>",
    "null",
    "\u0000\u0001",
    'a,b\n"',
    "# x\n(1)\n----\n",
    "Discussion Title: x\n1. y",
    "﷽".repeat(1_000),
    "\r\r\n\r",
  ];
  for (const [at, format] of MAP_FORMATS.entries()) {
    const raw = bodies.map((body, index) => body + (bodies[(at + index) % bodies.length] ?? ""));
    for (const body of [raw[at % raw.length], raw[(at + 3) % raw.length]]) {
      const reply = await callApi("POST", `/api/imports/preview?format=${format}`, {
        as: ada,
        raw: body ?? "",
      });
      expect(reply.status, `${format}: ${body}`).toBeLessThan(500);
    }
  }
});

test("names with paths, line ends of Windows and letters of all the world come through", async () => {
  const ada = await makePerson();
  const text = "النقاش 討論 שלום 🚢";
  const raw = `{\r\n"format": "counterpoint",\r\n"version": 1,\r\n"statements": [{"id": "statement-1", "text": "${text}\\r\\nZweite"}]}`;
  const name = encodeURIComponent("..\\..\\C:\\Users\\‮ada\u0000.json");
  const made = await callApi("POST", `/api/imports?fileName=${name}`, { as: ada, raw });
  expect(made.json.map.title).toBe("ada");
  const { json } = await callApi("GET", `/api/maps/${made.json.map.id}`, { as: ada });
  expect(json.graph.statements[0].text).toBe(`${text}\nZweite`);
});

test("one who goes away ends the reading, and the next one is not kept waiting", async () => {
  const ada = await makePerson();
  const { runJob } = await import("@/lib/server/workers/run-job");
  const controller = new AbortController();
  const bytes = new TextEncoder().encode(manyNodes());
  const input = { bytes, fileName: "a.json", intoText: null, want: "map" } as const;
  const gone = runJob("read-map", input, { person: ada.id, signal: controller.signal });
  controller.abort(new Error("Gone."));
  await expect(gone).rejects.toThrow("Gone.");
  const reply = await callApi("POST", "/api/imports/preview?format=counterpoint", {
    as: ada,
    body: { format: "counterpoint", version: 1, statements: [{ id: "a", text: "It is read." }] },
  });
  expect(reply.status).toBe(200);
});
