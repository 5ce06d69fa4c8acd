// Annotations being written, kept in localStorage until they are posted or thrown away.
import type { Draft } from "./desk-types";
import { mintId } from "./mint-id";

type Drafts = Readonly<Record<string, Draft>>;

/** What a draft hangs on, as a key: one draft for each place, reply and edit. */
export function draftKey(start: Partial<Draft>): string {
  if (start.editsId) return `edit:${start.editsId}`;
  if (start.parentId) return `reply:${start.parentId}`;
  if (start.target) return `${start.target.type}:${start.target.id}`;
  if (start.range) return `text:${start.range.start}-${start.range.end}`;
  return "map";
}

/** A fresh draft with its ids minted. */
export function newDraft(start: Partial<Draft> & Pick<Draft, "kind">): Draft {
  return {
    key: draftKey(start),
    annotationId: mintId(),
    passageId: mintId(),
    target: null,
    range: null,
    body: "",
    aspect: null,
    criterion: "",
    source: null,
    parentId: null,
    editsId: null,
    ...start,
  };
}

/** Whether nothing was written yet, so that nothing would be lost. */
export function isEmptyDraft(draft: Draft): boolean {
  return draft.body.trim() === "" && draft.criterion.trim() === "" && !draft.source?.url;
}

function isDraft(value: unknown): value is Draft {
  if (!value || typeof value !== "object") return false;
  const { key, annotationId, body, kind } = value as Record<string, unknown>;
  return [key, annotationId, body, kind].every((field) => typeof field === "string");
}

function storageKey(mapId: string): string {
  return `counterpoint:drafts:${mapId}`;
}

/** The drafts kept for a map and the one that was open; none where storage is missing or spoiled. */
export function loadDrafts(mapId: string): { drafts: Drafts; composing: string | null } {
  try {
    const stored: unknown = JSON.parse(localStorage.getItem(storageKey(mapId)) ?? "null");
    if (!stored || typeof stored !== "object") return { drafts: {}, composing: null };
    const { drafts, composing } = stored as { drafts?: unknown; composing?: unknown };
    const kept = Object.values(drafts ?? {}).filter(isDraft);
    const byKey = Object.fromEntries(kept.map((draft) => [draft.key, draft]));
    return {
      drafts: byKey,
      composing: typeof composing === "string" && composing in byKey ? composing : null,
    };
  } catch {
    return { drafts: {}, composing: null };
  }
}

/** Keeps the drafts; silently does without where the browser refuses storage. */
export function saveDrafts(mapId: string, drafts: Drafts, composing: string | null): void {
  try {
    if (Object.keys(drafts).length === 0) localStorage.removeItem(storageKey(mapId));
    else localStorage.setItem(storageKey(mapId), JSON.stringify({ drafts, composing }));
  } catch {
    // Private windows and full disks: the draft lives as long as the page.
  }
}
