// GET /api/maps/{id}/export: every format, every part of a map, who may, and what is refused.
import { beforeEach, describe, expect, test } from "vitest";
import { EXPORT_FORMAT_IDS, EXPORT_FORMATS } from "@/lib/contract/exports";
import { exportReportSchema } from "@/lib/contract/exports-schemas";
import { BUCKETS, forgetRateLimits } from "@/lib/server/http/rate-limit";
import { createMap } from "@/lib/server/services/create-map";
import { callApi, type Reply } from "../support/call-api";
import {
  annotation,
  apply,
  giveRole,
  makeMap,
  makePerson,
  type Person,
  statement,
} from "../support/factories";
import { passage } from "../support/matrix/scene";

const WRITTEN = EXPORT_FORMAT_IDS.filter((id) => EXPORT_FORMATS[id].made === "server");
const code = (reply: Reply) => reply.json?.error?.code;
const textOf = (reply: Reply) => new TextDecoder().decode(reply.bytes);

beforeEach(() => forgetRateLimits());

/** A main claim with two reasons, one of them doubted by an undercut, a passage each and a discussion. */
async function makeArgument(visibility: "private" | "link" | "public" = "private") {
  const ada = await makePerson();
  const map = await makeMap(ada, visibility);
  await apply(
    ada,
    map.id,
    statement("claim-001", "Rents rise."),
    statement("reason-01", "Building is slow."),
    statement("reason-02", "Permits take two years."),
    statement("doubt-001", "Slow building alone raises no rents."),
    support("step-0001", ["reason-01"], { type: "statement", id: "claim-001" }),
    support("step-0002", ["reason-02"], { type: "statement", id: "reason-01" }),
    support("step-0003", ["doubt-001"], { type: "inference", id: "step-0001" }, "attack"),
    passage("passage-1", 0, 10, ["claim-001", "reason-01"]),
    passage("passage-2", 11, 18, []),
    { v: 1, type: "setMainClaim", statementId: "claim-001" },
  );
  await apply(
    ada,
    map.id,
    annotation("question-1", { type: "statement", id: "reason-01" }, "Which buildings?"),
    annotation("question-2", { type: "map", id: map.id }, "Who says so?"),
  );
  return { ada, map };
}

function support(
  id: string,
  premises: string[],
  target: { type: "statement" | "inference"; id: string },
  kind: "support" | "attack" = "support",
) {
  return { v: 1, type: "addInference", id, kind, premises, target } as const;
}

function take(idOrSlug: string, query: string, as?: Person): Promise<Reply> {
  return callApi("GET", `/api/maps/${idOrSlug}/export?${query}`, { as });
}

/** What a file of our own JSON holds, by the ids of its records. */
async function idsIn(idOrSlug: string, query: string, as?: Person) {
  const reply = await take(idOrSlug, `format=counterpoint&${query}`, as);
  expect(reply.status, textOf(reply)).toBe(200);
  const ids = (records: readonly { id: string }[]) => records.map(({ id }) => id).sort();
  const { statements, inferences, passages, annotations, map } = reply.json;
  return {
    statements: ids(statements),
    inferences: ids(inferences),
    passages: ids(passages),
    annotations: ids(annotations),
    mainClaimId: map.mainClaimId,
    all: reply.json,
  };
}

describe("a file", () => {
  test.each(WRITTEN)(
    "of %s comes with its type and name, and is kept by nobody",
    async (format) => {
      const { ada, map } = await makeArgument();
      const reply = await take(map.slug, `format=${format}&annotations=1`, ada);
      expect(reply.status, textOf(reply)).toBe(200);
      const { extension, mediaType, isText } = EXPORT_FORMATS[format];
      const { headers, bytes } = reply;
      expect(headers.get("content-type")).toContain(mediaType);
      expect(headers.get("content-disposition")).toBe(
        `attachment; filename="why-rents-rise.${extension}"`,
      );
      expect(headers.get("x-content-type-options")).toBe("nosniff");
      expect(headers.get("cache-control")).toBe("private, no-store");
      expect(headers.get("content-length")).toBe(String(bytes.byteLength));
      if (isText) {
        const text = new TextDecoder("utf-8", { fatal: true }).decode(bytes);
        if (EXPORT_FORMATS[format].group !== "annotations")
          expect(text.replaceAll(/\\n|\s+|<\/?[a-z]+|>/g, " ")).toMatch(/Permits +take/);
      } else {
        expect(["%PDF", "PK\u0003\u0004", "<!do", "<!DO"]).toContain(
          String.fromCharCode(...bytes.subarray(0, 4)),
        );
      }
    },
  );

  test.each(WRITTEN)("of %s is told beforehand, to the byte", async (format) => {
    const { ada, map } = await makeArgument();
    const report = await take(map.id, `format=${format}&report=1`, ada);
    expect(report.status).toBe(200);
    const about = exportReportSchema.parse(report.json);
    expect(about).toMatchObject({ format, statements: 4, inferences: 3 });
    const { bytes } = await take(map.id, `format=${format}`, ada);
    expect(bytes.byteLength).toBe(about.bytes);
    expect((await take(map.id, `format=${format}&report=1`, ada)).json).toEqual(report.json);
  });

  test("changes with the map", async () => {
    const { ada, map } = await makeArgument();
    const before = await take(map.id, "format=counterpoint", ada);
    await apply(ada, map.id, statement("another-1", "A fifth thing."));
    const after = await take(map.id, "format=counterpoint", ada);
    expect([textOf(before).includes("fifth"), textOf(after).includes("fifth")]).toEqual([
      false,
      true,
    ]);
  });

  test("has a name that every system takes, with the title in its own letters", async () => {
    const ada = await makePerson();
    const title = '租金/為何 "上漲"?\u202e..';
    const map = await createMap(ada, { title });
    const { headers } = await take(map.id, "format=counterpoint", ada);
    expect(headers.get("content-disposition")).toBe(
      `attachment; filename="map.json"; filename*=UTF-8''${encodeURIComponent("租金 為何 上漲")}.json`,
    );
  });

  test("of a map that is shared by its link does not give the link away", async () => {
    const { ada, map } = await makeArgument("link");
    const web = {
      "@context": "http://www.w3.org/ns/anno.jsonld",
      type: "Annotation",
      bodyValue: "Said elsewhere.",
      target: `http://localhost:3000/maps/${map.slug}`,
    };
    await callApi("POST", `/api/maps/${map.id}/annotations`, { as: ada, body: web });
    for (const [format, { made, isText }] of Object.entries(EXPORT_FORMATS)) {
      if (made !== "server" || !isText) continue;
      const text = textOf(await take(map.slug, `format=${format}&annotations=1`));
      expect(text.includes(map.slug), `${format} names the link`).toBe(false);
      // The id opens the map as the link does.
      expect(text.includes(map.id), `${format} names the id`).toBe(false);
    }
    const open = await makeArgument("public");
    expect(textOf(await take(open.map.slug, "format=counterpoint"))).toContain(
      `http://localhost:3000/maps/${open.map.slug}`,
    );
  });
});

describe("a part of the map", () => {
  test("a branch has all below it, and is read from its top", async () => {
    const { ada, map } = await makeArgument();
    expect(await idsIn(map.id, "branch=reason-01&annotations=1", ada)).toMatchObject({
      statements: ["reason-01", "reason-02"],
      inferences: ["step-0002"],
      passages: ["passage-1"],
      annotations: ["question-1"],
      mainClaimId: "reason-01",
    });
    expect((await idsIn(map.id, "branch=claim-001", ada)).inferences).toHaveLength(3);
  });

  test("a choice has the steps whose premises and target are in", async () => {
    const { ada, map } = await makeArgument();
    const chosen = await idsIn(map.id, "statements=claim-001,doubt-001,gone-00001", ada);
    expect(chosen).toMatchObject({ statements: ["claim-001", "doubt-001"], inferences: [] });
    expect(chosen.all.passages).toMatchObject([{ statementIds: ["claim-001"] }]);
    const three = await idsIn(map.id, "statements=claim-001,reason-01,doubt-001", ada);
    expect(three.inferences).toEqual(["step-0001", "step-0003"]);
  });

  test("the name says that it is one", async () => {
    const { ada, map } = await makeArgument();
    const reply = await take(map.id, "format=argdown&branch=reason-01", ada);
    expect(reply.headers.get("content-disposition")).toContain('"why-rents-rise-branch.argdown"');
  });

  test("what is not there any more is NOT_FOUND", async () => {
    const { ada, map } = await makeArgument();
    for (const part of ["branch=gone-00001", "statements=gone-00001,gone-00002"]) {
      expect(code(await take(map.id, `format=argdown&${part}`, ada))).toBe("NOT_FOUND");
    }
  });
});

describe("annotations", () => {
  test("come when they are asked for; a copy of everything has them unless told not to", async () => {
    const { ada, map } = await makeArgument();
    const annotations = ["question-1", "question-2"];
    expect(await idsIn(map.id, "", ada)).toMatchObject({
      annotations,
      passages: ["passage-1", "passage-2"],
    });
    expect(await idsIn(map.id, "annotations=0", ada)).toMatchObject({
      annotations: [],
      passages: ["passage-1"],
    });
    const count = async (query: string) =>
      (await take(map.id, `${query}&report=1`, ada)).json.annotations;
    expect(await count("format=aif")).toBe(0);
    expect(await count("format=aif&annotations=1")).toBe(2);
    expect(await count("format=csv-annotations&annotations=0")).toBe(2);
  });

  test("hidden ones leave only with those who may read them; deleted ones with nobody", async () => {
    const { ada, map } = await makeArgument("public");
    const eve = await makePerson("Eve");
    const on = { type: "statement", id: "claim-001" } as const;
    await apply(eve, map.id, annotation("rude-00001", on, "You are all liars."));
    await apply(eve, map.id, {
      ...(annotation("reply-0001", on, "Indeed.") as object),
      parentId: "question-2",
      target: { type: "map", id: map.id },
      kind: "comment",
    } as never);
    await apply(ada, map.id, { v: 1, type: "hideAnnotation", id: "rude-00001", hidden: true });
    await apply(ada, map.id, { v: 1, type: "removeAnnotation", id: "question-2" });
    const open = ["question-1", "reply-0001"];
    const visitor = await idsIn(map.id, "annotations=1");
    expect(visitor.annotations).toEqual(open);
    expect(
      visitor.all.annotations.find((a: { id: string }) => a.id === "reply-0001").parentId,
    ).toBe(null);
    expect(textOf(await take(map.id, "format=counterpoint"))).not.toContain("liars");
    expect((await idsIn(map.id, "", await makePerson("Bob"))).annotations).toEqual(open);
    for (const reader of [eve, ada])
      expect((await idsIn(map.id, "", reader)).annotations).toEqual([...open, "rude-00001"]);
    const codes = async (as?: Person, format = "counterpoint") =>
      (await take(map.id, `format=${format}&report=1`, as)).json.report.items.map(
        (item: { code: string }) => item.code,
      );
    expect(await codes()).toEqual(
      expect.arrayContaining(["hidden-annotations", "thread-begins-with-reply"]),
    );
    expect(await codes(ada)).toContain("hidden-annotations-included");
    // A report is made to be handed on, and never holds them.
    const told = await codes(ada, "docx");
    expect(told).toContain("hidden-annotations");
    expect(told).not.toContain("hidden-annotations-included");
  });
});

describe("who may", () => {
  test("whoever may read, in every role, archived or not", async () => {
    const { ada, map } = await makeArgument();
    const bob = await makePerson("Bob");
    for (const role of ["viewer", "annotator", "editor", "owner"] as const) {
      await giveRole(map.id, bob, role);
      expect((await take(map.id, "format=argdown", bob)).status).toBe(200);
    }
    await callApi("PATCH", `/api/maps/${map.id}`, { as: ada, body: { archived: true } });
    expect((await take(map.id, "format=argdown", bob)).status).toBe(200);
  });

  test("for all others the map is not there, nor its file that was just made", async () => {
    const { ada, map } = await makeArgument();
    expect((await take(map.id, "format=counterpoint", ada)).status).toBe(200);
    expect(code(await take(map.id, "format=counterpoint"))).toBe("NOT_FOUND");
    expect(code(await take(map.id, "format=counterpoint", await makePerson("Eve")))).toBe(
      "NOT_FOUND",
    );
    expect(code(await take("no-such-map", "format=counterpoint", ada))).toBe("NOT_FOUND");
  });
});

describe("what cannot be meant", () => {
  test.each([
    "",
    "format=",
    "format=exe",
    "format=png",
    "format=__proto__",
    "format=aif&annotations=yes",
    "format=aif&report=2",
    "format=svg&theme=pink",
    "format=svg&scale=0",
    "format=svg&scale=4.5",
    "format=pdf&paper=a0",
    "format=pdf&tiled=maybe",
    "format=aif&branch=x",
    "format=aif&statements=",
    "format=aif&statements=../../etc",
    "format=aif&branch=claim-001&statements=reason-01",
    `format=aif&statements=${Array.from({ length: 201 }, (_, n) => `statement-${n}`)}`,
  ])("%s is VALIDATION", async (query) => {
    const { ada, map } = await makeArgument();
    const reply = await take(map.id, query, ada);
    expect([reply.status, code(reply)]).toEqual([400, "VALIDATION"]);
    expect(reply.json.error.message).toMatch(/[.?]$/);
  });

  test("too much in a short time is RATE_LIMITED, other methods are not there", async () => {
    const { ada, map } = await makeArgument();
    for (let n = 0; n < BUCKETS.export.capacity; n++)
      await take(map.id, "format=csv-annotations&report=1", ada);
    const reply = await take(map.id, "format=csv-annotations", ada);
    expect([reply.status, code(reply)]).toEqual([429, "RATE_LIMITED"]);
    expect(Number(reply.headers.get("retry-after"))).toBeGreaterThan(0);
    const post = await callApi("POST", `/api/maps/${map.id}/export`, { as: ada, body: {} });
    expect([post.status, post.headers.get("allow")]).toEqual([405, "GET, HEAD, OPTIONS"]);
    const head = await callApi("HEAD", `/api/maps/${map.id}/export?format=aif`);
    expect([head.status, head.bytes.byteLength]).toEqual([404, 0]);
  });
});
