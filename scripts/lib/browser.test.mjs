import { expect, test } from "vitest";
import { findBrowser } from "./browser.mjs";

test("CHROMIUM_PATH goes first, then the usual places, then none", () => {
  expect(findBrowser({ CHROMIUM_PATH: "/opt/c" }, () => true)).toBe("/opt/c");
  expect(findBrowser({}, (path) => path.endsWith("google-chrome"))).toBe("/usr/bin/google-chrome");
  expect(findBrowser({}, () => false)).toBeUndefined();
});

test("a CHROMIUM_PATH that leads nowhere is said", () => {
  expect(() => findBrowser({ CHROMIUM_PATH: "/opt/c" }, () => false)).toThrow("/opt/c");
});
