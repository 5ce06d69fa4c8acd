import { expect, test } from "vitest";
import { checkInvariants } from "@/lib/argument/check-invariants";
import { applied, graphOf, idOf, statement, step, TEST_TEXT } from "@/lib/argument/testing/build";
import type { DeskBrief } from "../desk-types";
import type { EditorStart, OpenEditor } from "./editing-types";
import { editorOperations } from "./save-editor";

const graph = graphOf(statement("main"), statement("a"), step("ia", "support", ["a"], "main"));
const brief = { id: "brief-000001", revision: 1, text: TEST_TEXT } as DeskBrief;

function editorFor(start: EditorStart, change: Partial<OpenEditor> = {}): OpenEditor {
  return {
    start,
    statementId: start.mode === "edit" ? start.statementId : idOf("new"),
    inferenceId: idOf("inew"),
    passageId: idOf("pnew"),
    revision: 1,
    text: " A new sentence. ",
    label: "",
    note: "",
    heldBy: "",
    stance: null,
    unstated: false,
    ...change,
  };
}

function saved(editor: OpenEditor) {
  const operations = editorOperations(editor, { graph, brief });
  if (!operations.ok) throw new Error(operations.reason.message);
  const after = applied(graph, operations.value).graph;
  expect(checkInvariants(after)).toEqual([]);
  return after;
}

test("each relation becomes a statement in its place, with trimmed words and none for what is empty", () => {
  const on = { type: "statement", id: idOf("a") } as const;
  const reason = saved(
    editorFor({ mode: "add", relation: { type: "step", kind: "support", target: on } }),
  );
  expect(reason.statements.get(idOf("new"))).toMatchObject({
    text: "A new sentence.",
    label: null,
  });
  expect(reason.inferences.get(idOf("inew"))).toMatchObject({ kind: "support", target: on });
  const linked = saved(
    editorFor({ mode: "add", relation: { type: "premise", inferenceId: idOf("ia") } }),
  );
  expect(linked.inferences.get(idOf("ia"))?.premises).toEqual([idOf("a"), idOf("new")]);
});

test("words of the brief stay as the anchor", () => {
  const after = saved(
    editorFor({ mode: "add", relation: { type: "claim" }, range: { start: 0, end: 26 } }),
  );
  expect(after.passages.get(idOf("pnew"))).toMatchObject({
    exact: TEST_TEXT.slice(0, 26),
    statementIds: [idOf("new")],
  });
});

test("an edit names what changed and where it began; nothing changed is nothing to send", () => {
  const start = { mode: "edit", statementId: idOf("a") } as const;
  const text = "Statement a.";
  const same = editorOperations(editorFor(start, { text }), { graph, brief });
  expect(same).toEqual({ ok: true, value: [] });
  const edit = editorOperations(editorFor(start, { text, label: "Short" }), { graph, brief });
  expect(edit.ok && edit.value).toEqual([
    { v: 1, type: "editStatement", id: idOf("a"), revision: 1, label: "Short" },
  ]);
});

test("what is gone is refused in words", () => {
  const start = { mode: "edit", statementId: idOf("gone") } as const;
  const edit = editorOperations(editorFor(start), { graph, brief });
  expect(edit.ok ? "" : edit.reason.message).toContain("removed meanwhile");
});
