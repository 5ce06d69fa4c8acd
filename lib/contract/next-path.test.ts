import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { safeNextPath, withNext } from "./next-path";

describe("safeNextPath", () => {
  test.each([
    "/",
    "/maps/japan-mod-official-in-taipei",
    "/maps/x?statement=abc&view=outline#a",
    "/maps/%E2%82%AC",
    "/settings?connected=github",
  ])("keeps %s", (path) => {
    expect(safeNextPath(path)).toBe(path);
  });

  test.each([
    ["another site", "https://evil.example/maps"],
    ["a site without its scheme", "//evil.example"],
    ["a backslash for a slash", "/\\evil.example"],
    ["two backslashes", "\\\\evil.example"],
    ["an encoded slash", "/%2Fevil.example"],
    ["an encoded slash, twice", "/%252Fevil.example"],
    ["an encoded backslash", "/%5Cevil.example"],
    ["dots that leave two slashes", "/.//evil.example"],
    ["dots that go up to two slashes", "/maps/..//evil.example"],
    ["a tab that browsers drop", "/\t/evil.example"],
    ["a line end that browsers drop", "/\n/evil.example"],
    ["a leading space", " //evil.example"],
    ["a script", "javascript:alert(1)"],
    ["a path without its slash", "maps/x"],
    ["a person in the address", "//user@evil.example"],
    ["what does not decode", "/%ff"],
    ["a call of the interface", "/api/account"],
    ["the sign-in page", "/sign-in?next=/maps/x"],
    ["the sign-in page in disguise", "/sign%2Din"],
    ["nothing", ""],
    ["a very long path", `/${"a".repeat(3000)}`],
  ])("refuses %s", (_what, path) => {
    expect(safeNextPath(path)).toBe("/");
  });

  test.each([undefined, null, 7, ["/maps/x"], { toString: () => "/maps/x" }])(
    "refuses %j, which is no text",
    (value) => {
      expect(safeNextPath(value)).toBe("/");
    },
  );

  test("whatever it is given, its answer stays on the site and is a fixed point", () => {
    const tricky = fc.string({
      unit: fc.constantFrom(
        "/",
        "\\",
        ".",
        "%",
        "2",
        "F",
        "f",
        "5",
        "C",
        "c",
        ":",
        "@",
        "a",
        "?",
        "#",
        "\t",
        "\n",
        " ",
      ),
      maxLength: 14,
    });
    fc.assert(
      fc.property(
        fc.oneof(
          tricky,
          tricky.map((text) => `/${text}`),
          fc.webUrl(),
          fc.string(),
        ),
        (value) => {
          const path = safeNextPath(value);
          expect(new URL(path, "https://counterpoint.example/sign-in").origin).toBe(
            "https://counterpoint.example",
          );
          expect(safeNextPath(path)).toBe(path);
        },
      ),
      { seed: 20261122, numRuns: 600 },
    );
  });
});

test("withNext leaves out what leads nowhere special", () => {
  expect(withNext("/sign-in", "/")).toBe("/sign-in");
  expect(withNext("/sign-up", "/maps/x?a=1")).toBe("/sign-up?next=%2Fmaps%2Fx%3Fa%3D1");
});
