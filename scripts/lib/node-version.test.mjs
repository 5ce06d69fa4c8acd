import { expect, test } from "vitest";
import { nodeProblem } from "./node-version.mjs";

test.each(["20.19.0", "20.20.2", "22.12.0", "24.0.0", "26.1.0"])("%s will do", (version) => {
  expect(nodeProblem(version)).toBeNull();
});

test.each(["18.20.0", "20.18.3", "21.7.0", "22.11.0", "23.5.0"])(
  "%s is named as too old",
  (version) => {
    expect(nodeProblem(version)).toContain(version);
  },
);
