// /api/account: who am I, signing up, changing name and e-mail, and every way in which that is refused.
import { encode } from "next-auth/jwt";
import { beforeEach, describe, expect, test } from "vitest";
import { DELETE, GET, PATCH, POST } from "@/app/api/account/route";
import { authSecret, sessionCookieName, toJwt } from "@/lib/server/auth/session-token";
import { forgetRateLimits } from "@/lib/server/http/rate-limit";
import { findUserByEmail } from "@/lib/server/repositories/user-repository";
import { call, cookiesFrom, errorOf } from "../support/call-handler";
import { makePerson, sessionCookie } from "../support/people";

const NEW = { name: "Ada", email: "ada@example.org", password: "correct horse battery" };

beforeEach(() => {
  forgetRateLimits();
});

/** The cookie that next-auth makes of an older one when it is asked for the session. */
async function renewed(
  user: { readonly id: string; readonly sessionEpoch: number },
  signedInAt: number,
): Promise<string> {
  const claims = { userId: user.id, epoch: user.sessionEpoch, signedInAt: signedInAt / 1000 };
  const token = await encode({ token: toJwt(claims), secret: authSecret() });
  return `${sessionCookieName(false)}=${token}`;
}

describe("GET /api/account", () => {
  test("says who one is", async () => {
    const person = await makePerson({ name: "Grace" });
    const response = await call(GET, { cookie: person.cookie });
    expect(response.status).toBe(200);
    expect(response.headers.get("cache-control")).toBe("no-store");
    expect(await response.json()).toEqual({
      user: {
        id: person.id,
        name: "Grace",
        email: person.email,
        hasPassword: true,
        providers: [],
        mailEnabled: true,
      },
    });
  });

  test.each([
    "",
    "next-auth.session-token=forged",
    "next-auth.session-token=a.b.c.d.e",
    "next-auth.session-token=",
  ])("is nobody with the cookie %j", async (cookie) => {
    expect(await (await call(GET, { cookie })).json()).toEqual({ user: null });
  });

  test("is nobody once the sign-in is more than thirty days old, however fresh the token", async () => {
    const person = await makePerson();
    const day = 24 * 60 * 60 * 1000;
    const user = { id: person.id, sessionEpoch: 0 };
    const who = async (signedInAt: number) =>
      (await (await call(GET, { cookie: await renewed(user, signedInAt) })).json()).user?.id;
    expect(await who(Date.now() - 29 * day)).toBe(person.id);
    expect(await who(Date.now() - 31 * day)).toBeUndefined();
  });

  test("is nobody over http with the cookie of https", async () => {
    const person = await makePerson();
    expect(await (await call(GET, { cookie: `__Secure-${person.cookie}` })).json()).toEqual({
      user: null,
    });
  });
});

describe("POST /api/account", () => {
  test("makes an account and signs in at once", async () => {
    const response = await call(POST, { json: { ...NEW, email: " Ada@Example.ORG " } });
    expect(response.status).toBe(201);
    const body = await response.json();
    expect(body).toEqual({
      user: { id: expect.stringMatching(/^[A-Za-z0-9_-]{8,64}$/), name: "Ada" },
    });
    const [line] = response.headers.getSetCookie();
    expect(line).toMatch(
      /^next-auth\.session-token=[^;]+; Path=\/; HttpOnly; SameSite=Lax; Max-Age=2592000$/,
    );
    const me = await (await call(GET, { cookie: cookiesFrom(response) })).json();
    expect(me.user).toMatchObject({ id: body.user.id, email: "ada@example.org" });
    expect((await findUserByEmail("ada@example.org"))?.passwordHash).toMatch(/^\$argon2id\$/);
  });

  test("says so when the address has an account, however it is spelled", async () => {
    const person = await makePerson();
    const error = await errorOf(
      await call(POST, { json: { ...NEW, email: person.email.toUpperCase() } }),
    );
    expect(error).toMatchObject({ status: 409, code: "CONFLICT", path: "email" });
    expect(error.message).toContain("Sign in");
  });

  test("makes one account of two sign-ups at the same moment", async () => {
    const json = { ...NEW, email: "twins@example.org" };
    const answers = await Promise.all([call(POST, { json }), call(POST, { json })]);
    expect(answers.map((answer) => answer.status).sort()).toEqual([201, 409]);
  });

  test.each([
    ["no name", { ...NEW, name: "" }, "name"],
    ["a name that turns text around", { ...NEW, name: "Ada\u202Eadmin" }, "name"],
    ["a name of another type", { ...NEW, name: { $ne: 1 } }, "name"],
    ["no e-mail address", { ...NEW, email: "ada" }, "email"],
    ["a short password", { ...NEW, password: "short" }, "password"],
    ["a password without end", { ...NEW, password: "a".repeat(10_000) }, "password"],
    ["nothing", {}, "name"],
    ["a list", [NEW], ""],
    ["null", null, ""],
  ])("refuses %s", async (_what, json, path) => {
    expect(await errorOf(await call(POST, { json }))).toMatchObject({
      status: 400,
      code: "VALIDATION",
      path,
    });
  });

  test.each([
    ["malformed JSON", { raw: "{" }, 400, "VALIDATION"],
    ["a form post", { form: NEW }, 415, "UNSUPPORTED"],
    ["a body that is too large", { json: { ...NEW, name: "a".repeat(20_000) } }, 413, "TOO_LARGE"],
    ["another site", { json: NEW, headers: { origin: "https://evil.example" } }, 403, "FORBIDDEN"],
    [
      "another site's frame",
      { json: NEW, headers: { "sec-fetch-site": "cross-site" } },
      403,
      "FORBIDDEN",
    ],
  ])("refuses %s", async (_what, options, status, code) => {
    expect(await errorOf(await call(POST, options))).toMatchObject({ status, code });
  });

  test("has a limit for each address", async () => {
    const tries = Array.from({ length: 61 }, () => call(POST, { json: {} }));
    const statuses = (await Promise.all(tries)).map((answer) => answer.status);
    expect(statuses.filter((status) => status === 400)).toHaveLength(60);
    expect(statuses.at(-1)).toBe(429);
  });
});

describe("PATCH /api/account", () => {
  test("takes twenty names in a row, then asks to wait", async () => {
    const { cookie } = await makePerson();
    const rename = async (name: string) =>
      (await call(PATCH, { method: "PATCH", cookie, json: { name } })).status;
    const statuses: number[] = [];
    for (let i = 0; i < 21; i++) statuses.push(await rename(`Ada ${i}`));
    expect([statuses.at(0), statuses.at(19), statuses.at(20)]).toEqual([200, 200, 429]);
  });

  test("changes the name", async () => {
    const person = await makePerson();
    const response = await call(PATCH, {
      method: "PATCH",
      cookie: person.cookie,
      json: { name: " Countess " },
    });
    expect(response.status).toBe(200);
    expect((await response.json()).user).toMatchObject({ name: "Countess", email: person.email });
  });

  test("changes the e-mail address with the current password", async () => {
    const person = await makePerson();
    const json = { email: "Moved@Example.org", currentPassword: person.password };
    const response = await call(PATCH, { method: "PATCH", cookie: person.cookie, json });
    expect((await response.json()).user).toMatchObject({ email: "moved@example.org" });
    expect(await findUserByEmail(person.email)).toBeNull();
  });

  test("asks for no password where the address stays the same", async () => {
    const person = await makePerson();
    const json = { name: "Same", email: person.email };
    expect((await call(PATCH, { method: "PATCH", cookie: person.cookie, json })).status).toBe(200);
  });

  test.each([
    ["without the password", {}],
    ["with a wrong one", { currentPassword: "wrong wrong wrong" }],
  ])("refuses another e-mail address %s", async (_what, proof) => {
    const person = await makePerson();
    const json = { email: "other@example.org", ...proof };
    const error = await errorOf(
      await call(PATCH, { method: "PATCH", cookie: person.cookie, json }),
    );
    expect(error).toMatchObject({ status: 403, code: "FORBIDDEN", path: "currentPassword" });
    expect(await findUserByEmail(person.email)).not.toBeNull();
  });

  test("refuses an address that another account has", async () => {
    const [person, other] = [await makePerson(), await makePerson()];
    const json = { name: "Not kept", email: other.email, currentPassword: person.password };
    const error = await errorOf(
      await call(PATCH, { method: "PATCH", cookie: person.cookie, json }),
    );
    expect(error).toMatchObject({ status: 409, code: "CONFLICT", path: "email" });
    expect((await findUserByEmail(person.email))?.name).toBe(person.name);
  });

  test("limits how often a password may be tried", async () => {
    const person = await makePerson();
    const json = { email: "other@example.org", currentPassword: "wrong wrong wrong" };
    const tries = Array.from({ length: 11 }, () =>
      call(PATCH, { method: "PATCH", cookie: person.cookie, json }),
    );
    const statuses = (await Promise.all(tries)).map((answer) => answer.status);
    expect(statuses.filter((status) => status === 403)).toHaveLength(10);
    expect(statuses.filter((status) => status === 429)).toHaveLength(1);
  });

  test.each([
    ["nobody", "", { name: "X" }, 401, "UNAUTHENTICATED"],
    ["who says nothing to change", "person", {}, 400, "VALIDATION"],
    ["an empty name", "person", { name: " " }, 400, "VALIDATION"],
  ])("refuses %s", async (_what, who, json, status, code) => {
    const cookie = who ? (await makePerson()).cookie : "";
    expect(await errorOf(await call(PATCH, { method: "PATCH", cookie, json }))).toMatchObject({
      status,
      code,
    });
  });
});

test("a session of an older epoch has ended everywhere", async () => {
  const person = await makePerson();
  const stale = await sessionCookie({ id: person.id, sessionEpoch: 7 });
  expect(await (await call(GET, { cookie: stale })).json()).toEqual({ user: null });
  const refused = await call(DELETE, {
    method: "DELETE",
    cookie: stale,
    json: { password: person.password },
  });
  expect(refused.status).toBe(401);
});
