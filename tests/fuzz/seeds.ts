// Well-formed requests to bend: every call, every operation, on records that are there.
import type { Operation } from "@/lib/argument/operations/operation";
import type { Method } from "@/lib/server/http/route";
import type { Random } from "./random";

export interface WellFormed {
  readonly method: Method;
  readonly path: string;
  readonly body?: unknown;
}

/** An id that is there, one that is not, or one of another kind. */
function someId(random: Random, prefix: string): string {
  return `${prefix}${random.pick(["0001", "0002", "0003", "9999"])}`;
}

function operation(random: Random, mapId: string): Operation | Record<string, unknown> {
  const fresh = () => `new-${random.below(1e9)}-${random.below(1e9)}`;
  const s = () => someId(random, "statement");
  const i = () => someId(random, "inference");
  const p = () => someId(random, "passage");
  const a = () => someId(random, "annotation");
  const target = () =>
    random.pick([
      { type: "statement", id: s() },
      { type: "inference", id: i() },
    ] as const);
  const annotated = () =>
    random.pick([target(), { type: "passage", id: p() }, { type: "map", id: mapId }]);
  return random.pick<() => Operation | Record<string, unknown>>([
    () => ({
      v: 1,
      type: "addStatement",
      id: fresh(),
      text: "So it is.",
      label: "So",
      note: null,
      heldBy: "Ada",
      stance: "reports",
      position: { x: 1, y: 2 },
    }),
    () => ({
      v: 1,
      type: "editStatement",
      id: s(),
      revision: 1,
      text: "So it is not.",
      label: null,
    }),
    () => ({ v: 1, type: "removeStatement", id: s() }),
    () => ({
      v: 1,
      type: "addInference",
      id: fresh(),
      kind: "support",
      premises: [s()],
      target: target(),
      scheme: "sign",
    }),
    () => ({ v: 1, type: "removeInference", id: i() }),
    () => ({ v: 1, type: "setMainClaim", statementId: s() }),
    () => ({ v: 1, type: "setPosition", id: s(), position: { x: 5, y: 6 } }),
    () => ({ v: 1, type: "setKind", id: i(), kind: "attack" }),
    () => ({ v: 1, type: "retarget", id: i(), target: target() }),
    () => ({ v: 1, type: "addPremise", id: i(), statementId: s() }),
    () => ({ v: 1, type: "removePremise", id: i(), statementId: s() }),
    () => ({
      v: 1,
      type: "addPassage",
      id: fresh(),
      briefRevision: 1,
      exact: "Rents rise",
      prefix: "",
      suffix: " because",
      start: 0,
      end: 10,
      statementIds: [s()],
    }),
    () => ({
      v: 1,
      type: "movePassage",
      id: p(),
      briefRevision: 1,
      exact: "Rents rise",
      prefix: "",
      suffix: " because",
      start: 0,
      end: 10,
    }),
    () => ({ v: 1, type: "linkPassage", id: p(), statementId: s() }),
    () => ({ v: 1, type: "unlinkPassage", id: p(), statementId: s() }),
    () => ({ v: 1, type: "removePassage", id: p() }),
    () => ({ v: 1, type: "mergeStatements", id: s(), into: s() }),
    () => ({ v: 1, type: "undo", seq: random.pick([random.below(30), 2 ** 31, 2 ** 53 - 1]) }),
    () => ({ v: 1, type: "restore", seq: random.below(30), statementId: s() }),
    () => ({ v: 1, type: "restore", seq: random.pick([random.below(30), 2 ** 31]) }),
    () => ({
      v: 1,
      type: "addAnnotation",
      id: fresh(),
      target: annotated(),
      kind: "question",
      body: random.pick(["Why?", `@[Eve](person:${s()}) why?`, "@[](person:", "@[\\](person:x)"]),
      parentId: random.pick([null, a()]),
    }),
    () => ({ v: 1, type: "editAnnotation", id: a(), body: "Why, then?" }),
    () => ({ v: 1, type: "resolveAnnotation", id: a(), resolved: true }),
    () => ({ v: 1, type: "removeAnnotation", id: a() }),
    () => ({ v: 1, type: "hideAnnotation", id: a(), hidden: true }),
  ])();
}

/** One request, most often a batch of operations. */
export function wellFormed(random: Random, mapKeys: readonly string[]): WellFormed {
  const key = random.pick(mapKeys);
  const batch = () => ({
    clientOpId: `fuzz-${random.below(1e9)}`,
    baseSeq: random.below(20),
    operations: Array.from({ length: 1 + random.below(3) }, () => operation(random, key)),
  });
  const operations: WellFormed = {
    method: "POST",
    path: `/api/maps/${key}/operations`,
    body: batch(),
  };
  return random.pick<WellFormed>([
    operations,
    operations,
    operations,
    operations,
    {
      method: "POST",
      path: "/api/maps",
      body: {
        title: "T",
        visibility: "public",
        brief: {
          title: "B",
          author: "A",
          publishedOn: "2022",
          language: "en",
          text: "# Hi\n\nText.",
        },
      },
    },
    { method: "GET", path: "/api/maps" },
    { method: "GET", path: `/api/maps/${key}` },
    {
      method: "GET",
      path: `/api/maps/${key}/history?before=${random.pick(["9", "", "-1", "1e9", "99999999999", "%F0%9F%82%A1"])}&limit=${random.pick(["5", "0", "x", "101"])}`,
    },
    { method: "POST", path: `/api/maps/${key}/duplicate`, body: { title: "Mine" } },
    {
      method: "POST",
      path: `/api/maps/${key}/annotations/${someId(random, "annotation")}/reports`,
      body: { reason: "Rude." },
    },
    sharing(random, key),
    suggesting(random, key, batch().operations),
    past(random, key),
    past(random, key),
    beingTold(random, key),
    beingTold(random, key),
    { method: "GET", path: "/api/health" },
    { method: "GET", path: "/api/openapi.json" },
    { method: "POST", path: "/api/not/there", body: {} },
    {
      method: "POST",
      path: "/api/account",
      body: {
        name: "Fay",
        email: `fay-${random.below(1e9)}@example.org`,
        password: "long enough words",
      },
    },
    { method: "POST", path: "/api/account/forgot", body: { email: "fay@example.org" } },
    {
      method: "POST",
      path: "/api/account/reset",
      body: { token: "abcdefghijklmnopqrstuvwxyz", newPassword: "long enough words" },
    },
  ]);
}

/** Calls about who may see a map; none that would end the map for the others. */
function sharing(random: Random, key: string): WellFormed {
  const role = random.pick(["viewer", "annotator", "editor", "owner"]);
  const map = `/api/maps/${key}`;
  const token = `${"x".repeat(random.pick([1, 22]))}.${"y".repeat(32)}`;
  return random.pick<WellFormed>([
    { method: "GET", path: "/api/maps?show=deleted" },
    { method: "GET", path: `${map}/sharing` },
    { method: "PATCH", path: map, body: { title: "Renamed", visibility: "public" } },
    { method: "POST", path: `${map}/restore`, body: {} },
    { method: "POST", path: `${map}/members`, body: { email: "fay@example.org", role } },
    { method: "PATCH", path: `${map}/members/${someId(random, "person")}`, body: { role } },
    { method: "DELETE", path: `${map}/members/${someId(random, "person")}` },
    { method: "POST", path: `${map}/invitations`, body: { role, hours: random.below(9000) } },
    { method: "DELETE", path: `${map}/invitations/${someId(random, "invitation")}` },
    { method: "GET", path: `/api/invitations/${token}` },
    { method: "POST", path: `/api/invitations/${token}`, body: {} },
  ]);
}

/** Calls about suggestions. */
function suggesting(random: Random, key: string, operations: readonly unknown[]): WellFormed {
  const all = `/api/maps/${key}/suggestions`;
  const id = someId(random, "suggestion");
  const decision = random.pick(["accept", "decline", "withdraw"]);
  const proposal = { id, baseSeq: random.below(20), message: "Why not?", operations };
  return random.pick<WellFormed>([
    { method: "GET", path: `${all}?status=${random.pick(["open", "declined", "odd", ""])}` },
    { method: "POST", path: all, body: proposal },
    { method: "POST", path: all, body: proposal },
    { method: "PATCH", path: `${all}/${id}`, body: { message: "Because." } },
    { method: "POST", path: `${all}/${id}/decision`, body: { decision, note: "So." } },
  ]);
}

/** Calls about a map's past. */
function past(random: Random, key: string): WellFormed {
  const map = `/api/maps/${key}`;
  const number = () => random.pick(["0", "3", "-1", "1.5", "999999999", "2147483648", "x", "%00"]);
  return random.pick<WellFormed>([
    { method: "GET", path: `${map}/moments/${number()}` },
    { method: "GET", path: `${map}/moments?after=${number()}&limit=${number()}` },
    { method: "GET", path: `${map}/history?statement=${someId(random, "statement")}` },
    { method: "GET", path: `${map}/history?statement=${random.pick(["%25", "__proto__", "_"])}` },
    { method: "GET", path: `${map}/brief/revisions` },
    { method: "GET", path: `${map}/brief/revisions/1` },
    { method: "POST", path: `${map}/brief/preview`, body: { text: "Rents fall." } },
    {
      method: "POST",
      path: `${map}/brief`,
      body: {
        requestId: someId(random, "request"),
        baseRevision: 1,
        text: "Rents fall.",
        places: [{ passageId: someId(random, "passage"), start: 0, end: 5 }],
        orphans: [someId(random, "passage")],
      },
    },
    { method: "GET", path: `${map}/snapshots` },
    {
      method: "POST",
      path: `${map}/snapshots`,
      body: { name: "Before the review", seq: random.pick([random.below(9), 2_147_483_647]) },
    },
    { method: "DELETE", path: `${map}/snapshots/${someId(random, "snapshot")}` },
  ]);
}

/** Calls about streams, presence, the inbox, and what one wants to be told. */
function beingTold(random: Random, key: string): WellFormed {
  const map = `/api/maps/${key}`;
  const target = random.pick([null, { type: "statement", id: someId(random, "statement") }]);
  const report = { clientId: someId(random, "client"), selection: target, editing: target };
  const before = random.pick(["", "0.x", "999999999999999.x", "1", "-1.x", "1.%00"]);
  return random.pick<WellFormed>([
    { method: "HEAD", path: `${map}/events?since=${random.pick(["0", "999999999", "x"])}` },
    { method: "HEAD", path: "/api/inbox/events" },
    { method: "POST", path: `${map}/presence`, body: { ...report, typing: null } },
    { method: "GET", path: `${map}/preference` },
    { method: "PUT", path: `${map}/preference`, body: { notify: random.pick(["all", "mine"]) } },
    { method: "GET", path: `/api/inbox?before=${before}&limit=${random.pick(["1", "0", "x"])}` },
    {
      method: "POST",
      path: "/api/inbox/read",
      body: random.pick([
        { all: true },
        { ids: ["notification1"] },
        { mapId: key, annotationIds: [someId(random, "annotation")] },
      ]),
    },
    { method: "GET", path: "/api/inbox/unsubscribe?person=nobody&key=none" },
    { method: "POST", path: "/api/inbox/unsubscribe?person=nobody&key=none", body: {} },
  ]);
}
