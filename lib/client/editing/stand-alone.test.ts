// Runs without a browser: localStorage is a Map.
import { beforeEach, expect, test, vi } from "vitest";
import type { EditorStart, OpenEditor } from "./editing-types";
import { editorKey, forgetEditor, keepEditor, keptFor, readKeptEditors } from "./kept-editors";
import { standAlone } from "./stand-alone";

const written = (start: EditorStart): OpenEditor => ({
  start,
  statementId: "statement-a",
  inferenceId: "inference-a",
  passageId: "passage-a",
  revision: 3,
  text: "What I was writing.",
  label: "Mine",
  note: "A note.",
  heldBy: "",
  stance: null,
  unstated: false,
});

beforeEach(() => {
  const stored = new Map<string, string>();
  vi.stubGlobal("localStorage", {
    getItem: (key: string) => stored.get(key) ?? null,
    setItem: (key: string, value: string) => stored.set(key, value),
    removeItem: (key: string) => stored.delete(key),
  });
});

test("an edit of what is gone becomes a new statement with the same words", () => {
  const editor = written({ mode: "edit", statementId: "statement-a" });
  keepEditor("map", "ada", editor, true);
  const alone = standAlone("map", "ada", editor);
  expect(alone).toMatchObject({
    start: { mode: "add", relation: { type: "claim" } },
    text: "What I was writing.",
    label: "Mine",
    note: "A note.",
  });
  expect(alone.statementId).not.toBe("statement-a");
  const key = editorKey(alone.start);
  expect(readKeptEditors("map", "ada")).toEqual({ editors: { [key]: alone }, open: key });
});

test("a reason for what is gone keeps its anchor in the brief and the thread it came from", () => {
  const range = { start: 4, end: 9 };
  const relation = {
    type: "step",
    kind: "support",
    target: { type: "statement", id: "gone" },
  } as const;
  const editor = written({ mode: "add", relation, range });
  keepEditor("map", "ada", editor, true);
  const alone = standAlone("map", "ada", editor);
  expect(alone.start).toMatchObject({ mode: "add", relation: { type: "claim" }, range });
  const { editors, open } = readKeptEditors("map", "ada");
  expect(Object.keys(editors)).toEqual([editorKey(alone.start)]);
  expect(open).toBe(editorKey(alone.start));

  const made = written({ mode: "add", relation, fromAnnotation: "annotation-a" });
  keepEditor("map", "bo", made, true);
  const freed = standAlone("map", "bo", made);
  expect(readKeptEditors("map", "bo").editors).toEqual({ "annotation:annotation-a": freed });
});

test("words set free take no other words' place, and are offered where a statement is begun", () => {
  const claim = { mode: "add", relation: { type: "claim" } } as const;
  const own = { ...written(claim), text: "A claim of my own." };
  keepEditor("map", "ada", own, false);
  const first = standAlone("map", "ada", written({ mode: "edit", statementId: "statement-a" }));
  const second = standAlone("map", "ada", {
    ...written({ mode: "edit", statementId: "statement-b" }),
    statementId: "statement-b",
  });
  const { editors } = readKeptEditors("map", "ada");
  expect(Object.values(editors)).toEqual([own, first, second]);
  expect(keptFor("map", "ada", claim).editor).toEqual(own);
  forgetEditor("map", "ada", "claim");
  expect(keptFor("map", "ada", claim)).toEqual({ key: editorKey(first.start), editor: first });
});
