// Six thousand malformed requests, the same ones every time: each gets its 4xx or a good answer, none a 5xx.
import { beforeAll, expect, test, vi } from "vitest";
import { checkInvariants } from "@/lib/argument/check-invariants";
import { graphFromRecords } from "@/lib/argument/graph";
import { ERROR_STATUS, type ErrorCode } from "@/lib/contract/errors";
import type { Method } from "@/lib/server/http/route";
import { reader } from "@/lib/server/repositories/database";
import { loadRecords } from "@/lib/server/repositories/graph-repository";
import { findMap } from "@/lib/server/repositories/map-repository";
import { type CallOptions, callApi, type Reply } from "../support/call-api";
import { apply, giveRole, makeMap, makePerson, type Person, statement } from "../support/factories";
import { bend, breakBytes } from "./malformed";
import { createRandom, type Random } from "./random";
import { wellFormed } from "./seeds";

process.env.RATE_LIMITS = "off";

const REQUESTS = 6_000;
const SEEDS = [1, 20_261_122] as const;
const METHODS: readonly Method[] = ["GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS"];

let people: readonly (Person | undefined)[] = [];
let mapKeys: readonly string[] = [];

beforeAll(async () => {
  const ada = await makePerson();
  const eve = await makePerson("Eve");
  const map = await makeMap(ada, "public");
  const hidden = await makeMap(ada, "private");
  await giveRole(map.id, eve, "editor");
  const target = { type: "statement", id: "statement0001" } as const;
  await apply(
    ada,
    map.id,
    statement("statement0001"),
    statement("statement0002"),
    statement("statement0003"),
    {
      v: 1,
      type: "addInference",
      id: "inference0001",
      kind: "support",
      premises: ["statement0002", "statement0003"],
      target,
    },
    {
      v: 1,
      type: "addInference",
      id: "inference0002",
      kind: "attack",
      premises: ["statement0003"],
      target: { type: "inference", id: "inference0001" },
    },
    {
      v: 1,
      type: "addPassage",
      id: "passage0001",
      briefRevision: 1,
      exact: "Rents rise",
      prefix: "",
      suffix: " because",
      start: 0,
      end: 10,
      statementIds: ["statement0001"],
    },
    { v: 1, type: "addAnnotation", id: "annotation0001", target, kind: "question", body: "Why?" },
    {
      v: 1,
      type: "addAnnotation",
      id: "annotation0002",
      target,
      kind: "comment",
      body: "So.",
      parentId: "annotation0001",
    },
  );
  people = [
    undefined,
    ada,
    ada,
    ada,
    eve,
    eve,
    { id: "nobody", name: "Nobody", cookie: "next-auth.session-token=broken" },
  ];
  mapKeys = [
    map.id,
    map.id,
    map.id,
    map.slug,
    hidden.id,
    "nothing-here",
    "__proto__",
    "x".repeat(300),
  ];
});

function bentHeaders(random: Random): Record<string, string> {
  if (random.chance(0.7)) return {};
  return random.pick<Record<string, string>>([
    { origin: random.pick(["https://evil.example", "null", "http://localhost:3000", "::::"]) },
    { "sec-fetch-site": random.pick(["cross-site", "same-origin", "same-site", "none", "x"]) },
    {
      "content-type": random.pick([
        "text/plain",
        "application/json; charset=latin1",
        "multipart/form-data",
        "application/json;charset=utf-8",
        "x",
      ]),
    },
    { "content-length": random.pick(["999999999", "-1", "x", "0"]) },
    { "accept-encoding": random.pick(["br;q=0, gzip;q=0", ";;;", "*", "gzip"]) },
    { "if-none-match": random.pick(["*", 'W/"', '"x", W/"y"', ",".repeat(1000)]) },
    {
      cookie: random.pick([
        "next-auth.session-token=eyJ.a.b",
        "a=b; =; ;;",
        "next-auth.session-token=",
      ]),
    },
    { "x-forwarded-host": "evil.example", "x-forwarded-for": "1.1.1.1, x" },
  ]);
}

async function sendBent(random: Random): Promise<{ reply: Reply; said: string }> {
  const request = wellFormed(random, mapKeys);
  const other = random.chance(0.05) ? random.pick(METHODS) : request.method;
  // Whoever deletes the map leaves nothing to ask about, and a stream does not end by itself.
  const ends =
    (other === "DELETE" && /^\/api\/maps\/[^/]+$/.test(request.path)) ||
    (other === "GET" && /\/events(\?|$)/.test(request.path));
  const method = ends ? request.method : other;
  const options: { -readonly [K in keyof CallOptions]: CallOptions[K] } = {
    as: random.pick(people),
    headers: bentHeaders(random),
  };
  const sendsBody = method !== "GET" && method !== "HEAD" && method !== "OPTIONS";
  if (sendsBody && request.body !== undefined) {
    const text =
      JSON.stringify(random.chance(0.85) ? bend(request.body, random) : request.body) ?? "";
    options.raw = random.chance(0.2) ? breakBytes(text, random) : text;
  }
  const said = `${method} ${request.path} ${String(options.raw).slice(0, 300)} ${JSON.stringify(options.headers)}`;
  return { reply: await callApi(method, request.path, options), said };
}

function check(reply: Reply, said: string): void {
  expect(reply.status, said).toBeLessThan(500);
  expect(reply.headers.get("x-content-type-options"), said).toBe("nosniff");
  if (reply.status < 400 || reply.bytes.length === 0) return;
  const { error } = reply.json as { error: { code: ErrorCode; message: string } };
  expect(ERROR_STATUS[error.code], said).toBe(reply.status);
  expect(error.message.length, said).toBeGreaterThan(10);
}

test.each(SEEDS)(
  "seed %i: no request gets a 5xx, and the map stays sound",
  { timeout: 240_000 },
  async (seed) => {
    const logged = vi.spyOn(console, "error");
    const random = createRandom(seed);
    const statuses = new Map<number, number>();
    for (let i = 0; i < REQUESTS / SEEDS.length; i++) {
      const { reply, said } = await sendBent(random);
      check(reply, said);
      statuses.set(reply.status, (statuses.get(reply.status) ?? 0) + 1);
    }
    expect(logged).not.toHaveBeenCalled();
    expect([...statuses.keys()].sort()).toEqual(
      expect.arrayContaining([200, 400, 401, 403, 404, 405, 409, 415]),
    );
    const db = await reader();
    const found = await findMap(db, mapKeys[0] ?? "", null);
    if (!found) throw new Error("The map is gone.");
    const records = await loadRecords(db, found.map.id, found.map.mainClaimId);
    expect(checkInvariants(graphFromRecords(records))).toEqual([]);
  },
);
