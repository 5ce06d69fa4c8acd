// The most frequent call, GET /api/maps/{idOrSlug}, without the way through Next's router. lib/server/map-read.ts
// offers its handler when Next starts; where it has not, Next answers as for every other path.

/** @typedef {import("node:http").IncomingMessage} IncomingMessage */
/** @typedef {import("node:http").ServerResponse} ServerResponse */
/** @typedef {{ status: number, headers: Record<string, string>, body: Buffer | null }} DirectAnswer */
/** @typedef {{ counterpointMapRead?: (request: Request, mapId: string) => Promise<DirectAnswer> }} Offers */

/**
 * The id or slug that a request reads, or null where it is another call.
 * @param {IncomingMessage} request
 */
function mapKeyOf({ method, url }) {
  return method === "GET" ? (/^\/api\/maps\/([A-Za-z0-9_-]+)$/.exec(url ?? "")?.[1] ?? null) : null;
}

/**
 * Answers the request if it is that call and the handler is there; says whether it did.
 * @param {IncomingMessage} message
 * @param {ServerResponse} response
 */
export async function answerDirectly(message, response) {
  const read = /** @type {Offers} */ (globalThis).counterpointMapRead;
  const mapId = read ? mapKeyOf(message) : null;
  if (!read || mapId === null) return false;
  const headers = new Headers();
  for (const [name, value] of Object.entries(message.headers)) {
    if (typeof value === "string") headers.set(name, value);
  }
  const url = `http://${message.headers.host}${message.url}`;
  const answer = await read(new Request(url, { headers }), mapId);
  response.writeHead(answer.status, answer.headers);
  response.end(answer.body ?? undefined);
  return true;
}
