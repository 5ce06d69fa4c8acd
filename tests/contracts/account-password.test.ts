// POST /api/account/password: the new password counts, and every other session ends.
import { beforeEach, describe, expect, test } from "vitest";
import { POST } from "@/app/api/account/password/route";
import { GET as whoAmI } from "@/app/api/account/route";
import { checkCredentials } from "@/lib/server/auth/check-credentials";
import { forgetRateLimits } from "@/lib/server/http/rate-limit";
import { write } from "@/lib/server/repositories/database";
import { insertUser } from "@/lib/server/repositories/user-repository";
import { newId } from "@/lib/server/services/new-id";
import { call, cookiesFrom, errorOf } from "../support/call-handler";
import { makePerson, sessionCookie } from "../support/people";

const NEW_PASSWORD = "another horse battery";

async function signedInName(cookie: string): Promise<string | null> {
  const { user } = await (await call(whoAmI, { cookie })).json();
  return user?.name ?? null;
}

beforeEach(() => {
  forgetRateLimits();
});

describe("POST /api/account/password", () => {
  test("changes it, ends all other sessions, and goes on in this one", async () => {
    const person = await makePerson();
    const elsewhere = await sessionCookie({ id: person.id, sessionEpoch: 0 });
    const json = { currentPassword: person.password, newPassword: NEW_PASSWORD };
    const response = await call(POST, { cookie: person.cookie, json });
    expect(response.status).toBe(200);
    expect(await signedInName(elsewhere)).toBeNull();
    expect(await signedInName(person.cookie)).toBeNull();
    expect(await signedInName(cookiesFrom(response))).toBe(person.name);
    expect(await checkCredentials(person.email, person.password)).toBeNull();
    expect((await checkCredentials(person.email, NEW_PASSWORD))?.id).toBe(person.id);
  });

  test("lets one of two changes at the same moment win", async () => {
    const person = await makePerson();
    const change = (newPassword: string) =>
      call(POST, {
        cookie: person.cookie,
        json: { currentPassword: person.password, newPassword },
      });
    const answers = await Promise.all([
      change("the first password"),
      change("the second password"),
    ]);
    expect(answers.map((answer) => answer.status).sort()).toEqual([200, 401]);
  });

  test.each([
    ["without the current one", {}],
    ["with a wrong one", { currentPassword: "wrong wrong wrong" }],
  ])("is refused %s, and no session ends", async (_what, proof) => {
    const person = await makePerson();
    const error = await errorOf(
      await call(POST, { cookie: person.cookie, json: { newPassword: NEW_PASSWORD, ...proof } }),
    );
    expect(error).toMatchObject({ status: 403, code: "FORBIDDEN", path: "currentPassword" });
    expect(await signedInName(person.cookie)).toBe(person.name);
  });

  test.each([
    ["a short one", { newPassword: "short" }, "newPassword"],
    ["none", {}, "newPassword"],
  ])("refuses %s", async (_what, json, path) => {
    const person = await makePerson();
    const full = { currentPassword: person.password, ...json };
    const error = await errorOf(await call(POST, { cookie: person.cookie, json: full }));
    expect(error).toMatchObject({ status: 400, code: "VALIDATION", path });
  });

  test("refuses nobody, and another site", async () => {
    expect(await errorOf(await call(POST, { json: {} }))).toMatchObject({
      status: 401,
      code: "UNAUTHENTICATED",
    });
    const person = await makePerson();
    const headers = { origin: "https://evil.example" };
    const json = { currentPassword: person.password, newPassword: NEW_PASSWORD };
    expect((await call(POST, { cookie: person.cookie, json, headers })).status).toBe(403);
  });
});

describe("an account without a password", () => {
  async function makeProviderPerson() {
    const user = {
      id: newId(),
      name: "Provided",
      email: null,
      emailVerified: null,
      passwordHash: null,
    };
    return write((tx) => insertUser(tx, user));
  }

  test("sets its first one within ten minutes of signing in", async () => {
    const cookie = await sessionCookie(await makeProviderPerson(), Date.now() - 9 * 60_000);
    const response = await call(POST, { cookie, json: { newPassword: NEW_PASSWORD } });
    expect(response.status).toBe(200);
  });

  test("must sign in again after that", async () => {
    const cookie = await sessionCookie(await makeProviderPerson(), Date.now() - 11 * 60_000);
    const error = await errorOf(await call(POST, { cookie, json: { newPassword: NEW_PASSWORD } }));
    expect(error).toMatchObject({ status: 403, code: "FORBIDDEN" });
    expect(error.message).toContain("sign in again");
  });
});
