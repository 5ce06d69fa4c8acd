// What becomes a suggestion, how it shows meanwhile, and what happens when the line is bad.
import { afterEach, expect, test, vi } from "vitest";
import type { Operation } from "@/lib/argument/operations/operation";
import type { DeskState } from "../desk-types";
import { suggest } from "./suggest";

const add: Operation = { v: 1, type: "addStatement", id: "statement-1", text: "It is so." };
const note: Operation = {
  v: 1,
  type: "addAnnotation",
  id: "annotation-1",
  target: { type: "map", id: "map-00001" },
  kind: "comment",
  body: "Yes.",
};
const move: Operation = { v: 1, type: "setPosition", id: "statement-1", position: null };

function desk(abilities: DeskState["abilities"]) {
  let state = {
    map: { id: "map-00001" },
    viewer: { id: "person-bo", name: "Bo" },
    abilities,
    seq: 7,
    suggestions: [],
  } as unknown as DeskState;
  return {
    get: () => state,
    set: (change: (before: DeskState) => Partial<DeskState>) => {
      state = { ...state, ...change(state) };
    },
  };
}

interface Sent {
  readonly id: string;
  readonly baseSeq: number;
  readonly operations: readonly Operation[];
}

const sent: Sent[] = [];

function answerWith(status: number | "no line") {
  vi.stubGlobal("fetch", async (_path: string, { body }: { body: string }) => {
    const request = JSON.parse(body) as Sent;
    sent.push(request);
    if (status === "no line") throw new TypeError("Failed to fetch");
    const suggestion = { ...request, status: "open", authorId: "person-bo", message: "" };
    const error = { code: "TOO_LARGE", message: "You have as many as one may have." };
    return Response.json(status < 300 ? { suggestion } : { error }, { status });
  });
}

afterEach(() => {
  vi.unstubAllGlobals();
  sent.length = 0;
});

test("a change of what the map says is proposed, and shown as that at once", async () => {
  answerWith(201);
  const store = desk(["suggestion.create"]);
  const outcome = suggest(store, [add, note, move]);
  expect(store.get().suggestions.map(({ status }) => status)).toEqual(["open"]);
  expect(await outcome).toEqual({ ok: true });
  expect(sent).toMatchObject([{ baseSeq: 7, operations: [add] }]);
  expect(store.get().suggestions.map(({ id }) => id)).toEqual([sent[0]?.id]);
});

test("what needs no editor goes to the map directly", async () => {
  answerWith(201);
  expect(await suggest(desk(["suggestion.create"]), [note])).toBeNull();
  expect(await suggest(desk(["suggestion.create", "content.edit"]), [move])).toBeNull();
  expect(await suggest(desk(["suggestion.create"]), [move])).toMatchObject({ code: "FORBIDDEN" });
  expect(await suggest(desk([]), [add])).toMatchObject({ code: "FORBIDDEN" });
  expect(sent).toEqual([]);
});

test("a refused one is taken back, with the server's words", async () => {
  answerWith(413);
  const store = desk(["suggestion.create"]);
  expect(await suggest(store, [add])).toEqual({
    ok: false,
    code: "TOO_LARGE",
    message: "You have as many as one may have.",
  });
  expect(store.get().suggestions).toEqual([]);
});

test("one that got no answer keeps its id when it is sent again, so that it is proposed once", async () => {
  answerWith("no line");
  const store = desk(["suggestion.create"]);
  expect(await suggest(store, [add])).toMatchObject({ ok: false, code: "OFFLINE" });
  expect(store.get().suggestions).toEqual([]);
  answerWith(201);
  expect(await suggest(store, [add])).toEqual({ ok: true });
  expect(sent[1]?.id).toBe(sent[0]?.id);
  await suggest(store, [add]);
  expect(sent[2]?.id).not.toBe(sent[0]?.id);
});
