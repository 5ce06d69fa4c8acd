// Serves a built Next app with node:http, as Next's documentation shows it: node plain-next.mjs FOLDER
import { createServer } from "node:http";
import next from "next";

const port = Number(process.env.PORT);
const app = next({ dir: process.argv[2], hostname: "127.0.0.1", port });
await app.prepare();
const handle = app.getRequestHandler();
createServer((request, response) => {
  handle(request, response).catch(() => response.destroy());
}).listen(port, "127.0.0.1");
process.once("SIGTERM", () => process.exit(0));
