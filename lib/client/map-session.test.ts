import { expect, test } from "vitest";
import { emptyGraph } from "@/lib/argument/graph";
import type { Operation } from "@/lib/argument/operations/operation";
import type { SubmitOutcome } from "./desk-types";
import type { KeptBatch } from "./live/batch";
import { foldBatch } from "./live/fold-batch";
import type { SessionParts, SessionView } from "./live/session-types";
import { fakeServer, TEST_MAP } from "./live/testing/fake-server";
import { settlePromises, virtualClock } from "./live/testing/virtual-clock";
import { openMapSession } from "./map-session";
import type { Sent } from "./send-operations";

const ME = "person-1";
const add = (id: string, text = `Says ${id}.`): Operation => ({
  v: 1,
  type: "addStatement",
  id,
  text,
});
const edit = (id: string, revision: number, text: string): Operation => ({
  v: 1,
  type: "editStatement",
  id,
  revision,
  text,
});

/** A session with a server in memory; `line` decides what becomes of each sending. */
function open(parts: Partial<SessionParts> = {}) {
  const server = fakeServer();
  const clock = virtualClock();
  const kept = new Map<string, KeptBatch>();
  let count = 0;
  const line = { mode: "good" as "good" | "dead" | "answer lost" | Sent };
  let view: SessionView | null = null;
  const session = openMapSession({
    mapId: TEST_MAP,
    actorId: ME,
    brief: null,
    seq: 0,
    graph: emptyGraph(),
    onChange: (next) => {
      view = next;
    },
    parts: {
      clock,
      core: foldBatch,
      mintId: () => {
        count += 1;
        return `client-op-${count}`;
      },
      isStillMe: async () => true,
      readAgain: async () => (line.mode === "dead" ? null : server.reading()),
      outbox: {
        put: async (batch) => {
          kept.set(batch.clientOpId, batch);
          return true;
        },
        remove: async (id) => void kept.delete(id),
        adopt: async () => [],
      },
      send: async (request) => {
        if (typeof line.mode === "object") return line.mode;
        if (line.mode === "dead") return { type: "lost" };
        const sent = server.handle(ME, request);
        return line.mode === "answer lost" ? { type: "lost" } : sent;
      },
      ...parts,
    },
  });
  const statements = () => [...session.view().graph.statements.values()].map(({ text }) => text);
  return { server, clock, session, line, kept, statements, seen: () => view };
}

/** What became of a submission, or "open" while it is not settled. */
function watch(outcome: Promise<SubmitOutcome>): { now: SubmitOutcome | "open" } {
  const watched: { now: SubmitOutcome | "open" } = { now: "open" };
  void outcome.then((settled) => {
    watched.now = settled;
  });
  return watched;
}

test("one's own change shows before the server answers, and stays after", async () => {
  let answer: (sent: Sent) => void = () => undefined;
  const { session, statements, seen } = open({
    send: () =>
      new Promise((resolve) => {
        answer = resolve;
      }),
  });
  const outcome = watch(session.submit([add("first001")]));
  await settlePromises();
  expect(statements()).toEqual(["Says first001."]);
  expect([seen()?.pending, outcome.now]).toEqual([1, "open"]);
  const server = fakeServer();
  answer(server.handle(ME, { clientOpId: "client-op-1", operations: [add("first001")] }));
  await settlePromises();
  expect([seen()?.pending, outcome.now, session.seq()]).toEqual([0, { ok: true }, 1]);
  expect(statements()).toEqual(["Says first001."]);
});

test("without a line one goes on working: it is kept, counted, and sent in order when the line is back", async () => {
  const { session, line, server, clock, kept, seen } = open();
  line.mode = "dead";
  expect(await session.submit([add("first001")])).toEqual({ ok: true, kept: true });
  expect(await session.submit([add("second01")])).toEqual({ ok: true, kept: true });
  expect([seen()?.pending, seen()?.trouble, kept.size]).toEqual([2, "offline", 2]);
  await clock.advance(60_000);
  expect(server.log).toEqual([]);
  line.mode = "good";
  await clock.advance(60_000);
  expect(server.requests.map(({ operations }) => operations[0])).toMatchObject([
    { id: "first001" },
    { id: "second01" },
  ]);
  expect([seen()?.pending, seen()?.trouble, kept.size]).toEqual([0, null, 0]);
});

test("a line that is back is used at once", async () => {
  const { session, line, server } = open();
  line.mode = "dead";
  await session.submit([add("first001")]);
  line.mode = "good";
  session.wake();
  await settlePromises();
  expect(server.log).toHaveLength(1);
});

test("a lost answer is asked for again under the same id, and applied once", async () => {
  const { session, line, server, clock, statements } = open();
  line.mode = "answer lost";
  await session.submit([add("first001")]);
  line.mode = "good";
  await clock.advance(60_000);
  expect(new Set(server.requests.map(({ clientOpId }) => clientOpId)).size).toBe(1);
  expect([server.log.length, server.requests.length > 1]).toEqual([1, true]);
  expect(statements()).toEqual(["Says first001."]);
});

test("the stream's echo confirms what an answer did not", async () => {
  const { session, line, server, seen } = open();
  server.onEntry = (entry) => session.receive([entry]);
  line.mode = "answer lost";
  await session.submit([add("first001")]);
  expect([seen()?.pending, session.seq()]).toEqual([0, 1]);
});

test("answer and echo count once, in whatever order they come", async () => {
  const { session, server, statements } = open();
  const echoes: (() => void)[] = [];
  server.onEntry = (entry) => echoes.push(() => session.receive([entry]));
  await session.submit([add("first001")]);
  await session.submit([add("second01")]);
  for (const echo of echoes.reverse()) echo();
  expect(statements()).toEqual(["Says first001.", "Says second01."]);
  expect(session.seq()).toBe(2);
});

test("what comes too early waits, and the map is read again where something is missing", async () => {
  const { session, server, statements } = open();
  const entries = [server.apply(add("others01")), server.apply(add("others02"))];
  session.receive(entries.slice(1));
  expect(statements()).toEqual([]);
  await settlePromises();
  expect(statements()).toEqual(["Says others01.", "Says others02."]);
  session.receive(entries);
  expect(session.seq()).toBe(2);
});

test("what others did meanwhile comes with the answer", async () => {
  const { session, server, statements } = open();
  server.apply(add("others01"));
  await session.submit([add("first001")]);
  expect(statements()).toEqual(["Says others01.", "Says first001."]);
  expect(session.seq()).toBe(2);
});

test("what the core refuses is not sent, and said at once", async () => {
  const { session, server } = open();
  const outcome = await session.submit([{ v: 1, type: "removeStatement", id: "nothing1" }]);
  expect(outcome).toMatchObject({ ok: false, code: "NOT_FOUND" });
  expect(server.requests).toEqual([]);
});

test("a kept change that others made impossible is shown with its words", async () => {
  const { session, line, server, clock, statements, seen, kept } = open();
  session.receive([server.apply(add("target01"))]);
  line.mode = "dead";
  await session.submit([edit("target01", 1, "My careful words.")]);
  await session.submit([add("second01")]);
  server.apply({ v: 1, type: "removeStatement", id: "target01" });
  line.mode = "good";
  await clock.advance(60_000);
  expect(statements()).toEqual(["Says second01."]);
  expect(seen()?.failed).toMatchObject([{ code: "NOT_FOUND", text: ["My careful words."] }]);
  expect([...kept.values()].map(({ refused }) => refused?.code)).toEqual(["NOT_FOUND"]);
  session.discardFailed(seen()?.failed[0]?.clientOpId ?? "");
  expect([seen()?.failed, kept.size]).toEqual([[], 0]);
});

test("two who change the same words: both versions are shown, and one decides", async () => {
  const { session, line, server, clock, statements, seen } = open();
  session.receive([server.apply(add("target01", "As it was."))]);
  line.mode = "dead";
  await session.submit([edit("target01", 1, "As I see it.")]);
  server.apply(edit("target01", 1, "As they see it."));
  line.mode = "good";
  await clock.advance(60_000);
  expect(statements()).toEqual(["As they see it."]);
  expect(seen()?.conflicts).toMatchObject([
    { statementId: "target01", field: "text", theirs: "As they see it.", mine: "As I see it." },
  ]);
  const { clientOpId = "" } = seen()?.conflicts[0] ?? {};
  expect(await session.settleConflict(clientOpId, "As we see it.")).toEqual({ ok: true });
  expect([statements(), seen()?.conflicts]).toEqual([["As we see it."], []]);
});

test("theirs may stand", async () => {
  const { session, server, statements, seen } = open();
  session.receive([server.apply(add("target01", "As it was."))]);
  session.receive([server.apply(edit("target01", 1, "As they see it."))]);
  const stale = { ...edit("target01", 1, "As I see it."), label: "My label" } as Operation;
  expect(await session.submit([stale])).toEqual({ ok: true, kept: true });
  const { clientOpId = "" } = seen()?.conflicts[0] ?? {};
  await session.settleConflict(clientOpId, null);
  expect([statements(), seen()?.conflicts]).toEqual([["As they see it."], []]);
  expect(session.view().graph.statements.get("target01")?.label).toBe("My label");
});

test("a race on the server shows both versions too", async () => {
  const { session, server, seen } = open();
  session.receive([server.apply(add("target01", "As it was."))]);
  server.apply(edit("target01", 1, "As they see it."));
  // The stream has not brought their edit yet.
  expect(await session.submit([edit("target01", 1, "As I see it.")])).toEqual({
    ok: true,
    kept: true,
  });
  expect(seen()?.conflicts).toMatchObject([{ theirs: "As they see it.", mine: "As I see it." }]);
});

test("edits of different words of one statement both stand", async () => {
  const { session, line, server, clock, seen } = open();
  session.receive([server.apply(add("target01", "As it was."))]);
  line.mode = "dead";
  await session.submit([edit("target01", 1, "As I see it.")]);
  server.apply({ v: 1, type: "editStatement", id: "target01", revision: 1, label: "Theirs" });
  line.mode = "good";
  await clock.advance(60_000);
  expect(seen()?.conflicts).toEqual([]);
  expect(server.reading().graph.statements.get("target01")).toMatchObject({
    text: "As I see it.",
    label: "Theirs",
    revision: 3,
  });
});

test("who is asked to wait waits as long as was said", async () => {
  const { session, line, server, clock, seen } = open();
  line.mode = { type: "busy", waitMs: 20_000, code: "RATE_LIMITED" };
  expect(await session.submit([add("first001")])).toEqual({ ok: true, kept: true });
  line.mode = "good";
  await clock.advance(19_000);
  expect([server.log.length, seen()?.trouble]).toEqual([0, null]);
  await clock.advance(2_000);
  expect(server.log).toHaveLength(1);
});

test("a batch that breaks the server again and again makes room for the others", async () => {
  const { session, line, clock, seen } = open();
  line.mode = { type: "busy", waitMs: null, code: "SERVER" };
  await session.submit([add("first001", "Words to keep.")]);
  await clock.advance(300_000);
  expect(seen()?.pending).toBe(0);
  expect(seen()?.failed).toMatchObject([{ code: "SERVER", text: ["Words to keep."] }]);
});

test("a session that ended keeps what waits until one is back, and gives back what was just written", async () => {
  const { session, line, server, seen } = open();
  line.mode = "dead";
  await session.submit([add("first001")]);
  line.mode = { type: "refused", code: "UNAUTHENTICATED", message: undefined, rule: undefined };
  session.wake();
  await settlePromises();
  expect([seen()?.trouble, seen()?.pending]).toEqual(["signed-out", 1]);
  expect(await session.submit([add("second01")])).toMatchObject({ code: "UNAUTHENTICATED" });
  line.mode = "good";
  session.wake();
  await settlePromises();
  expect([seen()?.trouble, server.log.length]).toEqual([null, 1]);
});

test("somebody else who signs in does not send what waits", async () => {
  const { session, line, server } = open({ isStillMe: async () => false });
  line.mode = "dead";
  await session.submit([add("first001")]);
  line.mode = { type: "refused", code: "UNAUTHENTICATED", message: undefined, rule: undefined };
  session.wake();
  await settlePromises();
  line.mode = "good";
  session.wake();
  await settlePromises();
  expect(server.log).toEqual([]);
});

test("where the map is gone, what waits is there to be copied", async () => {
  const { session, line, seen } = open();
  line.mode = "dead";
  await session.submit([add("first001", "Words to keep.")]);
  session.end();
  expect([seen()?.trouble, seen()?.pending]).toEqual(["gone", 0]);
  expect(seen()?.failed).toMatchObject([{ code: "NOT_FOUND", text: ["Words to keep."] }]);
});

test("what was never sent can be taken back; what may have arrived cannot", async () => {
  const { session, line, statements } = open();
  line.mode = "dead";
  const first = await session.start([add("first001")]);
  const second = await session.start([add("second01")]);
  await settlePromises();
  expect(session.takeBack(first.clientOpId)).toBe(false);
  expect(session.takeBack(second.clientOpId)).toBe(true);
  expect(statements()).toEqual(["Says first001."]);
});

test("a page that comes after takes up what was left, refused words too", async () => {
  const left: KeptBatch[] = [
    { clientOpId: "left-op-1", operations: [add("first001")], at: "2026-01-01", bases: [] },
    {
      clientOpId: "left-op-2",
      operations: [add("second01", "Words to keep.")],
      at: "2026-01-01",
      bases: [],
      refused: { code: "FORBIDDEN", message: "Ask the owner." },
    },
  ];
  const outbox = { put: async () => true, remove: async () => undefined, adopt: async () => left };
  const { session, server, seen } = open({ outbox });
  server.handle(ME, { clientOpId: "left-op-1", operations: [add("first001")] });
  await session.adopt();
  await settlePromises();
  expect([server.log.length, seen()?.pending, session.seq()]).toEqual([1, 0, 1]);
  expect(seen()?.failed).toMatchObject([{ message: "Ask the owner.", text: ["Words to keep."] }]);
});

test("what cannot be kept on the device is said", async () => {
  const outbox = { put: async () => false, remove: async () => undefined, adopt: async () => [] };
  const { session, line, seen } = open({ outbox });
  line.mode = "dead";
  await session.submit([add("first001")]);
  expect(seen()?.atRisk).toBe(true);
});

test("a server that was set back to an older state is believed", async () => {
  const { session, server, statements } = open();
  session.replace(40, emptyGraph());
  await session.submit([add("first001")]);
  await settlePromises();
  expect(session.seq()).toBe(server.log.length);
  expect(statements()).toEqual(["Says first001."]);
});
