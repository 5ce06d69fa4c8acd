// What of a failed sign-in may reach the log.
import { expect, test } from "vitest";
import { reason } from "./auth-options";

test.each([
  [
    new Error("state mismatch, got: a\nnext-auth: forged line"),
    "state mismatch, got: a next-auth: forged line",
  ],
  [{ error: new Error("a\u2028b\u001b[2Jc") }, "a b [2Jc"],
  [{ error: "no error" }, ""],
  [null, ""],
  [new Error("x".repeat(1000)), "x".repeat(500)],
])("%o becomes one line", (detail, expected) => {
  expect(reason(detail)).toBe(expected);
});
