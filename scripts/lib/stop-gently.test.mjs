import { once } from "node:events";
import { createServer } from "node:http";
import { expect, test } from "vitest";
import { stopGently } from "./stop-gently.mjs";

/** @param {import("node:http").RequestListener} listener */
async function start(listener, patienceMs = 4000) {
  const server = createServer(listener);
  const stop = stopGently(server, patienceMs);
  await once(server.listen(0, "127.0.0.1"), "listening");
  const address = /** @type {import("node:net").AddressInfo} */ (server.address());
  return { stop, url: `http://127.0.0.1:${address.port}/` };
}

test("event streams end at once", async () => {
  const { stop, url } = await start((_request, response) => {
    response.writeHead(200, { "content-type": "text/event-stream" });
    response.write(": hello\n\n");
  });
  const answer = await fetch(url, { headers: { accept: "text/event-stream" } });
  const reading = answer.text().then(
    () => "ended",
    () => "ended",
  );
  const before = performance.now();
  await stop();
  expect(await reading).toBe("ended");
  expect(performance.now() - before).toBeLessThan(2000);
});

test("an answer under way is finished", async () => {
  /** @type {(() => void)[]} */
  const release = [];
  const { stop, url } = await start((_request, response) => {
    release.push(() => response.end("whole"));
  });
  const answer = fetch(url).then((response) => response.text());
  await expect.poll(() => release.length).toBe(1);
  const stopped = stop();
  for (const go of release) go();
  expect(await answer).toBe("whole");
  await stopped;
});

test("what never ends is cut off in the end", async () => {
  let arrived = 0;
  const { stop, url } = await start(() => {
    arrived += 1;
  }, 50);
  const answer = fetch(url).catch(() => "cut off");
  await expect.poll(() => arrived).toBe(1);
  await stop();
  expect(await answer).toBe("cut off");
});
