// A new version in the making, kept in this browser until it is saved or thrown away.
import type { BriefReport } from "@/lib/contract/brief-files";
import type { TextFormat } from "@/lib/contract/brief-files-source";
import type { RevisionPreview } from "@/lib/contract/revisions";
import type { Decisions } from "./decisions";

/** A text and where it came from. */
export interface RevisionText {
  readonly text: string;
  /** How the text is to be read; null: as it looks. */
  readonly format: TextFormat | null;
  readonly fileName: string | null;
  /** What the reader of the file left out or changed; null where it was no such file. */
  readonly report: BriefReport | null;
}

export interface RevisionDraft extends RevisionText {
  /** What a file or the present text took the place of; null where nothing was lost. */
  readonly before: RevisionText | null;
  /** The comparison that the decisions belong to; null while the text is written. */
  readonly preview: RevisionPreview | null;
  readonly decisions: Decisions;
  /** Minted with the draft, so that saving it twice makes one version. */
  readonly requestId: string;
}

/** The draft with another text in place of its own, which can be brought back. */
export function withRevisionText(draft: RevisionDraft, next: RevisionText): RevisionDraft {
  const { text, format, fileName, report } = draft;
  const before = text.trim() === "" ? draft.before : { text, format, fileName, report };
  return { ...draft, ...next, before, preview: null };
}

/** The draft with the text that was replaced last. */
export function withTextBefore(draft: RevisionDraft): RevisionDraft {
  return draft.before ? { ...draft, ...draft.before, before: null, preview: null } : draft;
}

const keyOf = (mapId: string, viewerId: string) => `counterpoint:revision:${viewerId}:${mapId}`;

/** The draft that was kept, or null. */
export function loadRevision(mapId: string, viewerId: string): RevisionDraft | null {
  try {
    const stored: unknown = JSON.parse(localStorage.getItem(keyOf(mapId, viewerId)) ?? "null");
    if (!stored || typeof stored !== "object") return null;
    const { text, requestId } = stored as { text?: unknown; requestId?: unknown };
    return typeof text === "string" && typeof requestId === "string"
      ? // One that an earlier Counterpoint kept has neither report nor text before.
        { report: null, before: null, ...(stored as Omit<RevisionDraft, "report" | "before">) }
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
