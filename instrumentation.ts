// Runs once when the server starts: checks the settings, and offers the most frequent read to our own server.

/** Settings that are not usable stop the start, with words that say what to mend. */
export async function register(): Promise<void> {
  if (process.env.NEXT_RUNTIME !== "nodejs") return;
  const { env } = await import("@/lib/server/env");
  env();
  const { offerDirectRead } = await import("@/lib/server/map-read");
  offerDirectRead();
}
