// Every few seconds one look at all open streams together: what was missed, who may not see a map any more, whose
// session ended. So nothing depends on a message of the hub.
import "server-only";
import { subscribe } from "../../live/hub";
import type { Pipe } from "../../live/pipe";
import { reader } from "../../repositories/database";
import { findEpochs, findMapStates } from "../../repositories/live-repository";
import { settle } from "./check-room";
import { greetOthers, tendPresence } from "./presence";
import { allRooms } from "./room";

const EVERY_MS = 3_000;

/** A stream of a signed-in person, and the epoch of the session that opened it. */
export interface Watched {
  readonly pipe: Pipe;
  readonly userId: string | null;
  readonly epoch: number | null;
}

interface Watch {
  readonly streams: Set<Watched>;
  stop: (() => void) | null;
  looking: Promise<void> | null;
  lookAgain: boolean;
}

const store = globalThis as typeof globalThis & { counterpointWatch?: Watch };

function watch(): Watch {
  store.counterpointWatch ??= { streams: new Set(), stop: null, looking: null, lookAgain: false };
  return store.counterpointWatch;
}

/** Watches a stream until the returned function is called. */
export function watchStream(stream: Watched): () => void {
  const all = watch();
  all.streams.add(stream);
  all.stop ??= start();
  return () => {
    all.streams.delete(stream);
    if (all.streams.size > 0) return;
    all.stop?.();
    all.stop = null;
  };
}

function start(): () => void {
  const timer = setInterval(() => void look(), EVERY_MS).unref();
  const leave = subscribe("all", ({ type }) => {
    if (type === "connected") for (const room of allRooms()) greetOthers(room);
    void look();
  });
  return () => {
    clearInterval(timer);
    leave();
  };
}

/** Looks at all streams now; asked again meanwhile, it looks once more afterwards. Never rejects. */
export function look(): Promise<void> {
  const all = watch();
  all.lookAgain = true;
  all.looking ??= work(all);
  return all.looking;
}

async function work(all: Watch): Promise<void> {
  while (all.lookAgain) {
    all.lookAgain = false;
    try {
      await endEndedSessions(all);
      await settleRooms();
    } catch (error) {
      // The next round looks again.
      console.error("Open pages could not be checked:", error);
    }
  }
  all.looking = null;
}

async function endEndedSessions({ streams }: Watch): Promise<void> {
  const ids = new Set([...streams].flatMap(({ userId }) => userId ?? []));
  if (ids.size === 0) return;
  const epochs = await findEpochs(await reader(), [...ids]);
  for (const { pipe, userId, epoch } of [...streams]) {
    // One that was opened while this was read is looked at the next time.
    if (userId !== null && ids.has(userId) && epochs.get(userId) !== epoch) pipe.end();
  }
}

async function settleRooms(): Promise<void> {
  const rooms = allRooms();
  if (rooms.length === 0) return;
  const ids = rooms.map(({ mapId }) => mapId);
  const states = await findMapStates(await reader(), ids);
  const now = Date.now();
  for (const room of rooms) {
    await settle(room, states.get(room.mapId));
    tendPresence(room, now);
  }
}
