// Reads a request's body as JSON: bounded in size and depth, strict about its type and its encoding.
import "server-only";
import { AppError } from "@/lib/contract/app-error";
import { readBytes } from "./read-bytes";

const MAX_DEPTH = 64;
/** More than any object of the interface has; a schema takes seconds over hundreds of thousands. */
const MAX_FIELDS = 200;
const LONE_SURROGATE = /\p{Surrogate}/u;

/** JSON-LD may come as plain JSON too, and with parameters such as its profile. */
export type JsonType = "json" | "json-ld";

const TYPES: Readonly<Record<JsonType, RegExp>> = {
  json: /^application\/json\s*(;\s*charset="?utf-8"?\s*)?$/i,
  "json-ld": /^application\/(ld\+)?json\s*(;[^;]+)*$/i,
};

/** The parsed body. Throws UNSUPPORTED, TOO_LARGE, or VALIDATION where it is no well-formed JSON text. */
export async function readJson(
  request: Request,
  limit: number,
  types: JsonType = "json",
): Promise<unknown> {
  const type = request.headers.get("content-type") ?? "";
  const name = types === "json" ? "application/json" : "application/ld+json";
  if (!TYPES[types].test(type))
    throw new AppError("UNSUPPORTED", `Send the body as ${name} in UTF-8.`);
  const bytes = await readBytes(request, limit);
  const value = parse(decode(bytes));
  checkText(value, "");
  return value;
}

function decode(bytes: Uint8Array): string {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    throw new AppError("VALIDATION", "The body is not valid UTF-8. Send it as UTF-8.");
  }
}

function parse(text: string): unknown {
  checkDepth(text);
  try {
    return JSON.parse(text);
  } catch {
    throw new AppError("VALIDATION", "The body is not valid JSON. Send a JSON object.");
  }
}

/** Counts brackets outside strings before anything is parsed, for recursion behind it is not bounded. */
function checkDepth(text: string): void {
  let depth = 0;
  let inString = false;
  for (let i = 0; i < text.length; i++) {
    const c = text.charCodeAt(i);
    if (inString) {
      if (c === 0x5c) i++;
      else if (c === 0x22) inString = false;
    } else if (c === 0x22) inString = true;
    else if (c === 0x5b || c === 0x7b) {
      if (++depth > MAX_DEPTH) {
        throw new AppError(
          "VALIDATION",
          `The body is nested deeper than ${MAX_DEPTH} levels. Send it flatter.`,
        );
      }
    } else if (c === 0x5d || c === 0x7d) depth--;
  }
}

/** Refuses text that no database keeps as it is, and the one key that is not data in JavaScript. */
function checkText(value: unknown, path: string): void {
  if (typeof value === "string") {
    if (value.includes("\0")) refuseText(path, "holds the character NUL");
    if (LONE_SURROGATE.test(value)) refuseText(path, "holds half a character (a lone surrogate)");
  } else if (Array.isArray(value)) {
    for (const [index, item] of value.entries()) checkText(item, join(path, String(index)));
  } else if (typeof value === "object" && value !== null) {
    const fields = Object.entries(value);
    if (fields.length > MAX_FIELDS) refuseText(path, "has more fields than anything here");
    for (const [key, item] of fields) {
      if (key === "__proto__") refuseText(join(path, key), "is a key that is not allowed");
      checkText(key, path);
      checkText(item, join(path, key));
    }
  }
}

function join(path: string, key: string): string {
  return path === "" ? key : `${path}.${key}`;
}

function refuseText(path: string, what: string): never {
  throw new AppError(
    "VALIDATION",
    `The body at "${path.slice(0, 200)}" ${what}. Take it out and send again.`,
    {
      path: path.slice(0, 200),
    },
  );
}
