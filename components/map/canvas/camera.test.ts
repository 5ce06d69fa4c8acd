import { describe, expect, it } from "vitest";
import { MAP_PADDING } from "../map-measures";
import {
  clampCamera,
  detailAt,
  fitAll,
  keepOnScreen,
  MIN_ZOOM,
  panExtent,
  panToShow,
  sliceAround,
  worldIn,
  zoomAbout,
} from "./camera";

const pane = { width: 900, height: 800 };
const camera = { x: 16, y: -300, zoom: 1 };

describe("the camera", () => {
  it("shows whole cards while their text is 12 px or more, then labels, then the far picture", () => {
    expect(detailAt(1)).toBe("full");
    expect(13.5 * 0.89).toBeGreaterThanOrEqual(12);
    expect(detailAt(0.88)).toBe("text");
    expect(16.4 * 0.75).toBeGreaterThanOrEqual(12);
    expect(detailAt(0.74)).toBe("label");
    expect(detailAt(0.59)).toBe("far");
  });

  it("leaves a card where it is on the screen when the drawing changes", () => {
    const before = { x: 100, y: 500, width: 200, height: 60 };
    const after = { ...before, y: 740 };
    const next = keepOnScreen({ ...camera, zoom: 0.5 }, before, after);
    expect(after.y * next.zoom + next.y).toBe(before.y * 0.5 + camera.y);
  });

  it("stays where it is when the area is in view, and moves no more than it must", () => {
    expect(panToShow(camera, pane, { x: 0, y: 400, width: 200, height: 80 })).toEqual(camera);
    const below = panToShow(camera, pane, { x: 0, y: 1200, width: 200, height: 80 });
    expect(1280 + below.y).toBe(pane.height - 24);
    const above = panToShow(camera, pane, { x: 0, y: 100, width: 200, height: 80 });
    expect(100 + above.y).toBe(24);
    const tall = panToShow(camera, pane, { x: 0, y: 2000, width: 200, height: 2000 });
    expect(2000 + tall.y).toBe(24);
  });

  it("fits the whole drawing, and never magnifies it", () => {
    const far = fitAll({ width: 868, height: 3000 }, pane);
    expect(3000 * far.zoom + far.y).toBeLessThanOrEqual(pane.height);
    expect(fitAll({ width: 100, height: 100 }, pane).zoom).toBe(1);
    expect(fitAll({ width: 1e6, height: 1e6 }, pane).zoom).toBe(MIN_ZOOM);
  });

  it("zooms about a point, which stays where it is", () => {
    const point = { x: 450, y: 400 };
    const next = zoomAbout(camera, 2, point);
    const world = (at: typeof camera) => (point.y - at.y) / at.zoom;
    expect(world(next)).toBeCloseTo(world(camera), 9);
    expect(zoomAbout(camera, 99, point).zoom).toBeLessThan(99);
  });

  it("cannot lose the drawing, and opens on the pixels of the page", () => {
    const drawing = { width: pane.width - 2 * MAP_PADDING, height: 2000 };
    const extent = panExtent(drawing, pane);
    const top = { x: MAP_PADDING, y: MAP_PADDING, zoom: 1 };
    expect(clampCamera(top, pane, extent)).toEqual(top);
    expect(clampCamera({ x: 5000, y: 5000, zoom: 1 }, pane, extent)).toEqual(top);
    const bottom = clampCamera({ x: 0, y: -1e6, zoom: 1 }, pane, extent);
    expect(worldIn(bottom, pane).y).toBeLessThan(drawing.height);
  });

  it("asks for a new slice seldom: scrolling by a line changes none", () => {
    const slice = sliceAround(camera, pane);
    expect(slice.x).toBeLessThanOrEqual(worldIn(camera, pane).x);
    expect(slice.y + slice.height).toBeGreaterThanOrEqual(1100);
    expect(sliceAround({ ...camera, y: camera.y - 18 }, pane)).toEqual(slice);
  });
});
