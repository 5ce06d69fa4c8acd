// The web server: node:http around Next. It refuses what Next cannot answer, tells the truth about addresses
// and stops cleanly. `npm start` prepares everything and then calls it; alone it serves what was built.
import { createServer } from "node:http";
import { pathToFileURL } from "node:url";
import next from "next";
import { checkRequest } from "./lib/check-request.mjs";
import { answerLive } from "./lib/direct-live.mjs";
import { answerDirectly } from "./lib/direct-read.mjs";
import { loadEnvironment } from "./lib/environment.mjs";
import { setForwardedHeaders } from "./lib/forwarded-headers.mjs";
import { inRoot, root } from "./lib/paths.mjs";
import { listen } from "./lib/port.mjs";
import { giveUp } from "./lib/prepare.mjs";
import { isSignInJson, readSignInJson } from "./lib/sign-in-body.mjs";
import { staticFiles } from "./lib/static-files.mjs";
import { stopGently } from "./lib/stop-gently.mjs";
import { answerVisitor } from "./lib/visitor-page.mjs";

/** @typedef {import("node:http").IncomingMessage} IncomingMessage */
/** @typedef {import("node:http").ServerResponse} ServerResponse */

/**
 * @param {ServerResponse} response
 * @param {import("./lib/check-request.mjs").Refusal} refusal
 */
function refuse(response, { status, code, message, headers }) {
  response.writeHead(status, {
    "content-type": "application/json; charset=utf-8",
    "cache-control": "no-store",
    "x-content-type-options": "nosniff",
    connection: "close",
    ...headers,
  });
  response.end(JSON.stringify({ error: { code, message } }));
}

/**
 * @param {import("next/dist/server/next").RequestHandler} handle
 * @param {{ dev: boolean, trustProxy: boolean }} options
 * @returns {(request: IncomingMessage, response: ServerResponse) => Promise<void>}
 */
function listener(handle, { dev, trustProxy }) {
  // A development server builds while it serves.
  const built = dev ? null : staticFiles(inRoot(process.env.NEXT_DIST_DIR || ".next", "static"));
  return async (request, response) => {
    response.setHeader("x-content-type-options", "nosniff");
    const refusal = checkRequest(request, { dev });
    if (refusal) return refuse(response, refusal);
    setForwardedHeaders(request, trustProxy);
    if (await built?.answer(request, response)) return;
    if (await answerDirectly(request, response)) return;
    if (await answerLive(request, response)) return;
    if (built && (await answerVisitor(request, response, built.read))) return;
    if (!isSignInJson(request)) return handle(request, response);
    const checked = await readSignInJson(request);
    if (checked) return handle(checked, response);
    refuse(response, {
      status: 400,
      code: "VALIDATION",
      message: "The body must be a JSON object whose values are strings.",
    });
  };
}

/**
 * Serves until SIGTERM or SIGINT, then stops within five seconds and ends the process with 0. Rejects where it
 * cannot listen.
 * @param {{ dev?: boolean, port: number, host: string, trustProxy?: boolean }} options
 */
export async function serve({ dev = false, port, host, trustProxy = false }) {
  // Tells lib/server that X-Forwarded-For was written here, and so may be believed.
  process.env.COUNTERPOINT_SERVER = "1";
  const server = createServer({
    headersTimeout: 30_000,
    requestTimeout: 180_000,
    keepAliveTimeout: 65_000,
  });
  const app = next({ dev, dir: root, hostname: host, port, ...(dev && { httpServer: server }) });
  const stop = stopGently(server);
  await app.prepare();
  const answer = listener(app.getRequestHandler(), { dev, trustProxy });
  server.on("request", (request, response) => {
    answer(request, response).catch((error) => {
      console.error("A request failed:", error);
      if (!response.headersSent) {
        refuse(response, {
          status: 500,
          code: "INTERNAL",
          message: "Something went wrong here. Try again.",
        });
      } else response.destroy();
    });
  });
  await listen(server, port, host);
  stopOnSignals(async () => {
    await stop();
    if (dev) await app.close();
  });
}

/** @param {() => Promise<void>} stop */
function stopOnSignals(stop) {
  let stopping = false;
  const handle = () => {
    if (stopping) process.exit(0);
    stopping = true;
    console.log("Stopping.");
    setTimeout(() => process.exit(0), 4800).unref();
    stop().then(
      () => process.exit(0),
      () => process.exit(0),
    );
  };
  process.on("SIGTERM", handle);
  process.on("SIGINT", handle);
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? "").href) {
  try {
    const settings = loadEnvironment("production");
    await serve(settings);
    console.log(`Counterpoint is ready at ${settings.address}`);
  } catch (error) {
    giveUp(error);
  }
}
