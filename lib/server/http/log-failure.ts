// Writes an unexpected failure to the log: where it happened and its stack, nothing that a person sent.
import "server-only";

/** Logs one line of JSON to standard error. */
export function logFailure(error: unknown, request: Request): void {
  const { name, message, stack } = error instanceof Error ? error : new Error(String(error));
  const { pathname } = new URL(request.url);
  console.error(
    JSON.stringify({
      level: "error",
      at: new Date().toISOString(),
      method: request.method,
      path: pathname,
      name,
      message,
      stack,
    }),
  );
}
