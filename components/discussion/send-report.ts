// POST /api/maps/{id}/annotations/{annotationId}/reports.
import type { Id } from "@/lib/argument/records";

const ADVICE: Readonly<Record<string, string>> = {
  UNAUTHENTICATED: "You are signed out. Copy your words, sign in, then report it again.",
  NOT_FOUND: "This annotation is no longer there: nothing is left to report.",
  RATE_LIMITED: "That was a lot in a short time. Wait a minute, then send it again.",
};

/** Null where it was taken, else what happened and what to do. */
export async function sendReport(
  mapId: Id,
  annotationId: Id,
  reason: string,
): Promise<string | null> {
  try {
    const response = await fetch(
      `/api/maps/${encodeURIComponent(mapId)}/annotations/${encodeURIComponent(annotationId)}/reports`,
      {
        method: "POST",
        headers: { "content-type": "application/json" },
        body: JSON.stringify({ reason }),
        signal: AbortSignal.timeout(30_000),
      },
    );
    if (response.ok) return null;
    const answer = (await response.json().catch(() => null)) as {
      error?: { code?: string; message?: string };
    } | null;
    const { code = "", message } = answer?.error ?? {};
    return ADVICE[code] ?? message ?? "Something went wrong on the server. Try again in a minute.";
  } catch {
    return "The server could not be reached. Check your connection and send it again.";
  }
}
