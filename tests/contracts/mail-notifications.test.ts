// Mail about what is not read, through a real SMTP server on this machine.
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { callApi } from "../support/call-api";
import { apply, giveRole, makeMap, makePerson, type Person } from "../support/factories";
import { inboxOf, mentioning } from "../support/inbox";
import { type Letter, type Mailbox, openMailbox } from "../support/mailbox";

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

let mailbox: Mailbox;
let mailNotifications: (now?: Date) => Promise<number>;
let ana: Person;
let mapId: string;
let made = 0;

beforeAll(async () => {
  mailbox = await openMailbox();
  // Before the settings are read for the first time.
  process.env.SMTP_URL = mailbox.url;
  ({ mailNotifications } = await import("@/lib/server/services/mail-notifications"));
  ana = await makePerson("Ana <b>&");
  mapId = (await makeMap(ana)).id;
});

afterAll(() => mailbox.close());

// What a test leaves unread is mailed before the next one begins.
beforeEach(async () => {
  await mailNotifications(new Date(Date.now() + 2 * MINUTE));
});

async function mentioned(times = 1): Promise<Person> {
  const person = await makePerson("Ben");
  await giveRole(mapId, person, "viewer");
  await mention(person, times);
  return person;
}

async function mention(person: Person, times = 1): Promise<void> {
  for (let i = 0; i < times; i++) {
    made += 1;
    await apply(ana, mapId, mentioning(`mention-${String(made).padStart(4, "0")}`, mapId, person));
  }
}

const later = (ms: number) => new Date(Date.now() + ms);
const addressOf = (person: Person) => `${person.id.toLowerCase()}@example.org`;
const lettersTo = (person: Person): Letter[] =>
  mailbox.letters.filter((letter) => letter.to.includes(addressOf(person)));

/** The address of the header that ends the mail, as a mail program reads it. */
function unsubscribePath(letter: Letter | undefined): string {
  const unfolded = (letter?.text ?? "").replace(/\r\n[ \t]+/g, " ");
  const [, address = ""] = /^List-Unsubscribe:\s*<([^>]+)>/im.exec(unfolded) ?? [];
  return address.replace("http://localhost:3000", "");
}

describe("a digest", () => {
  test("tells of what is unread, in words and in escaped HTML, with links that lead there", async () => {
    const ben = await mentioned(2);
    expect(await mailNotifications(later(2 * MINUTE))).toBe(1);
    const [letter, ...more] = lettersTo(ben);
    expect(more).toEqual([]);
    expect(letter?.text).toContain("Subject: 2 unread notifications on Counterpoint");
    expect(letter?.text).toContain("Ana <b>& mentioned you (Why rents rise)");
    expect(letter?.text).toContain("<b>Ana &#60;b&#62;&#38;</b> mentioned you");
    const { notifications } = await inboxOf(ben);
    for (const { path } of notifications)
      expect(letter?.text).toContain(`http://localhost:3000${path}`);
    expect(letter?.text).toContain("List-Unsubscribe-Post: List-Unsubscribe=One-Click");
  });

  test("leaves a minute to read it in the inbox, and is not sent for what was read", async () => {
    const ben = await mentioned();
    expect(await mailNotifications(later(MINUTE / 2))).toBe(0);
    await callApi("POST", "/api/inbox/read", { as: ben, body: { all: true } });
    expect(await mailNotifications(later(2 * MINUTE))).toBe(0);
  });

  test("comes once an hour at most, and tells nothing twice", async () => {
    const ben = await mentioned();
    await mailNotifications(later(2 * MINUTE));
    await mention(ben);
    expect(await mailNotifications(later(61 * MINUTE))).toBe(0);
    expect(await mailNotifications(later(63 * MINUTE))).toBe(1);
    expect(await mailNotifications(later(3 * HOUR))).toBe(0);
    const letters = lettersTo(ben);
    expect(letters).toHaveLength(2);
    expect(letters[1]?.text).toContain("Subject: 1 unread notification on Counterpoint");
  });

  test("is sent once where several instances look at the same time", async () => {
    const ben = await mentioned();
    const now = later(2 * MINUTE);
    const sent = await Promise.all([1, 2, 3, 4].map(() => mailNotifications(now)));
    expect(sent.reduce((a, b) => a + b)).toBe(1);
    expect(lettersTo(ben)).toHaveLength(1);
  });

  test("says nothing of a map that one lost, also later", async () => {
    const ben = await mentioned();
    const { write } = await import("@/lib/server/repositories/database");
    await write((tx) => tx.membership.deleteMany({ where: { mapId, userId: ben.id } }));
    expect(await mailNotifications(later(2 * MINUTE))).toBe(0);
    await giveRole(mapId, ben, "viewer");
    await mention(ben);
    await mailNotifications(later(2 * MINUTE));
    expect(lettersTo(ben)[0]?.text).toContain("Subject: 1 unread notification");
  });
});

describe("an SMTP server that fails", () => {
  test("loses nothing: the mail comes later, and waits longer each time", async () => {
    const { env } = await import("@/lib/server/env");
    const settings = env() as { SMTP_URL?: string };
    const right = settings.SMTP_URL;
    const ben = await mentioned();
    settings.SMTP_URL = "smtp://127.0.0.1:9";
    try {
      expect(await mailNotifications(later(2 * MINUTE))).toBe(0);
      expect(await mailNotifications(later(8 * MINUTE))).toBe(0);
    } finally {
      settings.SMTP_URL = right as string;
    }
    expect(await mailNotifications(later(15 * MINUTE))).toBe(0);
    expect(await mailNotifications(later(19 * MINUTE))).toBe(1);
    expect(lettersTo(ben)).toHaveLength(1);
  });
});

describe("no more mail", () => {
  test("one click of a mail program, without a session and from anywhere", async () => {
    const ben = await mentioned();
    await mailNotifications(later(2 * MINUTE));
    const path = unsubscribePath(lettersTo(ben)[0]);
    const headers = {
      "content-type": "application/x-www-form-urlencoded",
      origin: "https://mail.example",
      "sec-fetch-site": "cross-site",
    };
    const reply = await callApi("POST", path, { raw: "List-Unsubscribe=One-Click", headers });
    expect([reply.status, reply.json]).toEqual([200, { unsubscribed: true }]);
    await mention(ben);
    expect(await mailNotifications(later(4 * HOUR))).toBe(0);
    const account = await callApi("GET", "/api/account", { as: ben });
    expect(account.json.user.mailEnabled).toBe(false);
  });

  test("following the link ends nothing: it leads to a page that asks", async () => {
    const ben = await mentioned();
    await mailNotifications(later(2 * MINUTE));
    const path = unsubscribePath(lettersTo(ben)[0]);
    const reply = await callApi("GET", path);
    expect(reply.status).toBe(303);
    expect(reply.headers.get("location")).toBe(path.replace("/api/inbox/", "/"));
    expect((await callApi("GET", "/api/account", { as: ben })).json.user.mailEnabled).toBe(true);
    const pressed = await callApi("POST", `${path}&page=1`);
    expect([pressed.status, pressed.headers.get("location")]).toEqual([303, "/unsubscribe?done=1"]);
    expect((await callApi("GET", "/api/account", { as: ben })).json.user.mailEnabled).toBe(false);
  });

  test("a link for somebody else, or one that was changed, does nothing", async () => {
    const [ben, cem] = [await mentioned(), await mentioned()];
    await mailNotifications(later(2 * MINUTE));
    const path = unsubscribePath(lettersTo(ben)[0]);
    for (const wrong of [
      path.replace(ben.id, cem.id),
      path.slice(0, -1),
      "/api/inbox/unsubscribe",
      `/api/inbox/unsubscribe?person=${ben.id}&key=`,
    ]) {
      const reply = await callApi("POST", wrong);
      expect([reply.status, reply.json.error.code]).toEqual([400, "VALIDATION"]);
    }
    expect((await callApi("GET", "/api/account", { as: cem })).json.user.mailEnabled).toBe(true);
  });

  test("the settings turn mail off and on", async () => {
    const ben = await mentioned();
    const set = (mailEnabled: unknown) =>
      callApi("PATCH", "/api/account", { as: ben, body: { mailEnabled } });
    expect((await set(false)).json.user.mailEnabled).toBe(false);
    expect(await mailNotifications(later(2 * MINUTE))).toBe(0);
    expect((await set(true)).json.user.mailEnabled).toBe(true);
    expect(await mailNotifications(later(2 * MINUTE))).toBe(1);
    expect((await set("yes")).json.error.code).toBe("VALIDATION");
  });
});
