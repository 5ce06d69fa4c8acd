// Hocuspocus as its documentation starts it, with one document that it loads from a file and never writes.
// argv: the file with the document as a Yjs update.
import { readFileSync } from "node:fs";
import { Server } from "@hocuspocus/server";
import * as Y from "yjs";

const [file = ""] = process.argv.slice(2);
const server = new Server({
  port: Number(process.env.PORT),
  address: process.env.HOST,
  quiet: true,
  stopOnSignals: false,
  onLoadDocument: async ({ document }) => {
    Y.applyUpdate(document, readFileSync(file));
    return document;
  },
});
process.on("SIGTERM", () => process.exit(0));
await server.listen();
