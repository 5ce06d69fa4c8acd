// next-auth parses JSON without a net: a malformed body at its calls would be a 500. It is read and checked here.
import { IncomingMessage } from "node:http";

const maxBytes = 64 * 1024;

/**
 * Whether a request's body must be checked: JSON sent to next-auth.
 * @param {IncomingMessage} request
 */
export function isSignInJson(request) {
  const type = request.headers["content-type"] ?? "";
  return (
    request.method === "POST" &&
    /^\/api\/auth(\/|$|\?)/.test(request.url ?? "") &&
    type.includes("json")
  );
}

/**
 * Reads the body and returns a request that holds it again; null where it is no flat JSON object of strings
 * (the flags `json` and `redirect` may be booleans) or larger than 64 KB.
 * @param {IncomingMessage} request
 * @returns {Promise<IncomingMessage | null>}
 */
export async function readSignInJson(request) {
  const body = await readAll(request);
  return body && isFlatForm(body) ? replay(request, body) : null;
}

/** @param {IncomingMessage} request */
async function readAll(request) {
  /** @type {Buffer[]} */
  const chunks = [];
  let size = 0;
  for await (const chunk of request) {
    size += chunk.length;
    if (size <= maxBytes) chunks.push(chunk);
  }
  return size <= maxBytes ? Buffer.concat(chunks) : null;
}

/** @param {Buffer} body */
function isFlatForm(body) {
  try {
    const value = JSON.parse(new TextDecoder("utf-8", { fatal: true }).decode(body));
    if (typeof value !== "object" || value === null || Array.isArray(value)) return false;
    return Object.entries(value).every(
      ([key, field]) =>
        typeof field === "string" ||
        (typeof field === "boolean" && (key === "json" || key === "redirect")),
    );
  } catch {
    return false;
  }
}

/**
 * @param {IncomingMessage} request
 * @param {Buffer} body
 */
function replay(request, body) {
  const again = new IncomingMessage(request.socket);
  again.method = request.method;
  again.url = request.url;
  again.httpVersion = request.httpVersion;
  again.httpVersionMajor = request.httpVersionMajor;
  again.httpVersionMinor = request.httpVersionMinor;
  again.rawHeaders = request.rawHeaders;
  again.headers = request.headers;
  again.push(body);
  again.push(null);
  again.complete = true;
  return again;
}
