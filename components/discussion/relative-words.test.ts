import { describe, expect, it } from "vitest";
import { absoluteDate, relativeWords } from "./relative-words";

const at = "2026-11-22T10:00:00.000Z";
const later = (milliseconds: number) => Date.parse(at) + milliseconds;

describe("relativeWords", () => {
  it("says how long ago in the largest whole unit", () => {
    expect(relativeWords(at, later(20_000))).toBe("just now");
    expect(relativeWords(at, later(60_000))).toBe("1 minute ago");
    expect(relativeWords(at, later(59.9 * 60_000))).toBe("59 minutes ago");
    expect(relativeWords(at, later(3 * 3_600_000))).toBe("3 hours ago");
    expect(relativeWords(at, later(26 * 3_600_000))).toBe("1 day ago");
  });

  it("gives the date once it is long past, or where the clocks disagree", () => {
    expect(relativeWords(at, later(28 * 86_400_000))).toBe("22 Nov 2026");
    expect(relativeWords(at, later(-3_600_000))).toBe("22 Nov 2026");
    expect(relativeWords(at, later(-5_000))).toBe("just now");
  });

  it("writes dates in UTC, the same everywhere", () => {
    expect(absoluteDate("2026-01-01T00:30:00.000Z")).toBe("1 Jan 2026");
  });
});
