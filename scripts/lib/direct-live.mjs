// Operations and event streams of a map without the way through Next's router. lib/server/map-live.ts offers its
// handlers when Next starts; where it has not, Next answers as for every other path.
import { promisify } from "node:util";
import { gzip } from "node:zlib";
import { openStreamWire } from "./stream-wire.mjs";

/** @typedef {import("node:http").IncomingMessage} IncomingMessage */
/** @typedef {import("node:http").ServerResponse} ServerResponse */
/** @typedef {ReturnType<typeof openStreamWire>} StreamWire */
/** @typedef {{ body?: Buffer, wire?: StreamWire }} Parts */
/** @typedef {(request: Request, mapId: string, parts: Parts) => Promise<Response>} DirectCall */
/** @typedef {{ counterpointLive?: Record<"operations" | "events", DirectCall> }} Offers */

/** What a batch may have; whatever is larger, or does not say how large it is, Next reads. */
const BODY_LIMIT = 1_000_000;
/** A shorter answer is sent as it is. */
const WORTH_PACKING = 32_768;

/**
 * @param {IncomingMessage} message
 * @returns {{ name: "operations" | "events", mapId: string } | null}
 */
function callOf({ method, url, headers }) {
  const match = /^\/api\/maps\/([A-Za-z0-9_-]+)\/(operations|events)(\?.*)?$/.exec(url ?? "");
  const [, mapId, name] = match ?? [];
  if (mapId === undefined) return null;
  if (name === "events") return method === "GET" ? { name, mapId } : null;
  const known = Number(headers["content-length"]) <= BODY_LIMIT;
  return method === "POST" && known ? { name: "operations", mapId } : null;
}

/**
 * Answers the request if it is one of these calls and the handlers are there; says whether it did.
 * @param {IncomingMessage} message
 * @param {ServerResponse} response
 */
export async function answerLive(message, response) {
  const offered = /** @type {Offers} */ (globalThis).counterpointLive;
  const call = offered ? callOf(message) : null;
  if (!offered || !call) return false;
  const request = requestOf(message);
  if (call.name === "events") {
    const wire = openStreamWire(response);
    const answer = await offered.events(request, call.mapId, { wire });
    if (answer.status === 200) wire.open(200, Object.fromEntries(answer.headers));
    else await sendWhole(answer, message, response);
    return true;
  }
  const body = await bytesOf(message);
  // Who left in the middle of it is answered by nobody.
  if (body) {
    const answer = await offered.operations(request, call.mapId, { body });
    await sendWhole(answer, message, response);
  }
  return true;
}

/**
 * The body, or undefined where it broke off.
 * @param {IncomingMessage} message
 */
async function bytesOf(message) {
  /** @type {Buffer[]} */
  const chunks = [];
  try {
    for await (const chunk of message) chunks.push(chunk);
    return Buffer.concat(chunks);
  } catch {
    return undefined;
  }
}

/**
 * The request without its body, which goes beside it.
 * @param {IncomingMessage} message
 */
function requestOf(message) {
  const headers = new Headers();
  for (const [name, value] of Object.entries(message.headers)) {
    if (typeof value === "string") headers.set(name, value);
  }
  const url = `http://${message.headers.host}${message.url}`;
  return new Request(url, { method: message.method ?? "GET", headers });
}

/**
 * @param {Response} answer
 * @param {IncomingMessage} message
 * @param {ServerResponse} response
 */
async function sendWhole(answer, message, response) {
  const bytes = Buffer.from(await answer.arrayBuffer());
  const headers = Object.fromEntries(answer.headers);
  const takesGzip = String(message.headers["accept-encoding"] ?? "").includes("gzip");
  if (bytes.byteLength < WORTH_PACKING || !takesGzip) {
    response.writeHead(answer.status, headers).end(bytes);
    return;
  }
  const packed = await promisify(gzip)(bytes, { level: 3 });
  const more = { "content-encoding": "gzip", vary: "Accept-Encoding" };
  response.writeHead(answer.status, { ...headers, ...more }).end(packed);
}
