// A suggestion in words, and the statements that it is about.
import { expect, test } from "vitest";
import type { Operation } from "@/lib/argument/operations/operation";
import { graphOf, idOf, passage, statement, step } from "@/lib/argument/testing/build";
import type { SuggestionDocument } from "@/lib/contract/suggestions";
import { statementsConcerned, suggestionWords } from "./suggestion-words";
import { trySuggestion } from "./try-suggestion";

const graph = graphOf(
  statement("a", { text: "Rents rise." }),
  statement("b", { text: "Building is slow." }),
  statement("c", { text: "Investors buy." }),
  step("i", "support", ["b"], "a"),
  step("j", "attack", ["c"], "a"),
);

function suggestionOf(operations: readonly Operation[]): SuggestionDocument {
  return {
    id: "suggestion-1",
    authorId: "person-bo",
    createdAt: "2026-01-01T00:00:00.000Z",
    operations,
    message: "",
    baseSeq: 1,
    status: "open",
    decidedBy: null,
    decidedAt: null,
    decisionNote: null,
    acceptedSeq: null,
  };
}

function told(...operations: Operation[]) {
  const trial = trySuggestion({ mapId: "map-1", graph, brief: null }, suggestionOf(operations));
  if (!trial.fits) throw new Error(trial.message);
  return {
    lines: suggestionWords(graph, trial.graph, trial.patch).map(
      ({ kind, title, before, after }) => ({ kind, title, before, after }),
    ),
    about: [...statementsConcerned(graph, trial.patch)].sort(),
  };
}

test("a new reason stands with its text and what it is a reason for", () => {
  const { lines, about } = told(
    statement("d", { text: "Permits take years." }),
    step("k", "support", ["d"], "a"),
  );
  expect(lines).toEqual([
    {
      kind: "add",
      title: "New: reason for “Rents rise.”",
      before: null,
      after: "Permits take years.",
    },
  ]);
  expect(about).toEqual([idOf("a")]);
});

test("a new wording stands beside the old one", () => {
  const { lines, about } = told({
    v: 1,
    type: "editStatement",
    id: idOf("b"),
    revision: 1,
    text: "Building is very slow.",
  });
  expect(lines).toEqual([
    {
      kind: "change",
      title: "New wording of “Building is slow.”",
      before: "Building is slow.",
      after: "Building is very slow.",
    },
  ]);
  expect(about).toEqual([idOf("b")]);
});

test("a deletion says what goes", () => {
  const { lines, about } = told({ v: 1, type: "removeStatement", id: idOf("c") });
  expect(lines).toEqual([
    { kind: "remove", title: "Deletes “Investors buy.”", before: "Investors buy.", after: null },
  ]);
  expect(about).toEqual([idOf("a"), idOf("c")]);
});

test("a turned step says what it was and what it becomes", () => {
  const { lines } = told({ v: 1, type: "setKind", id: idOf("j"), kind: "support" });
  expect(lines).toEqual([
    {
      kind: "change",
      title: "Changes the counterpoint to “Rents rise.”",
      before: "Counterpoint to “Rents rise.”",
      after: "Reason for “Rents rise.”",
    },
  ]);
});

test("a new use and another main claim are told", () => {
  const { lines } = told(step("k", "attack", ["b"], "c"), {
    v: 1,
    type: "setMainClaim",
    statementId: idOf("a"),
  });
  expect(lines.map(({ title }) => title)).toEqual([
    "New use: counterpoint to “Investors buy.”",
    "Makes “Rents rise.” the main claim",
  ]);
});

test("what does not fit says why", () => {
  const gone = suggestionOf([{ v: 1, type: "removeStatement", id: idOf("z") }]);
  const trial = trySuggestion({ mapId: "map-1", graph, brief: null }, gone);
  expect(trial).toMatchObject({ fits: false, message: expect.stringMatching(/\.$/) });
  const unmarked = suggestionOf([passage("p", "Planning")]);
  expect(trySuggestion({ mapId: "map-1", graph, brief: null }, unmarked).fits).toBe(false);
});
