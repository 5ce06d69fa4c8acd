// A map of a given size, the same in every run: in our app through its interface, and as a Yjs document.
import * as Y from "yjs";

const WORDS =
  "rents rise because permits take years and building costs more than people can pay".split(" ");
const BATCH = 500;

export interface BenchStatement {
  readonly id: string;
  readonly text: string;
}

/** Statements of 40 to 160 characters. */
export function benchStatements(size: number): BenchStatement[] {
  return Array.from({ length: size }, (_, i) => {
    const count = 8 + ((i * 7) % 20);
    const words = Array.from({ length: count }, (_, w) => WORDS[(i * 3 + w * 5) % WORDS.length]);
    return { id: `statement-${i}`, text: `${i}: ${words.join(" ")}.` };
  });
}

/** Every statement but the first is a reason for the one at a quarter of its number. */
function targetOf(i: number): number {
  return Math.floor(i / 4);
}

/** The same argument as a Yjs document: a map of statements and one of steps, each a map of its fields. */
export function benchDocument(size: number): Uint8Array {
  const document = new Y.Doc();
  document.transact(() => {
    const statements = document.getMap<Y.Map<unknown>>("statements");
    const inferences = document.getMap<Y.Map<unknown>>("inferences");
    const now = new Date().toISOString();
    for (const [i, { id, text }] of benchStatements(size).entries()) {
      const fields = {
        id,
        text,
        label: null,
        note: null,
        heldBy: null,
        stance: null,
        unstated: false,
      };
      const record = {
        ...fields,
        position: null,
        revision: 1,
        createdBy: "person",
        createdAt: now,
        ordinal: i,
      };
      statements.set(id, new Y.Map(Object.entries(record)));
      if (i === 0) continue;
      const target = { type: "statement", id: `statement-${targetOf(i)}` };
      const step = { id: `inference-${i}`, kind: "support", premises: [id], target, scheme: null };
      const made = { createdBy: "person", createdAt: now, ordinal: size + i };
      inferences.set(step.id, new Y.Map(Object.entries({ ...step, ...made })));
    }
  });
  return Y.encodeStateAsUpdate(document);
}

export interface BenchMap {
  readonly id: string;
  readonly slug: string;
  /** The session of its owner. */
  readonly cookie: string;
}

/** Makes an account and a public map with that argument. */
export async function makeBenchMap(address: string, size: number): Promise<BenchMap> {
  const { cookie } = await post(address, "", "/api/account", {
    name: "Bench",
    email: `bench-${Date.now()}@example.org`,
    password: "correct horse battery staple",
  });
  const title = `Bench of ${size}`;
  const made = await post(address, cookie, "/api/maps", { title, visibility: "public" });
  const { map } = made.json as { map: { id: string; slug: string } };
  const statements = benchStatements(size);
  const operations = [
    ...statements.map((each) => ({ v: 1, type: "addStatement", ...each })),
    ...statements.slice(1).map(({ id }, at) => ({
      v: 1,
      type: "addInference",
      id: `inference-${at + 1}`,
      kind: "support",
      premises: [id],
      target: { type: "statement", id: `statement-${targetOf(at + 1)}` },
    })),
  ];
  for (let start = 0; start < operations.length; start += BATCH) {
    const body = {
      clientOpId: `bench-batch-${start}`,
      operations: operations.slice(start, start + BATCH),
    };
    await post(address, cookie, `/api/maps/${map.id}/operations`, body);
  }
  return { ...map, cookie };
}

/** A write as a browser sends it; throws where it is refused. */
export async function post(
  address: string,
  cookie: string,
  path: string,
  body: unknown,
): Promise<{ readonly json: unknown; readonly cookie: string }> {
  const answer = await fetch(address + path, {
    method: "POST",
    headers: { "content-type": "application/json", origin: address, cookie },
    body: JSON.stringify(body),
  });
  const text = await answer.text();
  if (!answer.ok) throw new Error(`POST ${path} answered ${answer.status}: ${text}`);
  const set = answer.headers.getSetCookie().map((line) => line.split(";")[0]);
  return { json: JSON.parse(text) as unknown, cookie: set.join("; ") || cookie };
}
