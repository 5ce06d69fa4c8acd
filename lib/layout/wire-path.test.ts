import { describe, expect, it } from "vitest";
import { wirePath } from "./wire-path";

describe("the path of a line", () => {
  it("rounds corners, and less where a side is short", () => {
    const corner = [
      { x: 0, y: 0 },
      { x: 20, y: 0 },
      { x: 20, y: 4 },
    ];
    expect(wirePath(corner, 6)).toBe("M0 0L16 0Q20 0 20 4L20 4");
    expect(wirePath(corner, 3)).toBe("M0 0L17 0Q20 0 20 3L20 4");
  });

  it("is empty without points", () => {
    expect(wirePath([], 6)).toBe("");
  });
});
