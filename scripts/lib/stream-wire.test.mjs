// The wire of an event stream into its connection.
import { IncomingMessage, ServerResponse } from "node:http";
import { Socket } from "node:net";
import { expect, test } from "vitest";
import { openStreamWire } from "./stream-wire.mjs";

test("what waits behind another answer on the same connection counts as not taken", () => {
  const response = new ServerResponse(new IncomingMessage(new Socket()));
  const wire = openStreamWire(response);
  wire.write(new Uint8Array(10));
  wire.open(200, { "content-type": "text/event-stream" });
  expect(wire.behind()).toBeLessThan(10_000);
  for (let i = 0; i < 20; i++) wire.write(new Uint8Array(100_000));
  expect(wire.behind()).toBeGreaterThan(1_900_000);
  wire.drop();
});
