// What was written in editors that were closed without saving, kept in localStorage for each person and map.
import type { EditorStart, OpenEditor } from "./editing-types";

export interface KeptEditors {
  readonly editors: Readonly<Record<string, OpenEditor>>;
  /** Key of the editor that was open; null where none was. */
  readonly open: string | null;
}

const NOTHING: KeptEditors = { editors: {}, open: null };

/** What an editor is for, as a key: one for each statement edited and each relation added. */
export function editorKey(start: EditorStart): string {
  if (start.mode === "edit") return `edit:${start.statementId}`;
  if (start.fromAnnotation) return `annotation:${start.fromAnnotation}`;
  const range = start.range ? `@${start.range.start}-${start.range.end}` : "";
  const { relation } = start;
  switch (relation.type) {
    case "claim":
      return `claim${start.freed ? `:${start.freed}` : ""}${range}`;
    case "premise":
      return `premise:${relation.inferenceId}${range}`;
    case "step":
      return `${relation.kind}:${relation.target.type}:${relation.target.id}${range}`;
  }
}

function storageKey(mapId: string, viewerId: string | null): string {
  return `counterpoint:editors:${viewerId ?? "visitor"}:${mapId}`;
}

function isEditor(value: unknown): value is OpenEditor {
  if (!value || typeof value !== "object") return false;
  const { start, statementId, text, label, note } = value as Record<string, unknown>;
  const texts = [statementId, text, label, note];
  return typeof start === "object" && texts.every((each) => typeof each === "string");
}

/** What is kept for a map; nothing where the browser refuses storage. */
export function readKeptEditors(mapId: string, viewerId: string | null): KeptEditors {
  try {
    const stored: unknown = JSON.parse(localStorage.getItem(storageKey(mapId, viewerId)) ?? "null");
    if (!stored || typeof stored !== "object") return NOTHING;
    const { editors, open } = stored as { editors?: unknown; open?: unknown };
    const sound = Object.entries(editors ?? {}).filter((entry): entry is [string, OpenEditor] =>
      isEditor(entry[1]),
    );
    const byKey = Object.fromEntries(sound);
    return { editors: byKey, open: typeof open === "string" && open in byKey ? open : null };
  } catch {
    return NOTHING;
  }
}

/** What is kept for a start, and under which key. A statement of its own may begin with words that were set free. */
export function keptFor(
  mapId: string,
  viewerId: string | null,
  start: EditorStart,
): { readonly key: string; readonly editor: OpenEditor | undefined } {
  const { editors } = readKeptEditors(mapId, viewerId);
  const key = editorKey(start);
  if (key === "claim" && !editors[key]) {
    const freed = Object.entries(editors).find(([each]) => each.startsWith("claim:"));
    if (freed) return { key: freed[0], editor: freed[1] };
  }
  return { key, editor: editors[key] };
}

function writeKept(mapId: string, viewerId: string | null, kept: KeptEditors): void {
  const key = storageKey(mapId, viewerId);
  try {
    if (Object.keys(kept.editors).length === 0) localStorage.removeItem(key);
    else localStorage.setItem(key, JSON.stringify(kept));
  } catch {
    // Private windows and full disks: what is written lives as long as the page.
  }
}

/** Keeps an editor as it is now; `isOpen` says whether a reload opens it again. */
export function keepEditor(
  mapId: string,
  viewerId: string | null,
  editor: OpenEditor,
  isOpen: boolean,
): void {
  const key = editorKey(editor.start);
  const { editors } = readKeptEditors(mapId, viewerId);
  writeKept(mapId, viewerId, {
    editors: { ...editors, [key]: editor },
    open: isOpen ? key : null,
  });
}

/** Forgets what was kept under a key. */
export function forgetEditor(mapId: string, viewerId: string | null, key: string): void {
  const { editors, open } = readKeptEditors(mapId, viewerId);
  const { [key]: _gone, ...rest } = editors;
  writeKept(mapId, viewerId, { editors: rest, open: open === key ? null : open });
}

/** Leaves the words but lets no reload open their editor. */
export function closeKeptEditor(mapId: string, viewerId: string | null): void {
  const { editors } = readKeptEditors(mapId, viewerId);
  writeKept(mapId, viewerId, { editors, open: null });
}
