import { describe, expect, it } from "vitest";
import type { Draft } from "@/lib/client/desk-types";
import { draftObstacle } from "./draft-obstacle";

const draft = (change: Partial<Draft>): Draft => ({
  key: "map",
  annotationId: "annotation-1",
  passageId: "passage-1",
  target: { type: "map", id: "map-0001" },
  range: null,
  kind: "question",
  body: "Why?",
  aspect: null,
  criterion: "",
  source: null,
  parentId: null,
  editsId: null,
  ...change,
});

describe("draftObstacle", () => {
  it("lets words through, and a bare highlight that begins a thread", () => {
    expect(draftObstacle(draft({}))).toBeNull();
    expect(draftObstacle(draft({ kind: "highlight", body: "" }))).toBeNull();
    expect(draftObstacle(draft({ kind: "highlight", body: "", editsId: "annotation-1" }))).toMatch(
      /Write something/,
    );
    expect(draftObstacle(draft({ body: " \n" }))).toMatch(/Write something/);
  });

  it("wants to know which way a step fails, once", () => {
    const objection = draft({ kind: "objection", target: { type: "inference", id: "step-0001" } });
    expect(draftObstacle(objection)).toMatch(/choose one of the three/);
    expect(draftObstacle({ ...objection, aspect: "does-not-follow" })).toBeNull();
    expect(draftObstacle({ ...objection, parentId: "annotation-0" })).toBeNull();
    expect(draftObstacle({ ...objection, kind: "comment" })).toBeNull();
  });

  it("counts characters, not code units, and says by how many it is too long", () => {
    expect(draftObstacle(draft({ body: "😀".repeat(10_000) }))).toBeNull();
    expect(draftObstacle(draft({ body: "x".repeat(11_234) }))).toMatch(/1,234 characters too long/);
    expect(draftObstacle(draft({ criterion: "x".repeat(2_001) }))).toMatch(/2,000/);
  });

  it("wants a source's address, and one that can be followed", () => {
    const reply = (url: string, quote: string | null = null) =>
      draftObstacle(draft({ parentId: "annotation-0", source: { url, quote } }));
    expect(reply("", "As it says.")).toMatch(/needs its link/);
    expect(reply("javascript:alert(1)")).toMatch(/http:\/\/ or https:\/\//);
    expect(reply("ftp://example.org")).toMatch(/http/);
    expect(reply("https://example.org/study", "As it says.")).toBeNull();
    expect(reply(`https://example.org/${"x".repeat(2_000)}`)).toMatch(/too long/);
  });
});
