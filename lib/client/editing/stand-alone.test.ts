// Runs without a browser: localStorage is a Map.
import { beforeEach, expect, test, vi } from "vitest";
import type { EditorStart, OpenEditor } from "./editing-types";
import { editorKey, keepEditor, readKeptEditors } from "./kept-editors";
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
  expect(readKeptEditors("map", "ada")).toEqual({ editors: { claim: alone }, open: "claim" });
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
  expect(alone.start).toEqual({ mode: "add", relation: { type: "claim" }, range });
  expect(alone.statementId).toBe("statement-a");
  const { editors, open } = readKeptEditors("map", "ada");
  expect(Object.keys(editors)).toEqual([editorKey(alone.start)]);
  expect(open).toBe(editorKey(alone.start));

  const made = written({ mode: "add", relation, fromAnnotation: "annotation-a" });
  keepEditor("map", "bo", made, true);
  const freed = standAlone("map", "bo", made);
  expect(readKeptEditors("map", "bo").editors).toEqual({ "annotation:annotation-a": freed });
});
