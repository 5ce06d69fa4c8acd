// What Next would answer with a 500, or read to its end for nothing, is refused before it gets there.

/** @typedef {{ status: number, code: string, message: string, headers?: Record<string, string> }} Refusal */
/** @typedef {{ method?: string | undefined, url?: string | undefined, headers: import("node:http").IncomingHttpHeaders }} RequestHead */

const known = ["GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS"];
const reading = ["GET", "HEAD", "OPTIONS"];

/** The largest body that any call takes (an imported file), with room for its wrapping. */
export const maxBodyBytes = 26 * 1024 * 1024;

/**
 * Why a request is refused, or null when it may go on. `dev` lets the development server's own calls pass.
 * @param {RequestHead} request
 * @param {{ dev?: boolean }} options
 * @returns {Refusal | null}
 */
export function checkRequest(request, { dev = false } = {}) {
  const url = request.url ?? "";
  const method = request.method ?? "";
  const pathProblem = checkPath(url);
  if (pathProblem) return pathProblem;
  const api = url === "/api" || url.startsWith("/api/") || url.startsWith("/api?");
  const internal = dev && /^\/(_next|__next)/.test(url);
  const allowed = api || internal ? known : reading;
  if (!allowed.includes(method)) {
    return {
      ...refusal(
        405,
        "METHOD_NOT_ALLOWED",
        `${method} is not possible here. Use ${allowed.join(", ")}.`,
      ),
      headers: { allow: allowed.join(", ") },
    };
  }
  return checkHeaders(request.headers);
}

/**
 * @param {string} url
 * @returns {Refusal | null}
 */
function checkPath(url) {
  if (!url.startsWith("/")) return badRequest("The address must start with a slash.");
  const path = url.split("?", 1)[0] ?? "";
  try {
    if (decodeURIComponent(path).includes("\0")) throw new URIError();
  } catch {
    return badRequest(
      "The address holds characters that cannot be decoded. Check how it was escaped.",
    );
  }
  return null;
}

/**
 * @param {import("node:http").IncomingHttpHeaders} headers
 * @returns {Refusal | null}
 */
function checkHeaders(headers) {
  if (!isHost(headers.host)) return badRequest("The Host header is not a host name.");
  if (Number(headers["content-length"] ?? 0) > maxBodyBytes) {
    return refusal(413, "TOO_LARGE", "This is larger than anything that can be sent here (25 MB).");
  }
  const routerState = headers["next-router-state-tree"];
  if (routerState !== undefined && !isRouterState(routerState)) {
    return badRequest("The Next-Router-State-Tree header cannot be read.");
  }
  return null;
}

/** @param {string | undefined} host */
function isHost(host) {
  if (host === undefined || !/^([\w.-]+|\[[\da-f:.]+\])(:\d{1,5})?$/i.test(host)) return false;
  // Also refuses what only looks like one, such as port 99999 or the address 999.1.1.1.
  return URL.canParse(`http://${host}`);
}

/** @param {string | string[]} header */
function isRouterState(header) {
  try {
    return Array.isArray(JSON.parse(decodeURIComponent(String(header))));
  } catch {
    return false;
  }
}

/** @param {string} message */
function badRequest(message) {
  return refusal(400, "VALIDATION", message);
}

/**
 * @param {number} status
 * @param {string} code
 * @param {string} message
 */
function refusal(status, code, message) {
  return { status, code, message };
}
