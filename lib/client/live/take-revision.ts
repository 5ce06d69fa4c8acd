// A new text of the brief comes to an open desk: what is being written about the old one goes along, or is kept apart.
import { anchorPassages } from "@/lib/anchoring/anchor-passages";
import type { BriefDocument } from "@/lib/contract/map-document";
import { blocksOf } from "@/lib/contract/plain-text";
import type { DeskBrief, DeskState, Draft } from "../desk-types";
import type { OpenEditor } from "../editing/editing-types";
import { readBrief } from "../history/history-actions";
import type { MapSession } from "./session-types";

interface RevisedDesk {
  readonly get: () => DeskState;
  readonly set: (change: (state: DeskState) => Partial<DeskState>) => void;
  readonly session: MapSession;
}

/** Shows the brief where it is newer than the desk's, and tells; nothing where it is the same. */
export function takeRevision(
  { get, set, session }: RevisedDesk,
  document: BriefDocument | null,
): void {
  const { meanwhile, brief: shown, actions } = get();
  const before = meanwhile ? meanwhile.brief : shown;
  if (document === null || document.revision <= (before?.revision ?? 0)) return;
  const { markdown, ...fields } = document;
  const brief: DeskBrief = { ...fields, blocks: blocksOf(markdown) };
  session.setBrief(brief);
  set((state) => ({ ...readBrief(state, brief), ...(before && alongWith(state, before, brief)) }));
  actions.notify(`The brief has a new version, number ${brief.revision}.`);
}

interface TextRange {
  readonly start: number;
  readonly end: number;
}

/** Drafts, the editor and the selection, at their words in the new text; without a place where the words are gone. */
function alongWith(state: DeskState, before: DeskBrief, now: DeskBrief): Partial<DeskState> {
  const drafts = Object.values(state.drafts);
  const ranges = [...drafts.map(({ range }) => range), rangeOf(state.editor)];
  const places = placesOf(
    before.text,
    now.text,
    ranges.filter((range) => range !== null),
  );
  const along = (range: TextRange | null) => range && (places.get(keyOf(range)) ?? null);
  const moved = drafts.map((draft) => [draft.key, withPlace(draft, along(draft.range), before)]);
  const { editor, selection } = state;
  return {
    drafts: Object.fromEntries(moved),
    ...(editor && { editor: placed(editor, along(rangeOf(editor))) }),
    ...(selection?.type === "text" && { selection: null, selectedIn: null }),
  };
}

/** Where the words are that an open editor anchors. */
function rangeOf(editor: OpenEditor | null): TextRange | null {
  return editor?.start.mode === "add" ? (editor.start.range ?? null) : null;
}

/** An editor whose words are gone anchors nothing; what was written stays. */
function placed(editor: OpenEditor, place: TextRange | null): OpenEditor {
  if (editor.start.mode !== "add") return editor;
  const { range: _, ...start } = editor.start;
  return { ...editor, start: place === null ? start : { ...start, range: place } };
}

const keyOf = ({ start, end }: TextRange) => `${start}-${end}`;

/** New places of ranges of which the words are the same, and no doubt which. */
function placesOf(
  oldText: string,
  newText: string,
  ranges: readonly TextRange[],
): ReadonlyMap<string, TextRange> {
  if (ranges.length === 0) return new Map();
  const passages = ranges.map(({ start, end }) => ({
    ...{ id: keyOf({ start, end }), start, end, prefix: "", suffix: "" },
    exact: oldText.slice(start, end),
  }));
  const found = anchorPassages(oldText, newText, passages);
  return new Map(
    found
      .filter(({ status }) => status === "exact")
      .map(({ passageId, start, end }) => [passageId, { start, end }]),
  );
}

const QUOTED = 400;

/** A draft about words that are gone hangs on the whole map and begins with them, so that nothing is lost. */
function withPlace(draft: Draft, place: TextRange | null, before: DeskBrief): Draft {
  if (draft.range === null) return draft;
  if (place !== null) return { ...draft, range: place };
  const words = before.text.slice(draft.range.start, draft.range.end).slice(0, QUOTED);
  const quote = words.replaceAll("\n", " ");
  return { ...draft, range: null, body: `> ${quote}\n\n${draft.body}` };
}
