// A forgotten password: by a mail that really goes through SMTP, and by the operator's link.
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { POST as forgot } from "@/app/api/account/forgot/route";
import { POST as reset } from "@/app/api/account/reset/route";
import { GET as whoAmI } from "@/app/api/account/route";
import { checkCredentials } from "@/lib/server/auth/check-credentials";
import { forgetRateLimits } from "@/lib/server/http/rate-limit";
import { reader, write } from "@/lib/server/repositories/database";
import { insertReset } from "@/lib/server/repositories/password-reset-repository";
import { linkProvider, listProviders } from "@/lib/server/repositories/provider-account-repository";
import { findUserById } from "@/lib/server/repositories/user-repository";
import { hashToken, issuePasswordReset } from "@/lib/server/services/issue-password-reset";
import { updateAccount } from "@/lib/server/services/update-account";
import { call, cookiesFrom, errorOf } from "../support/call-handler";
import { type Mailbox, openMailbox } from "../support/mailbox";
import { makePerson, type Person } from "../support/people";

const NEW_PASSWORD = "another horse battery";
let mailbox: Mailbox;

beforeAll(async () => {
  mailbox = await openMailbox();
  // Before the settings are read for the first time.
  process.env.SMTP_URL = mailbox.url;
  process.env.MAIL_FROM = "Counterpoint <maps@counterpoint.example>";
});

afterAll(() => mailbox.close());

beforeEach(() => {
  forgetRateLimits();
});

async function mailedToken(person: Person): Promise<string> {
  const coming = mailbox.nextLetter();
  await call(forgot, { json: { email: person.email } });
  const { text } = await coming;
  return /\/reset\?token=([A-Za-z0-9_-]+)/.exec(text)?.[1] ?? "";
}

function use(token: string, newPassword = NEW_PASSWORD) {
  return call(reset, { json: { token, newPassword } });
}

describe("POST /api/account/forgot", () => {
  test("mails a link to this server, and stores only the token's hash", async () => {
    const person = await makePerson();
    const coming = mailbox.nextLetter();
    const response = await call(forgot, {
      json: { email: person.email.toUpperCase() },
      headers: { "x-forwarded-host": "evil.example", "x-forwarded-proto": "https" },
    });
    expect(response.status).toBe(202);
    const letter = await coming;
    expect(letter.to).toEqual([person.email]);
    expect(letter.from).toBe("maps@counterpoint.example");
    expect(letter.text).not.toContain("evil.example");
    const token =
      /http:\/\/localhost:3000\/reset\?token=([A-Za-z0-9_-]+)/.exec(letter.text)?.[1] ?? "";
    const rows = await (await reader()).passwordReset.findMany({ where: { userId: person.id } });
    expect(rows.map((row) => row.tokenHash)).toEqual([hashToken(token)]);
    expect(JSON.stringify(rows)).not.toContain(token);
  });

  test("answers the same where nobody has the address, and mails nothing", async () => {
    const person = await makePerson();
    const before = mailbox.letters.length;
    const unknown = await call(forgot, { json: { email: "nobody@example.org" } });
    // A letter to somebody known, asked for afterwards, is the only one to arrive.
    const coming = mailbox.nextLetter();
    const known = await call(forgot, { json: { email: person.email } });
    await coming;
    expect(mailbox.letters.slice(before).map((letter) => letter.to)).toEqual([[person.email]]);
    expect([unknown.status, await unknown.text()]).toEqual([known.status, await known.text()]);
  });

  test("sends three mails to an address, then asks to wait; known or not", async () => {
    const ask = async () => (await call(forgot, { json: { email: "often@example.org" } })).status;
    expect([await ask(), await ask(), await ask(), await ask()]).toEqual([202, 202, 202, 429]);
  });

  test.each([
    ["no address", {}, 400, "VALIDATION"],
    ["what is no address", { email: "ada" }, 400, "VALIDATION"],
    ["two addresses in one", { email: "a@example.org,b@example.org" }, 400, "VALIDATION"],
  ])("refuses %s", async (_what, json, status, code) => {
    expect(await errorOf(await call(forgot, { json }))).toMatchObject({ status, code });
  });

  test("refuses another site", async () => {
    const headers = { origin: "https://evil.example" };
    expect((await call(forgot, { json: { email: "a@example.org" }, headers })).status).toBe(403);
  });
});

describe("POST /api/account/reset", () => {
  test("sets the password, ends all sessions, signs in, and proves the address", async () => {
    const person = await makePerson();
    const response = await use(await mailedToken(person));
    expect(response.status).toBe(200);
    expect(await (await call(whoAmI, { cookie: person.cookie })).json()).toEqual({ user: null });
    const me = await (await call(whoAmI, { cookie: cookiesFrom(response) })).json();
    expect(me.user.id).toBe(person.id);
    expect(await checkCredentials(person.email, person.password)).toBeNull();
    expect((await checkCredentials(person.email, NEW_PASSWORD))?.emailVerified).toBeInstanceOf(
      Date,
    );
  });

  test("works once, even for two at the same moment", async () => {
    const token = await mailedToken(await makePerson());
    const statuses = (await Promise.all([use(token), use(token)])).map((answer) => answer.status);
    expect(statuses.sort()).toEqual([200, 400]);
    expect(await errorOf(await use(token))).toMatchObject({
      status: 400,
      code: "VALIDATION",
      path: "token",
    });
  });

  test("makes the person's other links useless", async () => {
    const person = await makePerson();
    const [first, second] = [await mailedToken(person), await mailedToken(person)];
    expect((await use(second)).status).toBe(200);
    expect((await use(first)).status).toBe(400);
  });

  test("refuses a link that is an hour old", async () => {
    const person = await makePerson();
    const long = {
      tokenHash: hashToken("m-this-token-is-an-hour-old"),
      userId: person.id,
      expiresAt: new Date(),
    };
    await write((tx) => insertReset(tx, long, new Date(0)));
    expect((await use("m-this-token-is-an-hour-old")).status).toBe(400);
  });

  test("refuses a link that was mailed to an address that the person left", async () => {
    const person = await makePerson();
    const token = await mailedToken(person);
    const proof = { password: person.password, signedInAt: new Date() };
    await updateAccount(person, { email: "left@example.org" }, proof);
    expect((await use(token)).status).toBe(400);
  });

  test("keeps the token good where the new password is refused", async () => {
    const person = await makePerson();
    const token = await mailedToken(person);
    expect(await errorOf(await use(token, "short"))).toMatchObject({
      status: 400,
      path: "newPassword",
    });
    expect((await use(token)).status).toBe(200);
  });

  test("throws out providers that were linked before the address was proved", async () => {
    const person = await makePerson();
    await write((tx) => linkProvider(tx, { provider: "github", providerId: person.id }, person.id));
    await use(await mailedToken(person));
    expect(await listProviders(person.id)).toEqual([]);
  });

  test("proves no address where the operator printed the link, and keeps the providers", async () => {
    const person = await makePerson();
    await write((tx) => linkProvider(tx, { provider: "github", providerId: person.id }, person.id));
    expect((await use(await issuePasswordReset(person.id, "operator"))).status).toBe(200);
    expect((await findUserById(person.id))?.emailVerified).toBeNull();
    expect(await listProviders(person.id)).toEqual(["github"]);
  });

  test.each([
    ["an unknown token", { token: "m".repeat(44), newPassword: NEW_PASSWORD }, "token"],
    ["a broken token", { token: "a b", newPassword: NEW_PASSWORD }, "token"],
    ["no token", { newPassword: NEW_PASSWORD }, "token"],
  ])("refuses %s", async (_what, json, path) => {
    expect(await errorOf(await call(reset, { json }))).toMatchObject({
      status: 400,
      code: "VALIDATION",
      path,
    });
  });
});
