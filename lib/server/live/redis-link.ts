// The line between instances: Redis publish/subscribe on one channel. It reconnects by itself and never throws into
// a request; what is said while it is down is not repeated.
import "server-only";
import type { HubMessage } from "./hub-message";

export interface RedisLink {
  readonly send: (message: HubMessage) => void;
  readonly close: () => Promise<void>;
}

export interface RedisEvents {
  /** A message of another instance. */
  readonly onMessage: (message: HubMessage) => void;
  /** The line stands, for the first time or again. */
  readonly onReady: () => void;
}

const CHANNEL = "counterpoint:live";
const MAX_DELAY_MS = 2_000;
const PING_MS = 15_000;
const QUIET_MS = 60_000;

/** Connects to Redis at `url`, now or as soon as it is there. */
export async function connectRedis(
  url: string,
  instance: string,
  { onMessage, onReady }: RedisEvents,
): Promise<RedisLink> {
  const { createClient } = await import("redis");
  const options = {
    url,
    disableOfflineQueue: true,
    socket: {
      connectTimeout: 5_000,
      reconnectStrategy: (tries: number) => Math.min(MAX_DELAY_MS, 50 * 2 ** Math.min(tries, 6)),
    },
  };
  const speaker = createClient(options);
  const hearer = createClient(options);
  const complain = sparingly();
  speaker.on("error", complain);
  hearer.on("error", complain);
  hearer.on("ready", () => {
    // Where this is not the first time, the client has subscribed again by itself.
    hearer
      .subscribe(CHANNEL, (text) => {
        const message = read(text, instance);
        if (message) onMessage(message);
      })
      .then(onReady, complain);
  });
  const clients = [speaker, hearer];
  for (const client of clients) {
    // A command that is done may end, line or not; a server lives by its own socket.
    client.on("ready", () => client.unref());
    client.connect().catch(complain);
  }
  // Tells a dead line from a quiet one. The client's own pings would keep a command from ending.
  const pinging = setInterval(() => {
    for (const client of clients) if (client.isReady) client.sendCommand(["PING"]).catch(complain);
  }, PING_MS).unref();
  return {
    send(message) {
      if (!speaker.isReady) return;
      speaker.publish(CHANNEL, JSON.stringify({ from: instance, message })).catch(complain);
    },
    async close() {
      clearInterval(pinging);
      speaker.destroy();
      hearer.destroy();
    },
  };
}

/** What another instance said; null for one's own words. Nobody but instances writes to the channel. */
function read(text: string, instance: string): HubMessage | null {
  const { from, message } = JSON.parse(text) as { from: string; message: HubMessage };
  return from === instance ? null : message;
}

/** Says that Redis is away once a minute, not at every try. */
function sparingly(): (error: unknown) => void {
  let last = Number.NEGATIVE_INFINITY;
  return (error) => {
    if (performance.now() - last < QUIET_MS) return;
    last = performance.now();
    const { message, code } = error as { message?: string; code?: string };
    console.error(
      `Redis cannot be reached (${message || code || "unknown"}). People on other instances see changes a few seconds later until it is back.`,
    );
  };
}
