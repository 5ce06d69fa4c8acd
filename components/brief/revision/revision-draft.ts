// A new version in the making, kept in this browser until it is saved or thrown away.

import type { TextFormat } from "@/lib/contract/brief-files-source";
import type { RevisionPreview } from "@/lib/contract/revisions";
import type { Decisions } from "./decisions";

export interface RevisionDraft {
  readonly text: string;
  /** How the text is to be read; null: as it looks. */
  readonly format: TextFormat | null;
  readonly fileName: string | null;
  /** The comparison that the decisions belong to; null while the text is written. */
  readonly preview: RevisionPreview | null;
  readonly decisions: Decisions;
  /** Minted with the draft, so that saving it twice makes one version. */
  readonly requestId: string;
}

const keyOf = (mapId: string, viewerId: string) => `counterpoint:revision:${viewerId}:${mapId}`;

/** The draft that was kept, or null. */
export function loadRevision(mapId: string, viewerId: string): RevisionDraft | null {
  try {
    const stored: unknown = JSON.parse(localStorage.getItem(keyOf(mapId, viewerId)) ?? "null");
    if (!stored || typeof stored !== "object") return null;
    const { text, requestId } = stored as { text?: unknown; requestId?: unknown };
    return typeof text === "string" && typeof requestId === "string"
      ? (stored as RevisionDraft)
      : null;
  } catch {
    return null;
  }
}

/** Keeps it; false where the browser refuses, as with a text that is too long for it. */
export function saveRevision(mapId: string, viewerId: string, draft: RevisionDraft): boolean {
  try {
    localStorage.setItem(keyOf(mapId, viewerId), JSON.stringify(draft));
    return true;
  } catch {
    return false;
  }
}

/** Throws it away. */
export function dropRevision(mapId: string, viewerId: string): void {
  try {
    localStorage.removeItem(keyOf(mapId, viewerId));
  } catch {
    // Nothing was kept there.
  }
}
