import { expect, test } from "vitest";
import type { StreamEvent } from "./event-stream";
import type { LineStatus } from "./live-types";
import { openLine } from "./open-line";
import { settlePromises, virtualClock } from "./testing/virtual-clock";

/** A stream that a test writes to. */
function body() {
  let controller: ReadableStreamDefaultController<Uint8Array> | null = null;
  const stream = new ReadableStream<Uint8Array>({
    start: (given) => {
      controller = given;
    },
  });
  const encoder = new TextEncoder();
  return {
    stream,
    write: (text: string) => controller?.enqueue(encoder.encode(text)),
    end: () => controller?.close(),
    fail: () => controller?.error(new TypeError("network")),
  };
}

function open() {
  const clock = virtualClock();
  const events: StreamEvent[] = [];
  const statuses: LineStatus[] = [];
  const asked: number[] = [];
  const answers: (() => Promise<Response>)[] = [];
  let seq = 0;
  const line = openLine({
    clock,
    after: () => seq,
    connect: async (after, signal) => {
      asked.push(after);
      const answer = answers.shift();
      if (answer) return answer();
      return new Promise((_, reject) => {
        signal.addEventListener("abort", () => reject(signal.reason));
      });
    },
    onEvent: (event) => events.push(event),
    onStatus: (status) => statuses.push(status),
  });
  const next = (answer: () => Promise<Response>) => answers.push(answer);
  return { clock, events, statuses, asked, line, next, setSeq: (now: number) => (seq = now) };
}

async function letRead(): Promise<void> {
  for (let i = 0; i < 5; i += 1) await settlePromises();
}

test("events come whole, however the bytes are cut", async () => {
  const { clock, events, next } = open();
  const { stream, write } = body();
  next(async () => new Response(stream));
  await clock.advance(13_000);
  await clock.advance(2_000);
  write("id: 3\nevent: patch\nda");
  write('ta: {"seq":3}\r\n\r\n: beat\n\nevent: presence\ndata: {"visitors":1}\n\n');
  await letRead();
  expect(events).toEqual([
    { name: "patch", data: { seq: 3 } },
    { name: "presence", data: { visitors: 1 } },
  ]);
});

test("a stream that ends after a while is opened again from where one is, without a word", async () => {
  const { clock, statuses, asked, next, setSeq } = open();
  const { stream, end } = body();
  next(async () => new Response(stream));
  next(async () => new Response(body().stream));
  await clock.advance(13_000);
  await clock.advance(2_000);
  setSeq(9);
  await clock.advance(10_000);
  end();
  await letRead();
  await clock.advance(1_000);
  expect(asked.slice(-1)).toEqual([9]);
  expect(statuses.slice(1)).toEqual(["live", "live"]);
});

test("where no answer comes it is said, and tried again with growing patience, or at once when asked", async () => {
  const { clock, statuses, asked, line, next } = open();
  for (let i = 0; i < 40; i += 1) next(() => Promise.reject(new TypeError("network")));
  await clock.advance(120_000);
  const tries = asked.length;
  expect(statuses.every((status) => status === "offline")).toBe(true);
  expect(tries).toBeGreaterThan(5);
  expect(tries).toBeLessThan(20);
  line.wake();
  await letRead();
  expect(asked).toHaveLength(tries + 1);
});

test("a line that is silent for too long is given up", async () => {
  const { clock, statuses, next } = open();
  next(async () => new Response(body().stream));
  await clock.advance(13_000);
  await clock.advance(2_000);
  expect(statuses.at(-1)).toBe("live");
  await clock.advance(46_000);
  await clock.advance(14_000);
  expect(statuses.at(-1)).toBe("offline");
});

test("a map that is gone is not asked for again", async () => {
  const { clock, statuses, asked, next } = open();
  next(async () => new Response(null, { status: 404 }));
  await clock.advance(13_000);
  await clock.advance(120_000);
  expect([statuses.at(-1), asked.length]).toEqual(["gone", 2]);
});

test("a line that was closed asks no more", async () => {
  const { clock, asked, line } = open();
  line.close();
  await clock.advance(120_000);
  expect(asked).toEqual([0]);
});
