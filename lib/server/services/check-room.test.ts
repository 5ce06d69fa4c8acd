// How much fits into a map, and how much of it may be one person's.
import { expect, test } from "vitest";
import { emptyGraph } from "@/lib/argument/graph";
import type { Annotation, ArgumentGraph, Statement } from "@/lib/argument/records";
import { AppError } from "@/lib/contract/app-error";
import { checkRoom, MAP_CHARACTERS, MAP_STATEMENTS, PERSON_RECORDS } from "./check-room";

const at = "2026-01-01T00:00:00.000Z";

function annotationOf(id: string, authorId: string): Annotation {
  return {
    id,
    target: { type: "map", id: "map-one-two" },
    kind: "comment",
    body: "Why?",
    parentId: null,
    aspect: null,
    criterion: null,
    source: null,
    authorId,
    createdAt: at,
    editedAt: null,
    resolvedAt: null,
    resolvedBy: null,
    hiddenAt: null,
    deletedAt: null,
    orphanOf: null,
    ordinal: 1,
  };
}

function annotated(count: number, authorId: string): ArgumentGraph {
  const ids = Array.from({ length: count }, (_, index) => `${authorId}-${index}`);
  return {
    ...emptyGraph(),
    annotations: new Map(ids.map((id) => [id, annotationOf(id, authorId)])),
  };
}

function noted(characters: number): ArgumentGraph {
  const statement: Statement = {
    id: "statement1",
    text: "Rents rise.",
    label: null,
    note: "n".repeat(characters),
    heldBy: null,
    stance: null,
    unstated: false,
    fromAnnotation: null,
    position: null,
    revision: 1,
    createdBy: null,
    createdAt: at,
    ordinal: 1,
  };
  return { ...emptyGraph(), statements: new Map([[statement.id, statement]]) };
}

function codeOf(before: ArgumentGraph, after: ArgumentGraph, actorId = "ada"): string {
  try {
    checkRoom(before, after, actorId);
    return "fine";
  } catch (error) {
    return error instanceof AppError ? error.code : String(error);
  }
}

test("a map takes so many characters, and may always shrink", () => {
  const full = noted(MAP_CHARACTERS - 1000);
  const over = noted(MAP_CHARACTERS);
  expect(codeOf(emptyGraph(), full)).toBe("fine");
  expect(codeOf(full, over)).toBe("TOO_LARGE");
  expect(codeOf(noted(MAP_CHARACTERS + 1000), over)).toBe("fine");
});

test("one person has so many annotations on a map; others go on", () => {
  const most = annotated(PERSON_RECORDS, "ada");
  const more = annotated(PERSON_RECORDS + 1, "ada");
  expect(codeOf(annotated(1, "ada"), most)).toBe("fine");
  expect(codeOf(most, more)).toBe("TOO_LARGE");
  expect(codeOf(more, more)).toBe("fine");
  expect(codeOf(most, more, "eve")).toBe("fine");
});

test("a map takes so many statements", () => {
  const [statement] = noted(0).statements.values();
  if (!statement) throw new Error("There is no statement to repeat.");
  const many = (count: number): ArgumentGraph => ({
    ...emptyGraph(),
    statements: new Map(Array.from({ length: count }, (_, i) => [`statement-${i}`, statement])),
  });
  expect(codeOf(emptyGraph(), many(MAP_STATEMENTS))).toBe("fine");
  expect(codeOf(many(MAP_STATEMENTS), many(MAP_STATEMENTS + 1))).toBe("TOO_LARGE");
  expect(codeOf(many(MAP_STATEMENTS + 2), many(MAP_STATEMENTS + 1))).toBe("fine");
});
