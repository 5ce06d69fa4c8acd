// The operator's command, run as a process of its own while this one holds the database open.
import { execFile } from "node:child_process";
import { promisify } from "node:util";
import { describe, expect, test, vi } from "vitest";
import { POST as reset } from "@/app/api/account/reset/route";
import { checkCredentials } from "@/lib/server/auth/check-credentials";
import { findUserById } from "@/lib/server/repositories/user-repository";
import { typescriptArguments } from "../../scripts/lib/typescript.mjs";
import { call } from "../support/call-handler";
import { makePerson } from "../support/people";

// Each command is a process of its own, which takes its time where much else runs.
vi.setConfig({ testTimeout: 120_000 });

interface Run {
  readonly code: number;
  readonly out: string;
}

async function account(...args: string[]): Promise<Run> {
  const [program, ...rest] = typescriptArguments("scripts/account.ts", args);
  try {
    const { stdout } = await promisify(execFile)(program, rest, { env: process.env });
    return { code: 0, out: stdout };
  } catch (error) {
    const failed = error as { code: number; stderr: string };
    return { code: failed.code, out: failed.stderr };
  }
}

describe("npm run account", () => {
  test("prints a one-time link that sets a new password", async () => {
    const person = await makePerson();
    const { code, out } = await account("reset-password", person.email.toUpperCase());
    expect(code).toBe(0);
    const token = /http:\/\/localhost:3000\/reset\?token=([A-Za-z0-9_-]+)/.exec(out)?.[1];
    const json = { token, newPassword: "another horse battery" };
    expect((await call(reset, { json })).status).toBe(200);
    expect((await checkCredentials(person.email, "another horse battery"))?.id).toBe(person.id);
    expect((await call(reset, { json })).status).toBe(400);
  });

  test("lists accounts, and deletes one only when told twice", async () => {
    const [person, other] = [await makePerson({ name: "Grace" }), await makePerson()];
    expect((await account("list")).out).toMatch(
      new RegExp(`${person.id} {2}${person.email} {2}Grace`),
    );
    expect(await account("delete", person.email)).toMatchObject({
      code: 1,
      out: expect.stringContaining("--yes"),
    });
    expect((await account("delete", person.email, "--yes")).out).toContain("Grace");
    expect(await findUserById(person.id)).toMatchObject({
      name: "",
      email: null,
      deletedAt: expect.any(Date),
    });
    const { out } = await account("list");
    expect([out.includes(person.id), out.includes(other.id)]).toEqual([false, true]);
  });

  test("says what is wrong and how it is used", async () => {
    expect(await account("reset-password", "nobody@example.org")).toMatchObject({
      code: 1,
      out: expect.stringContaining("There is no account"),
    });
    for (const args of [[], ["nonsense"], ["reset-password"], ["list", "more"]]) {
      expect(await account(...args)).toMatchObject({
        code: 1,
        out: expect.stringContaining("Usage:"),
      });
    }
  });
});
