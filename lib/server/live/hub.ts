// The hub: what happened on this instance or on another one reaches whoever listens here. Losing a message loses no
// change: listeners read the log, and look by themselves every few seconds.
import "server-only";
import { randomUUID } from "node:crypto";
import { env } from "../env";
import { forOthers, type HubMessage, type Topic, topicOf } from "./hub-message";
import type { RedisLink } from "./redis-link";

export type Listener = (message: HubMessage) => void;

interface Hub {
  /** Names this process among the instances. */
  readonly instance: string;
  readonly listeners: Map<Topic, Set<Listener>>;
  link: RedisLink | null;
}

// Next bundles modules more than once; the hub is one a process.
const store = globalThis as typeof globalThis & { counterpointHub?: Hub };

function hub(): Hub {
  store.counterpointHub ??= open();
  return store.counterpointHub;
}

function open(): Hub {
  const made: Hub = { instance: randomUUID(), listeners: new Map(), link: null };
  const url = env().REDIS_URL;
  if (url === undefined) return made;
  const link = import("./redis-link").then(({ connectRedis }) =>
    connectRedis(url, made.instance, {
      onMessage: (message) => deliver(made, message),
      onReady: () => deliver(made, { type: "connected" }),
    }),
  );
  made.link = {
    send: (message) => {
      link.then((opened) => opened.send(message)).catch(() => undefined);
    },
    close: async () => (await link).close(),
  };
  return made;
}

/** Tells everybody who listens, here at once and on other instances soon. Never throws. */
export function publish(message: HubMessage): void {
  const here = hub();
  deliver(here, message);
  here.link?.send(forOthers(message));
}

/** Listens for the messages of a topic; the returned function ends that. */
export function subscribe(topic: Topic, listener: Listener): () => void {
  const { listeners } = hub();
  const known = listeners.get(topic) ?? new Set();
  listeners.set(topic, known);
  known.add(listener);
  return () => {
    known.delete(listener);
    if (known.size === 0 && listeners.get(topic) === known) listeners.delete(topic);
  };
}

/** This instance's name among all. */
export function instanceId(): string {
  return hub().instance;
}

/** Topics that somebody listens to; for tests and measurements. */
export function countTopics(): number {
  return hub().listeners.size;
}

/** Opens the line to the other instances, so that what they say is heard from the start. */
export function openHub(): void {
  hub();
}

/** Closes the line to the other instances; the next call opens a new hub. */
export async function closeHub(): Promise<void> {
  const open = store.counterpointHub;
  delete store.counterpointHub;
  await open?.link?.close();
}

function deliver({ listeners }: Hub, message: HubMessage): void {
  for (const listener of [...(listeners.get(topicOf(message)) ?? [])]) {
    try {
      listener(message);
    } catch (error) {
      console.error("A listener of the hub failed:", error);
    }
  }
}
