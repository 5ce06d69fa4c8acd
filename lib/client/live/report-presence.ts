// What this page tells of its person: selection, open editor, where they write. At most twice a second.
import type { PresenceReport, PresenceTarget } from "@/lib/contract/live-events";
import type { DeskState } from "../desk-types";
import type { Clock } from "./clock";

export type PresenceChange = Omit<PresenceReport, "clientId">;

const EVERY_MS = 500;

export const NOTHING_TOLD: PresenceChange = { selection: null, editing: null, typing: null };

/** What the desk's state tells of its person. */
export function presenceOf(state: DeskState): PresenceChange {
  const { selection, editor, composing, drafts, map } = state;
  const draft = composing === null ? undefined : drafts[composing];
  const isWriting = draft !== undefined && draft.body.trim() !== "";
  return {
    selection:
      selection &&
      (selection.type === "statement" ||
        selection.type === "inference" ||
        selection.type === "passage")
        ? { type: selection.type, id: selection.id }
        : null,
    editing: editor ? editedBy(editor.start, map.id) : null,
    typing: isWriting ? (draft.target ?? { type: "map", id: map.id }) : null,
  };
}

function editedBy(start: NonNullable<DeskState["editor"]>["start"], mapId: string): PresenceTarget {
  if (start.mode === "edit") return { type: "statement", id: start.statementId };
  const { relation } = start;
  if (relation.type === "step") return relation.target;
  if (relation.type === "premise") return { type: "inference", id: relation.inferenceId };
  return { type: "map", id: mapId };
}

/** Tells a change once, the newest of many at most every half second. */
export function openReporter(
  clock: Clock,
  tell: (report: PresenceChange) => void,
): { readonly change: (change: Partial<PresenceChange>) => void; readonly close: () => void } {
  let told = JSON.stringify(NOTHING_TOLD);
  let report = NOTHING_TOLD;
  let stop: (() => void) | null = null;
  function tellNow(): void {
    stop = null;
    const words = JSON.stringify(report);
    if (words === told) return;
    told = words;
    tell(report);
    stop = clock.after(EVERY_MS, tellNow);
  }
  return {
    change: (change) => {
      report = { ...report, ...change };
      if (!stop) tellNow();
    },
    close: () => stop?.(),
  };
}
