import { IncomingMessage } from "node:http";
import { Socket } from "node:net";
import { expect, test } from "vitest";
import { setForwardedHeaders } from "./forwarded-headers.mjs";

/** @param {import("node:http").IncomingHttpHeaders} headers */
function request(headers) {
  const socket = new Socket();
  Object.defineProperty(socket, "remoteAddress", { value: "::ffff:10.0.0.7" });
  const message = new IncomingMessage(socket);
  Object.assign(message.headers, headers);
  return message;
}

const claimed = {
  host: "maps.example",
  "x-forwarded-for": "1.2.3.4",
  "x-forwarded-proto": "https",
  "x-forwarded-prefix": "/x",
  forwarded: "for=1.2.3.4",
  "x-real-ip": "1.2.3.4",
};

test("without a proxy what a client claims is overwritten", () => {
  const message = request(claimed);
  setForwardedHeaders(message, false);
  expect(message.headers).toEqual({
    host: "maps.example",
    "x-forwarded-for": "10.0.0.7",
    "x-forwarded-proto": "http",
    "x-forwarded-host": "maps.example",
  });
});

test("behind a proxy its words stay and what it left out is filled in", () => {
  const message = request(claimed);
  setForwardedHeaders(message, true);
  expect(message.headers).toMatchObject({
    "x-forwarded-for": "1.2.3.4",
    "x-forwarded-proto": "https",
    "x-forwarded-host": "maps.example",
  });
});
