// Late parts are fetched once each, with what they name in turn, and wait for a line instead of failing.
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { ahead, fetchLateParts, late } from "./late";

beforeEach(() => {
  vi.useFakeTimers();
  vi.stubGlobal("window", new EventTarget());
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

test("a part that cannot be fetched comes when the line is back", async () => {
  const load = vi.fn<() => Promise<string>>();
  load.mockRejectedValueOnce(new Error("offline")).mockResolvedValue("here");
  const part = late(load)();
  await vi.advanceTimersByTimeAsync(0);
  expect(load).toHaveBeenCalledTimes(1);
  window.dispatchEvent(new Event("online"));
  await expect(part).resolves.toBe("here");
});

test("without a word from the browser it is tried again after a while", async () => {
  const load = vi.fn<() => Promise<string>>();
  load.mockRejectedValueOnce(new Error("bad line")).mockResolvedValue("here");
  const part = late(load)();
  await vi.advanceTimersByTimeAsync(5_000);
  await expect(part).resolves.toBe("here");
});

test("every part is fetched ahead, and those that it names", async () => {
  const inner = vi.fn(() => Promise.resolve("inner"));
  const outer = ahead(vi.fn(() => Promise.resolve(ahead(inner))));
  const fetched = fetchLateParts();
  await vi.runAllTimersAsync();
  await fetched;
  expect(outer).toHaveBeenCalled();
  expect(inner).toHaveBeenCalledTimes(1);
});
