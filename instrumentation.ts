// Runs once when the server starts: checks the settings, offers the most frequent calls to our own server, and starts
// what the server does by itself.

/** Settings that are not usable stop the start, with words that say what to mend. */
export async function register(): Promise<void> {
  if (process.env.NEXT_RUNTIME !== "nodejs") return;
  const { env } = await import("@/lib/server/env");
  env();
  const { offerDirectRead } = await import("@/lib/server/map-read");
  offerDirectRead();
  const { offerDirectLive } = await import("@/lib/server/map-live");
  offerDirectLive();
  const { offerVisitorPages } = await import("@/lib/server/pages/visitor-pages");
  // In development pages change without their maps.
  if (process.env.NODE_ENV === "production") offerVisitorPages();
  const { keepErasingDeletedMaps } = await import("@/lib/server/services/erase-deleted-maps");
  keepErasingDeletedMaps();
  const { startMailSweep } = await import("@/lib/server/services/mail-notifications-sweep");
  startMailSweep();
}
