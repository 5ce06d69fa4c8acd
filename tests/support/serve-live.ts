// A server of operations and event streams alone, on a port of its own: what scripts/server.mjs does for both calls,
// without Next. As a process of its own it prints the port: node ... serve-live.ts
import { once } from "node:events";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { pathToFileURL } from "node:url";
import { offerDirectLive } from "@/lib/server/map-live";
import { answerLive } from "../../scripts/lib/direct-live.mjs";

/** Starts the server; it stops with the process, or by `close`. */
export async function serveLive(): Promise<{ server: Server; address: string }> {
  offerDirectLive();
  const server = createServer((request, response) => {
    answerLive(request, response).then(
      (answered) => answered || response.writeHead(418).end(),
      (error) => response.destroy(error),
    );
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  return { server, address: `http://127.0.0.1:${(server.address() as AddressInfo).port}` };
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? "").href) {
  console.log((await serveLive()).address);
}
