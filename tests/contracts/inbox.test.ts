// Who is told of what, and who is not.

import { beforeEach, describe, expect, test } from "vitest";
import { mentionMark } from "@/lib/argument/queries/mentions";
import { write } from "@/lib/server/repositories/database";
import { deleteAccount } from "@/lib/server/services/delete-account";
import { notify } from "@/lib/server/services/notify";
import {
  annotation,
  apply,
  giveRole,
  makeMap,
  makePerson,
  type Person,
  statement,
} from "../support/factories";
import { choose, inboxOf, kindsOf, mentioning, reply } from "../support/inbox";

let ana: Person;
let ben: Person;
let cem: Person;
let mapId: string;
let slug: string;

beforeEach(async () => {
  [ana, ben, cem] = await Promise.all([makePerson("Ana"), makePerson("Ben"), makePerson("Cem")]);
  const map = await makeMap(ana);
  mapId = map.id;
  slug = map.slug;
  await giveRole(mapId, ben, "annotator");
  await giveRole(mapId, cem, "editor");
});

const onMap = () => ({ type: "map" as const, id: mapId });

describe("mentions", () => {
  test("tell who is mentioned, with the words and the way there", async () => {
    await apply(ana, mapId, mentioning("mention-0001", mapId, ben));
    const { notifications, unread } = await inboxOf(ben);
    expect(unread).toBe(1);
    expect(notifications).toEqual([
      {
        id: expect.any(String),
        kind: "mention",
        map: { slug, title: "Why rents rise" },
        actor: { id: ana.id, name: "Ana" },
        path: `/maps/${slug}#a-mention-0001`,
        excerpt: "Look: @Ben",
        decision: null,
        createdAt: expect.any(String),
        readAt: null,
      },
    ]);
    expect(await kindsOf(ana)).toEqual([]);
    expect(await kindsOf(cem)).toEqual([]);
  });

  test("quote a name as it is, and other words without their marks, 200 characters at most", async () => {
    const eve = await makePerson("Eve [*x*] <b>");
    await giveRole(mapId, eve, "viewer");
    const long = `**Bold** ${mentionMark(eve)} ${"words and 🙂 ".repeat(40)}`;
    const added = mentioning("mention-0011", mapId, eve);
    if (added.type !== "addAnnotation") throw new Error("Not an annotation.");
    await apply(ana, mapId, { ...added, body: long });
    const { excerpt } = (await inboxOf(eve)).notifications[0] ?? { excerpt: "" };
    expect(excerpt).toMatch(/^Bold @Eve \[\*x\*\] <b> words and 🙂 .*…$/u);
    expect(excerpt.length).toBeLessThanOrEqual(200);
    expect(excerpt.isWellFormed()).toBe(true);
  });

  test("never tell oneself, a stranger to a private map, or an id that nobody has", async () => {
    const dan = await makePerson("Dan");
    const nobody = { ...dan, id: "nobody-at-all-1" };
    await apply(ana, mapId, mentioning("mention-0002", mapId, ana, dan, nobody));
    expect(await kindsOf(ana)).toEqual([]);
    expect(await kindsOf(dan)).toEqual([]);
  });

  test("tell anybody with an account on a public map", async () => {
    const dan = await makePerson("Dan");
    const open = await makeMap(ana, "public");
    await apply(ana, open.id, mentioning("mention-0003", open.id, dan));
    expect(await kindsOf(dan)).toEqual(["mention"]);
  });

  test("that an edit adds are told, those that stood before are not told again", async () => {
    await apply(ana, mapId, mentioning("mention-0004", mapId, ben));
    const edit = mentioning("mention-0004", mapId, ben, cem);
    if (edit.type !== "addAnnotation") throw new Error("Not an annotation.");
    await apply(ana, mapId, { v: 1, type: "editAnnotation", id: edit.id, body: edit.body });
    expect(await kindsOf(ben)).toEqual(["mention"]);
    expect(await kindsOf(cem)).toEqual(["mention"]);
  });

  test("come before a reply: a person is told once a batch", async () => {
    await apply(ben, mapId, annotation("thread-0001", onMap()));
    const answer = mentioning("reply-00001", mapId, ben);
    if (answer.type !== "addAnnotation") throw new Error("Not an annotation.");
    await apply(
      ana,
      mapId,
      { ...answer, parentId: "thread-0001" },
      reply("reply-00002", mapId, "thread-0001"),
    );
    expect(await kindsOf(ben)).toEqual(["mention"]);
  });

  test("name a former member who has deleted the account", async () => {
    await apply(ana, mapId, mentioning("mention-0005", mapId, ben, cem));
    await deleteAccount(cem, { signedInAt: new Date(), password: undefined });
    expect((await inboxOf(ben)).notifications[0]?.excerpt).toBe("Look: @Ben @former member");
  });
});

describe("threads", () => {
  test("a reply tells who opened it and who wrote in it, but not who replies", async () => {
    await apply(ana, mapId, annotation("thread-0002", onMap()));
    await apply(ben, mapId, reply("reply-00003", mapId, "thread-0002"));
    await apply(cem, mapId, reply("reply-00004", mapId, "thread-0002", "Because of *permits*."));
    expect(await kindsOf(ana)).toEqual(["reply", "reply"]);
    expect(await kindsOf(ben)).toEqual(["reply"]);
    expect(await kindsOf(cem)).toEqual([]);
    expect((await inboxOf(ben)).notifications[0]).toMatchObject({
      path: `/maps/${slug}#a-reply-00004`,
      excerpt: "Because of permits.",
    });
  });

  test("a resolved thread tells who opened it, unless they resolved it themselves", async () => {
    await apply(ben, mapId, annotation("thread-0003", onMap()), annotation("thread-0004", onMap()));
    await apply(cem, mapId, { v: 1, type: "resolveAnnotation", id: "thread-0003", resolved: true });
    await apply(ben, mapId, { v: 1, type: "resolveAnnotation", id: "thread-0004", resolved: true });
    expect(await kindsOf(ben)).toEqual(["resolved"]);
  });

  test("what is taken back is not told again", async () => {
    await apply(ben, mapId, annotation("thread-0005", onMap()));
    const seq = await apply(cem, mapId, {
      v: 1,
      type: "resolveAnnotation",
      id: "thread-0005",
      resolved: true,
    });
    const undone = await apply(cem, mapId, { v: 1, type: "undo", seq });
    await apply(cem, mapId, { v: 1, type: "undo", seq: undone });
    expect(await kindsOf(ben)).toEqual(["resolved"]);
  });
});

describe("words that are hidden or deleted", () => {
  test("are not quoted; the link still leads to what is left", async () => {
    await apply(cem, mapId, mentioning("mention-0006", mapId, ben));
    await apply(ana, mapId, { v: 1, type: "hideAnnotation", id: "mention-0006", hidden: true });
    expect((await inboxOf(ben)).notifications[0]).toMatchObject({
      excerpt: "",
      path: `/maps/${slug}#a-mention-0006`,
    });
    await apply(cem, mapId, { v: 1, type: "removeAnnotation", id: "mention-0006" });
    expect((await inboxOf(ben)).notifications[0]).toMatchObject({
      excerpt: "",
      path: `/maps/${slug}`,
    });
  });

  test("tell nobody while they are hidden", async () => {
    await apply(cem, mapId, annotation("hidden-00001", onMap()));
    await apply(ana, mapId, { v: 1, type: "hideAnnotation", id: "hidden-00001", hidden: true });
    const edit = mentioning("hidden-00001", mapId, ben);
    if (edit.type !== "addAnnotation") throw new Error("Not an annotation.");
    await apply(cem, mapId, { v: 1, type: "editAnnotation", id: edit.id, body: edit.body });
    expect(await kindsOf(ben)).toEqual([]);
  });
});

describe("choices", () => {
  test("all: every change by others, as one line a person while it is unread", async () => {
    await choose(ben, mapId, "all");
    await apply(ana, mapId, statement("statement-01"));
    await apply(ana, mapId, statement("statement-02"));
    await apply(cem, mapId, statement("statement-03"));
    await apply(ben, mapId, annotation("thread-0006", onMap()));
    const { notifications, unread } = await inboxOf(ben);
    expect(notifications.map((each) => [each.kind, each.actor?.name])).toEqual([
      ["activity", "Cem"],
      ["activity", "Ana"],
    ]);
    expect(unread).toBe(2);
  });

  test("all: moving cards by hand is no news", async () => {
    await apply(ana, mapId, statement("statement-04"));
    await choose(ben, mapId, "all");
    await apply(ana, mapId, {
      v: 1,
      type: "setPosition",
      id: "statement-04",
      position: { x: 1, y: 2 },
    });
    expect(await kindsOf(ben)).toEqual([]);
  });

  test("mine, which is where one starts: nothing but what concerns oneself", async () => {
    await apply(ana, mapId, statement("statement-05"));
    expect(await kindsOf(ben)).toEqual([]);
  });

  test("none silences everything, mentions too", async () => {
    await choose(ben, mapId, "none");
    await apply(ben, mapId, annotation("thread-0007", onMap()));
    await apply(ana, mapId, mentioning("mention-0007", mapId, ben));
    await apply(ana, mapId, reply("reply-00005", mapId, "thread-0007"));
    expect(await kindsOf(ben)).toEqual([]);
  });
});

describe("who lost sight of the map", () => {
  test("is told nothing more, and the inbox shows and counts nothing of it", async () => {
    await apply(ana, mapId, mentioning("mention-0008", mapId, ben));
    expect((await inboxOf(ben)).unread).toBe(1);
    await write((tx) => tx.membership.deleteMany({ where: { mapId, userId: ben.id } }));
    await apply(ana, mapId, mentioning("mention-0009", mapId, ben));
    expect(await inboxOf(ben)).toEqual({ notifications: [], unread: 0, next: null });
    await giveRole(mapId, ben, "viewer");
    expect((await inboxOf(ben)).unread).toBe(1);
  });

  test("a deleted map is out of every inbox", async () => {
    await apply(ana, mapId, mentioning("mention-0010", mapId, ben));
    await write((tx) =>
      tx.argumentMap.update({ where: { id: mapId }, data: { deletedAt: new Date() } }),
    );
    expect((await inboxOf(ben)).notifications).toEqual([]);
  });
});

describe("notify, for what is no batch", () => {
  test("tells every member who may decide of a suggestion, except who made it", async () => {
    const told = await write((tx) =>
      notify(tx, { kind: "suggested", mapId, actorId: cem.id, audience: "suggestion.decide" }),
    );
    expect(told).toEqual([ana.id]);
    expect(await kindsOf(ana)).toEqual(["suggested"]);
    expect(await kindsOf(ben)).toEqual([]);
  });

  test("tells nothing of what is rolled back", async () => {
    const failing = write(async (tx) => {
      await notify(tx, { kind: "shared", mapId, actorId: ana.id, userIds: [ben.id] });
      throw new Error("No.");
    });
    await expect(failing).rejects.toThrow("No.");
    expect(await kindsOf(ben)).toEqual([]);
  });
});
