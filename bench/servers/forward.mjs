// Passes every POST's body on to everybody who listens, and does nothing else: no checks, no records, no disk. What
// this takes, any server takes whose readers are node:http clients on this computer.
import { createServer } from "node:http";

const readers = new Set();
const server = createServer(async (request, response) => {
  if (request.method === "GET") {
    response.useChunkedEncodingByDefault = false;
    response.writeHead(200, { "content-type": "text/event-stream", connection: "close" });
    response.write(": welcome\n\n");
    readers.add(response.socket);
    response.once("close", () => readers.delete(response.socket));
    if (request.url === "/ready") response.end();
    return;
  }
  const chunks = [];
  for await (const chunk of request) chunks.push(chunk);
  const event = Buffer.from(`event: patch\ndata: ${Buffer.concat(chunks)}\n\n`);
  for (const reader of readers) reader.write(event);
  response.writeHead(200, { "content-type": "application/json" }).end("{}");
});
process.on("SIGTERM", () => process.exit(0));
server.listen(Number(process.env.PORT), process.env.HOST);
