// The server bundles this module more than once: an error of one copy is an error to the other.
import { expect, test, vi } from "vitest";
import { AppError } from "./app-error";

test("an error that another copy of the module made is known, and no other one", async () => {
  vi.resetModules();
  const copy: typeof import("./app-error") = await import("./app-error");
  expect(copy.AppError).not.toBe(AppError);
  expect(new copy.AppError("CONFLICT", "Taken.") instanceof AppError).toBe(true);
  expect(new AppError("CONFLICT", "Taken.") instanceof copy.AppError).toBe(true);
  const others: unknown[] = [new Error("Taken."), { code: "CONFLICT" }, null, "AppError"];
  for (const other of others) expect(other instanceof AppError).toBe(false);
});
