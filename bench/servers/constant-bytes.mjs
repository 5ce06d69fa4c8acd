// Answers every request with the same bytes, compressed once where the reader takes it: constant-bytes.mjs FILE TYPE
import { readFileSync } from "node:fs";
import { createServer } from "node:http";
import { gzipSync } from "node:zlib";

const [file = "", type = "application/octet-stream"] = process.argv.slice(2);
const plain = readFileSync(file);
const zipped = gzipSync(plain);

createServer((request, response) => {
  const takesGzip = String(request.headers["accept-encoding"] ?? "").includes("gzip");
  const body = takesGzip ? zipped : plain;
  response.writeHead(200, {
    "content-type": type,
    "content-length": body.byteLength,
    ...(takesGzip && { "content-encoding": "gzip" }),
  });
  response.end(body);
}).listen(Number(process.env.PORT), "127.0.0.1");
process.once("SIGTERM", () => process.exit(0));
