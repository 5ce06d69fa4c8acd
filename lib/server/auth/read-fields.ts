// Reads the body of a form post or a JSON call as plain text fields, within narrow bounds.
import "server-only";
import { AppError } from "@/lib/contract/app-error";
import { readBytes } from "../http/read-bytes";
import { readJson } from "../http/read-json";

const LIMIT = 16_000;
const FORM = /^application\/x-www-form-urlencoded\s*(;.*)?$/i;

/** The fields of a body that are text. Throws UNSUPPORTED, TOO_LARGE or VALIDATION. */
export async function readFields(request: Request): Promise<Record<string, string>> {
  const type = request.headers.get("content-type") ?? "";
  if (!FORM.test(type)) return textFields(await readJson(request, LIMIT));
  const text = new TextDecoder().decode(await readBytes(request, LIMIT));
  return textFields(Object.fromEntries(new URLSearchParams(text)));
}

function textFields(value: unknown): Record<string, string> {
  if (typeof value !== "object" || value === null || Array.isArray(value)) {
    throw new AppError("VALIDATION", "The body must be an object with text fields.");
  }
  const fields = Object.entries(value).filter(
    (entry): entry is [string, string] => typeof entry[1] === "string",
  );
  return Object.fromEntries(fields);
}
