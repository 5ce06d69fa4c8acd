import { describe, expect, test } from "vitest";
import { makeTurns } from "./turns";

describe("turns", () => {
  test("each begins when the one before has ended, well or badly, in the order of the asking", async () => {
    const inTurn = makeTurns(10_000);
    const said: string[] = [];
    const work = (name: string, fails = false) =>
      inTurn(async () => {
        said.push(`${name} begins`);
        await new Promise(setImmediate);
        said.push(`${name} ends`);
        if (fails) throw new Error(name);
        return name;
      });
    const all = await Promise.allSettled([work("a"), work("b", true), work("c")]);
    expect(all.map(({ status }) => status)).toEqual(["fulfilled", "rejected", "fulfilled"]);
    expect(said).toEqual(["a", "b", "c"].flatMap((name) => [`${name} begins`, `${name} ends`]));
  });

  test("who waited too long is refused, and who comes later has a turn", async () => {
    const inTurn = makeTurns(5);
    let end = () => {};
    const first = inTurn(() => new Promise<void>((done) => (end = done)));
    let begun = false;
    const second = inTurn(async () => {
      begun = true;
    });
    // Refused while the first is still under way, whose turn it stays.
    await expect(second).rejects.toThrow("busy");
    let thirdBegun = false;
    const third = inTurn(async () => {
      thirdBegun = true;
    });
    await Promise.resolve();
    expect(thirdBegun).toBe(false);
    end();
    await Promise.all([first, third]);
    expect(begun).toBe(false);
    expect(await inTurn(async () => "third")).toBe("third");
  });
});
