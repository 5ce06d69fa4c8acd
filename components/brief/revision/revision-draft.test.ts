// A text in place of another one, and back.
import { expect, test } from "vitest";
import { type RevisionDraft, withRevisionText, withTextBefore } from "./revision-draft";

const none = { text: "", format: null, fileName: null, report: null };
const empty: RevisionDraft = {
  ...{ ...none, before: null, preview: null, decisions: {}, requestId: "request-0001" },
};
const typed = { ...empty, text: "Typed by hand.", format: "plain" as const };
const file = {
  ...{ text: "# Read", format: "markdown" as const, fileName: "a.docx" },
  report: { items: [], omitted: 0 },
};

test("a file takes the place of what was typed, which comes back as it was", () => {
  const read = withRevisionText(typed, file);
  expect(read).toMatchObject(file);
  expect(withTextBefore(read)).toEqual(typed);
});

test("nothing that was typed is lost to a second file, and an empty field is nothing to bring back", () => {
  expect(withRevisionText(empty, file).before).toBeNull();
  const emptied = { ...withRevisionText(typed, file), text: " " };
  expect(withRevisionText(emptied, file).before?.text).toBe("Typed by hand.");
});

test("with nothing to bring back, the draft stays", () => {
  expect(withTextBefore(typed)).toBe(typed);
});
