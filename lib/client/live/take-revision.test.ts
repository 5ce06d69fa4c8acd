import { describe, expect, it, vi } from "vitest";
import type { BriefDocument } from "@/lib/contract/map-document";
import { blocksOf } from "@/lib/contract/plain-text";
import type { DeskBrief, DeskState, Draft } from "../desk-types";
import { newDraft } from "../drafts";
import type { MapSession } from "./session-types";
import { takeRevision } from "./take-revision";

const OLD = "Trees cool the streets in July. Some say that trees cost a city too much.";
const NEW = "A new beginning stands here. Trees cool the streets in July.";

function documentOf(revision: number, text: string): BriefDocument {
  const none = { author: null, source: null, series: null, publisher: null, publishedOn: null };
  const about = { id: "brief-1", title: "Trees", language: null, notice: null, disclaimer: null };
  return { ...about, ...none, revision, text, markdown: text };
}

function desk(drafts: readonly Draft[], meanwhile: DeskState["meanwhile"] = null) {
  const { markdown, ...fields } = documentOf(1, OLD);
  const brief: DeskBrief = { ...fields, blocks: blocksOf(markdown) };
  const notify = vi.fn();
  let state = {
    ...{ brief, meanwhile, editor: null, selection: null, actions: { notify } },
    drafts: Object.fromEntries(drafts.map((draft) => [draft.key, draft])),
  } as unknown as DeskState;
  const setBrief = vi.fn();
  const session = { setBrief } as unknown as MapSession;
  const get = () => state;
  const set = (change: (state: DeskState) => Partial<DeskState>) => {
    state = { ...state, ...change(state) };
  };
  return { desk: { get, set, session }, state: get, notify, setBrief };
}

const about = (words: string): Draft => {
  const start = OLD.indexOf(words);
  return newDraft({ kind: "comment", body: "Mine.", range: { start, end: start + words.length } });
};

describe("takeRevision", () => {
  it("shows the new text, tells, and takes drafts along to their words", () => {
    const kept = about("Trees cool the streets in July.");
    const lost = about("trees cost a city too much");
    const { desk: open, state, notify, setBrief } = desk([kept, lost]);
    takeRevision(open, documentOf(2, NEW));
    expect(state().brief).toMatchObject({ revision: 2, text: NEW });
    expect(setBrief).toHaveBeenCalledOnce();
    expect(notify).toHaveBeenCalledOnce();
    const range = state().drafts[kept.key]?.range;
    expect(range && NEW.slice(range.start, range.end)).toBe("Trees cool the streets in July.");
    expect(state().drafts[lost.key]).toMatchObject({
      range: null,
      body: "> trees cost a city too much\n\nMine.",
    });
  });

  it("does nothing for the text that is there, and waits while a moment of the past is shown", () => {
    const same = desk([]);
    takeRevision(same.desk, documentOf(1, OLD));
    expect(same.notify).not.toHaveBeenCalled();
    const before = desk([]).state().brief;
    const past = desk([], { abilities: [], brief: before });
    takeRevision(past.desk, documentOf(2, NEW));
    expect(past.state().brief?.revision).toBe(1);
    expect(past.state().meanwhile?.brief?.revision).toBe(2);
  });
});
