// Sends a form to the account interface and brings back what a person can be told.

/** How a request ended. `fields` has the message of each field that is wrong, by its name in the request. */
export type AccountOutcome =
  | { readonly ok: true; readonly body: unknown }
  | {
      readonly ok: false;
      readonly code: string;
      readonly message: string;
      readonly fields: Readonly<Record<string, string>>;
    };

const UNREACHABLE: AccountOutcome = {
  ok: false,
  code: "UNREACHABLE",
  message:
    "Counterpoint could not be reached. What you typed is still here: check your connection, then send it again.",
  fields: {},
};

/** An answer that is no JSON of ours: a proxy's error page, or a network that asks for its own sign-in. */
const STRANGE: AccountOutcome = {
  ok: false,
  code: "STRANGE_ANSWER",
  message:
    "The answer made no sense; something between here and Counterpoint is in the way. Try again in a minute.",
  fields: {},
};

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null;
}

function text(value: unknown): string {
  return typeof value === "string" ? value : "";
}

function fieldMessages(details: unknown, message: string): Record<string, string> {
  if (!isRecord(details)) return {};
  const issues = Array.isArray(details.issues) ? details.issues.filter(isRecord) : [];
  const fields = issues.map((issue) => [text(issue.path), text(issue.message)] as const);
  if (fields.length === 0 && text(details.path)) fields.push([text(details.path), message]);
  // The first message about a field is the one to show.
  return Object.fromEntries(fields.reverse());
}

/** What an answer of the interface says: its body, or the error in words. */
export async function readOutcome(response: Response): Promise<AccountOutcome> {
  let body: unknown;
  try {
    body = await response.json();
  } catch {
    return STRANGE;
  }
  if (response.ok) return { ok: true, body };
  if (!isRecord(body) || !isRecord(body.error)) return STRANGE;
  const message = text(body.error.message);
  return {
    ok: false,
    code: text(body.error.code),
    message,
    fields: fieldMessages(body.error.details, message),
  };
}

/** Sends JSON to a call of the interface. Never throws. */
export async function sendAccountRequest(
  method: "POST" | "PATCH" | "DELETE",
  path: string,
  body: Readonly<Record<string, unknown>>,
): Promise<AccountOutcome> {
  try {
    const headers = { "content-type": "application/json" };
    return await readOutcome(await fetch(path, { method, headers, body: JSON.stringify(body) }));
  } catch {
    return UNREACHABLE;
  }
}

/** Runs several requests as one; a broken connection anywhere gives the one message about it. */
export async function reaching(work: () => Promise<AccountOutcome>): Promise<AccountOutcome> {
  try {
    return await work();
  } catch {
    return UNREACHABLE;
  }
}
