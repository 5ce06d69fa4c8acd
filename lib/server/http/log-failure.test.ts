// What the log keeps of a failure: enough to find it, nothing that a person sent.
import { afterEach, expect, test, vi } from "vitest";
import { write } from "../repositories/database";
import { insertUser } from "../repositories/user-repository";
import { logFailure } from "./log-failure";

afterEach(() => vi.restoreAllMocks());

function logged(error: unknown): Record<string, string> {
  const spy = vi.spyOn(console, "error").mockImplementation(() => undefined);
  logFailure(error, new Request("http://localhost/api/account?secret=1", { method: "POST" }));
  const line: unknown = spy.mock.lastCall?.[0];
  return JSON.parse(String(line)) as Record<string, string>;
}

test("a failed call of the database is told without its data", async () => {
  const person = {
    id: "a-person-id",
    name: "SECRET name",
    email: "secret@example.org",
    emailVerified: "SECRET, no date" as unknown as Date,
    passwordHash: "SECRET hash",
  };
  const failure = await write((tx) => insertUser(tx, person)).catch((error: unknown) => error);
  expect(String(failure)).toContain("SECRET hash");
  const line = logged(failure);
  expect(JSON.stringify(line)).not.toMatch(/secret/i);
  expect(line).toMatchObject({ method: "POST", path: "/api/account" });
  expect(line.message).toMatch(/^Invalid `.* invocation.* … Invalid value for argument/);
  expect(line.stack).toMatch(/^\s+at /);
});

test("any other failure keeps its words", () => {
  expect(logged(new Error("The disk is full.")).message).toBe("The disk is full.");
  expect(logged("just text").message).toBe("just text");
});
