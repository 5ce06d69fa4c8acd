// Runs once when the server starts: settings that are not usable stop it then, with words that say what to mend.

/** Reads and validates the environment. */
export async function register(): Promise<void> {
  if (process.env.NEXT_RUNTIME !== "nodejs") return;
  const { env } = await import("@/lib/server/env");
  env();
}
