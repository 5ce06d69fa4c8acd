import { expect, test } from "vitest";
import type { StreamEvent } from "./event-stream";
import type { LineStatus } from "./live-types";
import type { Line } from "./open-line";
import { type Channel, openSharedLine } from "./shared-line";
import { leaseLocks } from "./tab-locks";
import { memoryStorage } from "./testing/memory-storage";
import { settlePromises, virtualClock } from "./testing/virtual-clock";

interface Stream {
  readonly onEvent: (event: StreamEvent) => void;
  readonly onStatus: (status: LineStatus) => void;
  open: boolean;
}

/** A browser whose tabs may speak to one another, and the streams that they open. */
function browser() {
  const clock = virtualClock();
  const storage = memoryStorage();
  const channels = new Set<Channel>();
  const streams: Stream[] = [];
  const told: string[] = [];

  function channel(): Channel {
    const own: Channel = {
      post: (message) => {
        for (const other of channels) {
          if (other !== own) queueMicrotask(() => other.onMessage(structuredClone(message)));
        }
      },
      onMessage: () => undefined,
      close: () => channels.delete(own),
    };
    channels.add(own);
    return own;
  }

  function tab(seq = 0, alone = false) {
    const heard: StreamEvent[] = [];
    const state = { seq, status: "connecting" as LineStatus, behind: 0 };
    const line = openSharedLine<string>({
      channel: alone ? null : channel(),
      locks: leaseLocks(storage, clock),
      lockName: "stream",
      openLine: (on): Line => {
        const stream: Stream = { ...on, open: true };
        streams.push(stream);
        return {
          wake: () => told.push("wake"),
          check: () => told.push("check"),
          close: () => {
            stream.open = false;
          },
        };
      },
      tell: (report) => told.push(report),
      seq: () => state.seq,
      onEvent: (event) => heard.push(event),
      onStatus: (status) => {
        state.status = status;
      },
      onBehind: () => {
        state.behind += 1;
      },
    });
    return { line, heard, state };
  }

  const open = () => streams.filter((stream) => stream.open);
  return { clock, tab, streams, open, told };
}

const EVENT: StreamEvent = { name: "patch", data: { seq: 1 } };

test("several tabs have one stream, and all hear it", async () => {
  const { clock, tab, open } = browser();
  const tabs = [tab(), tab(), tab()];
  await clock.advance(5_000);
  expect(open()).toHaveLength(1);
  open()[0]?.onStatus("live");
  open()[0]?.onEvent(EVENT);
  await settlePromises();
  expect(tabs.map(({ heard }) => heard)).toEqual([[EVENT], [EVENT], [EVENT]]);
  expect(tabs.map(({ state }) => state.status)).toEqual(["live", "live", "live"]);
});

test("a tab that comes later is told how things stand", async () => {
  const { clock, tab, open } = browser();
  tab(7);
  await clock.advance(200);
  open()[0]?.onStatus("live");
  open()[0]?.onEvent({ name: "presence", data: { people: [], visitors: 3 } });
  open()[0]?.onEvent(EVENT);
  const late = tab(5);
  await settlePromises();
  expect(late.state).toEqual({ seq: 5, status: "live", behind: 1 });
  expect(late.heard.map(({ name }) => name)).toEqual(["presence"]);
});

test("when the tab with the stream closes, another opens one", async () => {
  const { clock, tab, open, streams } = browser();
  const first = tab();
  await clock.advance(200);
  const second = tab();
  first.line.close();
  await clock.advance(5_000);
  expect([streams.length, open().length]).toEqual([2, 1]);
  open()[0]?.onEvent(EVENT);
  expect(second.heard).toEqual([EVENT]);
  expect(first.heard).toEqual([]);
});

test("what any tab's person does is told by the one with the stream, again after it broke", async () => {
  const { clock, tab, open, told } = browser();
  tab();
  await clock.advance(200);
  const second = tab();
  second.line.report("at a card");
  second.line.check();
  await settlePromises();
  expect(told).toEqual(["at a card", "check"]);
  open()[0]?.onStatus("offline");
  open()[0]?.onStatus("live");
  expect(told).toEqual(["at a card", "check", "at a card"]);
});

test("where tabs cannot speak to one another each has its own stream", () => {
  const { tab, open } = browser();
  tab(0, true);
  tab(0, true);
  expect(open()).toHaveLength(2);
});
