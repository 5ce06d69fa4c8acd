// Writes an unexpected failure to the log: where it happened and its stack, nothing that a person sent.
import "server-only";

/** Logs one line of JSON to standard error. */
export function logFailure(error: unknown, request: Request): void {
  const { name, message, stack } = error instanceof Error ? error : new Error(String(error));
  const frames = stack?.split("\n").filter((line) => /^\s+at /.test(line));
  const { pathname } = new URL(request.url);
  console.error(
    JSON.stringify({
      level: "error",
      at: new Date().toISOString(),
      method: request.method,
      path: pathname,
      name,
      message: withoutData(message),
      stack: frames?.join("\n"),
    }),
  );
}

/** Prisma quotes the data of a failed call between its first line and its last: e-mail addresses, hashes. */
function withoutData(message: string): string {
  if (!/^\s*Invalid `/.test(message)) return message;
  const lines = message.trim().split("\n");
  return lines.length < 2 ? message : `${lines[0]} … ${lines.at(-1)}`;
}
