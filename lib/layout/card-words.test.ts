import { describe, expect, it } from "vitest";
import { attributionWords } from "./card-words";

describe("who says it", () => {
  it("is told where it is not the author's own plain assertion", () => {
    expect(attributionWords({ heldBy: "Japanese media", stance: "reports" })).toBe(
      "Reported by Japanese media",
    );
    expect(attributionWords({ heldBy: null, stance: "concedes" })).toBe("Conceded by the author");
    expect(attributionWords({ heldBy: "Abe", stance: "asserts" })).toBe("Held by Abe");
    expect(attributionWords({ heldBy: "Abe", stance: null })).toBe("Held by Abe");
    expect(attributionWords({ heldBy: null, stance: null })).toBeNull();
  });
});
