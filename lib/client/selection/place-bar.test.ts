import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { placeBar } from "./place-bar";

const view = { top: 0, bottom: 600, width: 390 };
const bar = { width: 300, height: 100 };

describe("placeBar", () => {
  it("stands below the selection where there is room", () => {
    expect(
      placeBar({ selection: { top: 100, bottom: 150, middle: 195 }, view, bar, gap: 8 }),
    ).toEqual({
      left: 45,
      top: 158,
      scrollBy: 0,
    });
  });

  it("stands above at the foot of the pane", () => {
    expect(
      placeBar({ selection: { top: 500, bottom: 560, middle: 0 }, view, bar, gap: 8 }),
    ).toEqual({
      left: 8,
      top: 392,
      scrollBy: 0,
    });
  });

  it("scrolls where the selection fills the pane", () => {
    const place = placeBar({ selection: { top: 10, bottom: 590, middle: 200 }, view, bar, gap: 8 });
    expect(place.top).toBe(598);
    expect(place.scrollBy).toBe(106);
  });

  it("never stands on the selection and never leaves a pane that is wide enough", () => {
    fc.assert(
      fc.property(fc.nat(900), fc.nat(900), fc.nat(390), fc.nat(40), (top, height, middle, gap) => {
        const selection = { top, bottom: top + height, middle };
        const place = placeBar({ selection, view, bar, gap });
        expect(place.top >= selection.bottom || place.top + bar.height <= selection.top).toBe(true);
        expect(place.left).toBeGreaterThanOrEqual(8);
        expect(place.left + bar.width).toBeLessThanOrEqual(view.width - 8);
        const seen = { top: view.top + place.scrollBy, bottom: view.bottom + place.scrollBy };
        expect(place.top).toBeGreaterThanOrEqual(seen.top);
        expect(place.top + bar.height).toBeLessThanOrEqual(seen.bottom);
      }),
      { seed: 5 },
    );
  });
});
