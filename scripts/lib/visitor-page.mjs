// The page of a map for visitors, who all get the same: Next paints it once for each state of the map, and it is sent
// from memory after that. lib/server/pages/visitor-pages.ts says which visits these are and keeps the pages.
import { gunzipSync } from "node:zlib";
import { inlineStyles } from "./inline-styles.mjs";

/** @typedef {import("node:http").IncomingMessage} IncomingMessage */
/** @typedef {import("node:http").ServerResponse} ServerResponse */
/** @typedef {{ headers: Record<string, string>, body: Buffer }} PageAnswer */
/**
 * @typedef {object} VisitorPages
 * @property {(headers: Headers, slug: string) => Promise<{ key: string, answer: PageAnswer | null } | null>} find
 * @property {(headers: Headers, slug: string, painted: { key: string, headers: Record<string, string>, html: Buffer }) => Promise<boolean>} keep
 */

/** Larger pages, packed or unpacked, are not held back to be kept. */
const MAX_BYTES = 8 * 1024 * 1024;
/** What a page that is to be kept is painted from: what its key holds, and what is the connection's own. */
const painting = /^(host|connection|cookie|accept-encoding|x-forwarded-(for|host|proto))$/;
/** Header lines that belong to one answer. */
const own = /^(content-encoding|content-length|transfer-encoding|connection|keep-alive|date)$/;

/**
 * The id or slug whose page a request asks for, or null where it asks for something else.
 * @param {IncomingMessage} request
 */
function mapKeyOf({ method, url }) {
  const slug = method === "GET" ? /^\/maps\/([A-Za-z0-9_-]+)$/.exec(url ?? "")?.[1] : undefined;
  return slug === undefined || slug === "new" ? null : slug;
}

/**
 * Answers a visit from what is kept and says whether it did. Where the page is not kept yet, it is when Next has
 * answered, with its styles in it.
 * @param {IncomingMessage} request
 * @param {ServerResponse} response
 * @param {(path: string) => Promise<string | null>} readFile The text of a built file.
 */
export async function answerVisitor(request, response, readFile) {
  const pages = /** @type {{ counterpointVisitorPages?: VisitorPages }} */ (globalThis)
    .counterpointVisitorPages;
  const slug = pages ? mapKeyOf(request) : null;
  if (!pages || slug === null) return false;
  const headers = new Headers();
  for (const [name, value] of Object.entries(request.headers)) {
    if (value !== undefined) headers.set(name, String(value));
  }
  const found = await pages.find(headers, slug);
  if (found?.answer) {
    response.writeHead(200, found.answer.headers);
    response.end(found.answer.body);
    return true;
  }
  if (found) {
    for (const name of Object.keys(request.headers)) {
      if (!painting.test(name)) delete request.headers[name];
    }
    watchAnswer(response, async (answer) => {
      const html = Buffer.from(await inlineStyles(answer.html.toString(), readFile));
      await pages.keep(headers, slug, { key: found.key, headers: answer.headers, html });
    });
  }
  return false;
}

/**
 * Reads along what Next answers, and hands a good page over once it was sent.
 * @param {ServerResponse} response
 * @param {(page: { headers: Record<string, string>, html: Buffer }) => Promise<void>} done
 */
function watchAnswer(response, done) {
  /** @type {Buffer[]} */
  const chunks = [];
  let held = 0;
  const { write, end } = response;
  /** @param {unknown} chunk @param {unknown} encoding */
  const note = (chunk, encoding) => {
    if (typeof chunk !== "string" && !(chunk instanceof Uint8Array)) return;
    const name = /** @type {BufferEncoding} */ (typeof encoding === "string" ? encoding : "utf8");
    const bytes = typeof chunk === "string" ? Buffer.from(chunk, name) : Buffer.from(chunk);
    held += bytes.byteLength;
    if (held <= MAX_BYTES) chunks.push(bytes);
    else chunks.length = 0;
  };
  response.write = (/** @type {unknown[]} */ ...args) => {
    note(args[0], args[1]);
    return Reflect.apply(write, response, args);
  };
  response.end = (/** @type {unknown[]} */ ...args) => {
    note(args[0], args[1]);
    return Reflect.apply(end, response, args);
  };
  response.once("finish", () => {
    const page = held > MAX_BYTES ? null : readPage(response, Buffer.concat(chunks));
    if (page) done(page).catch((error) => console.error("A page could not be kept:", error));
  });
}

/**
 * The page that was sent, or null where the answer was something else.
 * @param {ServerResponse} response
 * @param {Buffer} body
 */
function readPage(response, body) {
  const lines = response.getHeaders();
  const isPage = String(lines["content-type"] ?? "").startsWith("text/html");
  if (response.statusCode !== 200 || !isPage || lines["set-cookie"] !== undefined) return null;
  const encoding = lines["content-encoding"];
  if (encoding !== undefined && encoding !== "gzip") return null;
  /** @type {Record<string, string>} */
  const headers = {};
  for (const [name, value] of Object.entries(lines)) {
    if (value !== undefined && !own.test(name)) headers[name.toLowerCase()] = String(value);
  }
  const html = encoding === "gzip" ? unpack(body) : body;
  return html && { headers, html };
}

/**
 * What was packed, or null where it is too large, or nothing that was packed.
 * @param {Buffer} body
 */
function unpack(body) {
  // The last four bytes say how much it is.
  if (body.byteLength < 4 || body.readUInt32LE(body.byteLength - 4) > MAX_BYTES) return null;
  try {
    return gunzipSync(body, { maxOutputLength: MAX_BYTES });
  } catch {
    return null;
  }
}
