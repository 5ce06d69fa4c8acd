// What was built for browsers, sent from memory and compressed once: past Next, which reads and compresses each file
// again for everybody, while the page waits for its styles.
import { readdirSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { extname, join, relative, sep } from "node:path";
import { promisify } from "node:util";
import { brotliCompress, constants, gzip } from "node:zlib";

/** @typedef {import("node:http").IncomingMessage} IncomingMessage */
/** @typedef {import("node:http").ServerResponse} ServerResponse */
/** @typedef {"br" | "gzip" | "identity"} Encoding */

/** @type {Record<string, { type: string, packs: boolean }>} */
const kinds = {
  ".js": { type: "application/javascript; charset=UTF-8", packs: true },
  ".css": { type: "text/css; charset=UTF-8", packs: true },
  ".svg": { type: "image/svg+xml", packs: true },
  ".woff2": { type: "font/woff2", packs: false },
};

/** @type {Record<Encoding, (bytes: Buffer) => Promise<Buffer>>} */
const encoders = {
  identity: async (bytes) => bytes,
  gzip: (bytes) => promisify(gzip)(bytes, { level: 9 }),
  br: (bytes) =>
    promisify(brotliCompress)(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 9 } }),
};

/**
 * @param {string | undefined} accepted
 * @returns {Encoding}
 */
function chooseEncoding(accepted = "") {
  const names = accepted
    .split(",")
    .filter((each) => !/;\s*q=0(\.0*)?\s*$/.test(each))
    .map((each) => each.split(";", 1)[0]?.trim());
  if (names.includes("br")) return "br";
  return names.includes("gzip") ? "gzip" : "identity";
}

/**
 * The files of `folder`, which stand under `/_next/static/`. Names hold the hash of their content, so that a file never
 * changes. `answer` answers plain requests for them and says whether it did: what is not there, or asked for in parts,
 * is left to Next. `read` gives the text of the file at a path, or null.
 * @param {string} folder
 * @returns {{
 *   answer: (request: IncomingMessage, response: ServerResponse) => Promise<boolean>,
 *   read: (path: string) => Promise<string | null>,
 * }}
 */
export function staticFiles(folder) {
  const files = new Map(
    readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && extname(entry.name) in kinds)
      .map((entry) => join(entry.parentPath, entry.name))
      .map((file) => [`/_next/static/${relative(folder, file).split(sep).join("/")}`, file]),
  );
  /** @type {Map<string, Promise<Buffer>>} */
  const kept = new Map();

  /** @param {string} file @param {Encoding} encoding */
  function bytesOf(file, encoding) {
    const key = `${encoding} ${file}`;
    const known = kept.get(key);
    if (known !== undefined) return known;
    const making = readFile(file).then(encoders[encoding]);
    kept.set(key, making);
    making.catch(() => kept.delete(key));
    return making;
  }

  /** @param {IncomingMessage} request @param {ServerResponse} response */
  async function answer({ method, url, headers }, response) {
    const file = method === "GET" ? files.get(url ?? "") : undefined;
    const kind = file && kinds[extname(file)];
    if (!file || !kind || headers.range || headers["if-none-match"] || headers["if-modified-since"])
      return false;
    const encoding = kind.packs ? chooseEncoding(headers["accept-encoding"]) : "identity";
    const bytes = await bytesOf(file, encoding).catch(() => null);
    if (!bytes) return false;
    response.writeHead(200, {
      "content-type": kind.type,
      "content-length": bytes.byteLength,
      "cache-control": "public, max-age=31536000, immutable",
      vary: "Accept-Encoding",
      ...(encoding !== "identity" && { "content-encoding": encoding }),
    });
    response.end(bytes);
    return true;
  }

  return {
    answer,
    read: async (path) => {
      const file = files.get(path);
      return file ? readFile(file, "utf8").catch(() => null) : null;
    },
  };
}
