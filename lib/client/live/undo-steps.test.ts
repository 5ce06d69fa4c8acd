import { expect, test } from "vitest";
import type { Operation } from "@/lib/argument/operations/operation";
import { openMapSession } from "../map-session";
import type { KeptBatch } from "./batch";
import { foldBatch } from "./fold-batch";
import { noOutbox, type Outbox } from "./outbox";
import { fakeServer, TEST_MAP } from "./testing/fake-server";
import { memoryStorage } from "./testing/memory-storage";
import { settlePromises, virtualClock } from "./testing/virtual-clock";
import { openUndoSteps, type UndoSteps } from "./undo-steps";

const add = (id: string): Operation => ({
  v: 1,
  type: "addStatement",
  id,
  text: `Says ${id}.`,
});

let minted = 0;

/** Keeps what waits from one page to the next. */
function lastingOutbox(): Outbox {
  const kept = new Map<string, KeptBatch>();
  return {
    put: async (batch) => {
      kept.set(batch.clientOpId, batch);
      return true;
    },
    remove: async (clientOpId) => void kept.delete(clientOpId),
    adopt: async () => [...kept.values()],
  };
}

function open(storage = memoryStorage(), server = fakeServer(), outbox = noOutbox) {
  const clock = virtualClock();
  const line = { dead: false };
  let undo: UndoSteps | null = null;
  const session = openMapSession({
    mapId: TEST_MAP,
    actorId: "person-1",
    brief: null,
    ...server.reading(),
    onChange: () => undefined,
    onConfirmed: (batch) => undo?.confirmed(batch),
    onRefused: (clientOpId) => undo?.refused(clientOpId),
    parts: {
      ...{ clock, outbox, core: foldBatch },
      mintId: () => {
        minted += 1;
        return `client-op-${minted}`;
      },
      readAgain: async () => server.reading(),
      send: async (request) => (line.dead ? { type: "lost" } : server.handle("person-1", request)),
    },
  });
  let adopted = Promise.resolve();
  const steps = openUndoSteps(session, {
    ...{ storage, key: "steps", adopted: () => adopted, onChange: () => undefined },
  });
  undo = steps;
  adopted = session.adopt();
  const act = async (...operations: Operation[]) => {
    const { outcome } = await session.start(operations, (id) => steps.did(id, operations));
    return outcome;
  };
  const statements = () => [...session.view().graph.statements.keys()];
  return { storage, server, clock, line, session, steps, act, statements };
}

test("steps are undone from the last on, and done again", async () => {
  const { act, steps, statements } = open();
  await act(add("first001"));
  await act(add("second01"));
  expect(await steps.reverse("undo")).toEqual({ ok: true });
  expect([statements(), steps.canRedo()]).toEqual([["first001"], true]);
  await steps.reverse("undo");
  expect([statements(), steps.canUndo()]).toEqual([[], false]);
  expect(await steps.reverse("undo")).toBe(null);
  await steps.reverse("redo");
  await steps.reverse("redo");
  expect([statements(), steps.canRedo()]).toEqual([["first001", "second01"], false]);
  await steps.reverse("undo");
  expect(statements()).toEqual(["first001"]);
});

test("a new step ends what could be done again", async () => {
  const { act, steps } = open();
  await act(add("first001"));
  await steps.reverse("undo");
  await act(add("second01"));
  expect(steps.canRedo()).toBe(false);
});

test("what others did stays; what they built on is not undone, and the step before it is next", async () => {
  const { act, steps, statements, server, session } = open();
  await act(add("first001"));
  await act(add("second01"));
  session.receive([
    server.apply(
      { v: 1, type: "editStatement", id: "second01", revision: 1, text: "Theirs." },
      add("others01"),
    ),
  ]);
  expect(await steps.reverse("undo")).toMatchObject({ ok: false, code: "CONFLICT" });
  expect(await steps.reverse("undo")).toEqual({ ok: true });
  expect(statements()).toEqual(["second01", "others01"]);
});

test("without a line, what was never sent is taken back without a trace, and comes again", async () => {
  const { act, steps, statements, line, server, clock, session } = open();
  line.dead = true;
  await act(add("first001"));
  await act(add("second01"));
  await steps.reverse("undo");
  expect(statements()).toEqual(["first001"]);
  await steps.reverse("redo");
  expect(statements()).toEqual(["first001", "second01"]);
  await steps.reverse("undo");
  // The first may have arrived.
  expect(await steps.reverse("undo")).toMatchObject({ ok: false });
  line.dead = false;
  session.wake();
  await clock.advance(60_000);
  expect([...server.reading().graph.statements.keys()]).toEqual(["first001"]);
});

test("the steps of before a reload can be undone", async () => {
  const before = open();
  await before.act(add("first001"));
  const after = open(before.storage, before.server);
  expect(after.steps.canUndo()).toBe(true);
  await after.steps.reverse("undo");
  await settlePromises();
  expect(after.statements()).toEqual([]);
});

test("a redo that was under way at a reload arrives, and is the step to undo", async () => {
  const outbox = lastingOutbox();
  const before = open(memoryStorage(), fakeServer(), outbox);
  await before.act(add("first001"));
  await before.act(add("second01"));
  await before.steps.reverse("undo");
  before.line.dead = true;
  await before.steps.reverse("redo");
  before.session.close();

  const after = open(before.storage, before.server, outbox);
  expect(after.steps.canUndo()).toBe(true);
  expect(await after.steps.reverse("undo")).toEqual({ ok: true });
  await settlePromises();
  expect(after.statements()).toEqual(["first001"]);
  await after.steps.reverse("redo");
  await settlePromises();
  expect(after.statements()).toEqual(["first001", "second01"]);
});

test("a step that was under way at a reload and is lost makes room for the one before it", async () => {
  const before = open();
  await before.act(add("first001"));
  before.line.dead = true;
  await before.act(add("second01"));
  before.session.close();

  const after = open(before.storage, before.server);
  expect(await after.steps.reverse("undo")).toEqual({ ok: true });
  await settlePromises();
  expect([after.statements(), after.steps.canUndo()]).toEqual([[], false]);
});
