import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { draftOperations } from "./draft-operations";
import { draftKey, isEmptyDraft, loadDrafts, newDraft, saveDrafts } from "./drafts";

beforeEach(() => {
  const kept = new Map<string, string>();
  vi.stubGlobal("localStorage", {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => kept.set(key, value),
    removeItem: (key: string) => kept.delete(key),
  });
});
afterEach(() => vi.unstubAllGlobals());

const statement = { type: "statement", id: "stmt0001" } as const;

test("a draft is found again by what it hangs on, replies to or edits", () => {
  expect(draftKey({ target: statement })).toBe("statement:stmt0001");
  expect(draftKey({ target: statement, parentId: "anno0001" })).toBe("reply:anno0001");
  expect(draftKey({ target: statement, editsId: "anno0001" })).toBe("edit:anno0001");
  expect(draftKey({ range: { start: 3, end: 9 } })).toBe("text:3-9");
  expect(draftKey({})).toBe("map");
});

test("drafts and the open one come back", () => {
  const draft = { ...newDraft({ kind: "question", target: statement }), body: "Why?" };
  saveDrafts("map-0001", "person-1", { [draft.key]: draft }, draft.key);
  expect(loadDrafts("map-0001", "person-1")).toEqual({
    drafts: { [draft.key]: draft },
    composing: draft.key,
  });
  expect(loadDrafts("map-0002", "person-1")).toEqual({ drafts: {}, composing: null });
});

test("what a visitor wrote goes to who signs in, and to nobody after", () => {
  const draft = { ...newDraft({ kind: "question", target: statement }), body: "Why?" };
  saveDrafts("map-0001", null, { [draft.key]: draft }, draft.key);
  expect(loadDrafts("map-0001", null).composing).toBe(draft.key);
  expect(loadDrafts("map-0001", "person-1").drafts).toEqual({ [draft.key]: draft });
  expect(loadDrafts("map-0001", "person-2").drafts).toEqual({});
  expect(loadDrafts("map-0001", null).drafts).toEqual({});
});

test("spoiled storage counts as none", () => {
  localStorage.setItem("counterpoint:drafts:person-1:map-0001", "{");
  expect(loadDrafts("map-0001", "person-1").drafts).toEqual({});
  localStorage.setItem(
    "counterpoint:drafts:person-1:map-0001",
    '{"drafts":{"a":{"key":1}},"composing":"a"}',
  );
  expect(loadDrafts("map-0001", "person-1")).toEqual({ drafts: {}, composing: null });
});

test("a draft with a criterion or a source is not empty", () => {
  const draft = newDraft({ kind: "evidence", target: statement });
  expect(isEmptyDraft(draft)).toBe(true);
  expect(isEmptyDraft({ ...draft, criterion: "A survey" })).toBe(false);
  expect(isEmptyDraft({ ...draft, source: { url: "https://example.org", quote: null } })).toBe(
    false,
  );
});

test("words of the brief become a passage in the same batch as their annotation", () => {
  const text = "One. Two words here. Three.";
  const brief = { revision: 2, text };
  const draft = { ...newDraft({ kind: "unclear", range: { start: 5, end: 14 } }), body: " What? " };
  expect(draftOperations(draft, "map-0001", brief)).toMatchObject([
    {
      type: "addPassage",
      exact: "Two words",
      prefix: "One. ",
      suffix: " here. Three.",
      briefRevision: 2,
    },
    {
      type: "addAnnotation",
      target: { type: "passage", id: draft.passageId },
      kind: "unclear",
      body: "What?",
    },
  ]);
  expect(draftOperations(draft, "map-0001", null)).toBeNull();
});

test("an aspect goes only with an objection, a criterion only with a request for evidence", () => {
  const base = newDraft({ kind: "comment", target: statement });
  const filled = {
    ...base,
    aspect: "does-not-follow" as const,
    criterion: "A survey",
    body: "Hm.",
  };
  expect(draftOperations(filled, "map-0001", null)?.[0]).not.toHaveProperty("aspect");
  expect(draftOperations(filled, "map-0001", null)?.[0]).not.toHaveProperty("criterion");
  expect(draftOperations({ ...filled, kind: "objection" }, "m", null)?.[0]).toHaveProperty(
    "aspect",
  );
  expect(draftOperations({ ...filled, kind: "evidence" }, "m", null)?.[0]).toHaveProperty(
    "criterion",
  );
});
