// The calls of the inbox, from the browser. None of them throws; null means that the line or the server failed.
import type { Id } from "@/lib/argument/records";
import type { InboxPage, NotifyChoice } from "@/lib/contract/inbox";

/** What was read: some by their ids, those about some annotations of a map, or all. */
export type WasRead =
  | { readonly ids: readonly Id[] }
  | { readonly mapId: Id; readonly annotationIds: readonly Id[] }
  | { readonly all: true };

/** A page of the inbox. */
export function fetchInbox(query: {
  readonly limit: number;
  readonly before?: string | null;
}): Promise<InboxPage | null> {
  const before = query.before ? `&before=${encodeURIComponent(query.before)}` : "";
  return call<InboxPage>(`/api/inbox?limit=${query.limit}${before}`);
}

/** Marks as read, also while the page goes away; gives how many are left unread. */
export async function sendRead(read: WasRead): Promise<number | null> {
  const answer = await call<{ unread: number }>("/api/inbox/read", "POST", read);
  return answer?.unread ?? null;
}

/** What the person wants to be told of a map. */
export async function fetchChoice(mapId: Id): Promise<NotifyChoice | null> {
  const answer = await call<{ notify: NotifyChoice }>(`/api/maps/${mapId}/preference`);
  return answer?.notify ?? null;
}

/** Keeps the choice; says whether that went well. */
export async function sendChoice(mapId: Id, notify: NotifyChoice): Promise<boolean> {
  return (await call(`/api/maps/${mapId}/preference`, "PUT", { notify })) !== null;
}

async function call<T>(path: string, method = "GET", body?: unknown): Promise<T | null> {
  try {
    const response = await fetch(path, {
      method,
      keepalive: method !== "GET",
      ...(body !== undefined && {
        headers: { "content-type": "application/json" },
        body: JSON.stringify(body),
      }),
    });
    return response.ok ? ((await response.json()) as T) : null;
  } catch {
    return null;
  }
}
