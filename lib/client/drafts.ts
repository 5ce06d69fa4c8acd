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

/** Kept apart for each person, since a class shares its computers. */
function storageKey(mapId: string, viewerId: string | null): string {
  return `counterpoint:drafts:${viewerId ?? "visitor"}:${mapId}`;
}

interface Kept {
  readonly drafts: Drafts;
  readonly composing: string | null;
}

const NOTHING: Kept = { drafts: {}, composing: null };

function read(key: string): Kept {
  try {
    const stored: unknown = JSON.parse(localStorage.getItem(key) ?? "null");
    if (!stored || typeof stored !== "object") return NOTHING;
    const { drafts, composing } = stored as { drafts?: unknown; composing?: unknown };
    const kept = Object.values(drafts ?? {}).filter(isDraft);
    const byKey = Object.fromEntries(kept.map((draft) => [draft.key, draft]));
    return {
      drafts: byKey,
      composing: typeof composing === "string" && composing in byKey ? composing : null,
    };
  } catch {
    return NOTHING;
  }
}

/** The drafts kept for a map and the one that was open. What a visitor wrote goes to the person who then signs in. */
export function loadDrafts(mapId: string, viewerId: string | null): Kept {
  const own = read(storageKey(mapId, viewerId));
  if (viewerId === null) return own;
  const before = read(storageKey(mapId, null));
  if (before === NOTHING) return own;
  const drafts = { ...own.drafts, ...before.drafts };
  const composing = before.composing ?? own.composing;
  saveDrafts(mapId, viewerId, drafts, composing);
  saveDrafts(mapId, null, {}, null);
  return { drafts, composing };
}

/** Keeps the drafts; silently does without where the browser refuses storage. */
export function saveDrafts(
  mapId: string,
  viewerId: string | null,
  drafts: Drafts,
  composing: string | null,
): void {
  const key = storageKey(mapId, viewerId);
  try {
    if (Object.keys(drafts).length === 0) localStorage.removeItem(key);
    else localStorage.setItem(key, JSON.stringify({ drafts, composing }));
  } catch {
    // Private windows and full disks: the draft lives as long as the page.
  }
}
