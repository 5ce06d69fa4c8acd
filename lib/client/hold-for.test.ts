import { describe, expect, it } from "vitest";
import { holdFor } from "./hold-for";

const typist = () => {
  const typed: string[] = [];
  return { typed, type: (letter: string) => void typed.push(letter) };
};

describe("holdFor", () => {
  it("hands on what was asked before the part came, in its order, once", () => {
    const held = holdFor<ReturnType<typeof typist>>();
    for (const letter of "abc") held.ask((part) => part.type(letter));
    const part = typist();
    held.give(part);
    held.give(part);
    expect(part.typed).toEqual(["a", "b", "c"]);
  });

  it("asks at once while the part is there, the newest that was given", () => {
    const held = holdFor<ReturnType<typeof typist>>();
    const [first, second] = [typist(), typist()];
    held.give(first);
    held.give(second);
    held.ask((part) => part.type("a"));
    expect(first.typed).toEqual([]);
    expect(second.typed).toEqual(["a"]);
  });

  it("waits again when the part is gone", () => {
    const held = holdFor<ReturnType<typeof typist>>();
    const [first, second] = [typist(), typist()];
    held.give(first);
    held.give(null);
    held.ask((part) => part.type("a"));
    held.give(second);
    expect(first.typed).toEqual([]);
    expect(second.typed).toEqual(["a"]);
  });
});
