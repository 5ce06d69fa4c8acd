// What other sites may show of a map: the frame's page, its picture and fonts, and the oEmbed answer.
import { beforeEach, describe, expect, test } from "vitest";
import { GET } from "@/app/embed/[...path]/route";
import { oembedSchema } from "@/lib/contract/oembed";
import { BUCKETS, forgetRateLimits, takeTokens } from "@/lib/server/http/rate-limit";
import { callApi } from "../support/call-api";
import { apply, makeMap, makePerson, statement } from "../support/factories";

const HERE = "http://localhost:3000";

function embed(path: string, headers: Record<string, string> = {}): Promise<Response> {
  const request = new Request(`${HERE}/embed/${path}`, {
    headers: { host: "localhost:3000", ...headers },
  });
  const segments = path.replace(/\?.*$/, "").split("/").map(decodeURIComponent);
  return GET(request, { params: Promise.resolve({ path: segments }) });
}

const oembed = (query: Record<string, string>) =>
  callApi("GET", `/api/oembed?${new URLSearchParams(query)}`);

async function makeShown(visibility: "public" | "link" | "private" = "public") {
  const owner = await makePerson();
  const map = await makeMap(owner, visibility);
  await apply(
    owner,
    map.id,
    statement("statement-1", "Rents rise."),
    statement("statement-2", `<script>alert("x")</script> & so on.`),
    statement("statement-3", "Permits take long."),
    {
      v: 1,
      type: "addInference",
      id: "inference-1",
      kind: "support",
      premises: ["statement-2", "statement-3"],
      target: { type: "statement", id: "statement-1" },
    },
    {
      v: 1,
      type: "addAnnotation",
      id: "annotation-1",
      target: { type: "statement", id: "statement-1" },
      kind: "question",
      body: "A word for members.",
    },
  );
  return { owner, map };
}

beforeEach(forgetRateLimits);

describe("the page for frames", () => {
  test.each(["public", "link"] as const)("shows a %s map to anybody, in any frame", async (to) => {
    const { map } = await makeShown(to);
    const answer = await embed(map.slug);
    expect(answer.status).toBe(200);
    expect(answer.headers.get("content-security-policy")).toContain("frame-ancestors *");
    expect(answer.headers.get("content-security-policy")).toContain("default-src 'none'");
    expect(answer.headers.get("x-frame-options")).toBeNull();
    expect(answer.headers.get("referrer-policy")).toBe("no-referrer");
    expect(answer.headers.get("set-cookie")).toBeNull();
    const html = await answer.text();
    expect(html).toContain("Permits take long.");
    expect(html).toContain(`href="${HERE}/maps/${map.slug}"`);
    expect(html).toContain(`<span class="and">and</span>`);
    expect(html).not.toMatch(/<script/i);
    expect(html).toContain("&lt;script&gt;alert(&quot;x&quot;)&lt;/script&gt; &amp; so on.");
    expect(html).not.toContain("A word for members.");
  });

  test("is not there for a private map, whoever asks", async () => {
    const { owner, map } = await makeShown("private");
    for (const path of [map.slug, `${map.slug}/picture.png`, "no-such-map", "a/b/c", "inter/x"]) {
      const answer = await embed(path, { cookie: owner.cookie });
      expect(answer.status, path).toBe(404);
      expect(await answer.text()).not.toContain(map.title);
    }
  });

  test("is sent once for each state and look", async () => {
    const { owner, map } = await makeShown();
    const first = await embed(map.slug);
    const etag = first.headers.get("etag") ?? "";
    expect((await embed(map.slug, { "if-none-match": etag })).status).toBe(304);
    expect((await embed(`${map.slug}?theme=dark`, { "if-none-match": etag })).status).toBe(200);
    await apply(owner, map.id, statement("statement-4", "It is new."));
    const later = await embed(map.slug, { "if-none-match": etag });
    expect(later.status).toBe(200);
    expect(await later.text()).toContain("It is new.");
  });

  test("comes in the look that was asked for", async () => {
    const { map } = await makeShown();
    expect(await (await embed(`${map.slug}?theme=dark`)).text()).toContain("color-scheme:dark");
    expect(await (await embed(map.slug)).text()).toContain("prefers-color-scheme");
  });

  test("has fonts that a frame without an origin may fetch", async () => {
    const answer = await embed("inter/latin.woff2");
    expect(answer.headers.get("content-type")).toBe("font/woff2");
    expect(answer.headers.get("access-control-allow-origin")).toBe("*");
    expect((await answer.arrayBuffer()).byteLength).toBeGreaterThan(10_000);
  });
});

describe("the preview picture", () => {
  test("is a PNG, and fetches nothing for letters that no font here has", async () => {
    const { owner, map } = await makeShown();
    await apply(owner, map.id, {
      v: 1,
      type: "editStatement",
      id: "statement-1",
      revision: 1,
      text: "租金上涨是因为建得太慢。🙂 مرحبا",
    });
    const fetched: string[] = [];
    const real = globalThis.fetch;
    globalThis.fetch = (input, init) => {
      const url = input instanceof Request ? input.url : String(input);
      if (/^https?:/.test(url)) fetched.push(url);
      return real(input, init);
    };
    try {
      const answer = await embed(`${map.slug}/picture.png`);
      expect(answer.headers.get("content-type")).toBe("image/png");
      const bytes = Buffer.from(await answer.arrayBuffer());
      expect(bytes.subarray(1, 4).toString()).toBe("PNG");
      expect([bytes.readUInt32BE(16), bytes.readUInt32BE(20)]).toEqual([1200, 630]);
    } finally {
      globalThis.fetch = real;
    }
    expect(fetched).toEqual([]);
  });

  test("is drawn once for each state, and so many of them for one address", async () => {
    const { owner, map } = await makeShown();
    const draw = () => embed(`${map.slug}/picture.png`);
    for (let at = 0; at <= BUCKETS.export.capacity; at++) expect((await draw()).status).toBe(200);
    takeTokens("export", "address unknown", BUCKETS.export.capacity - 1);
    expect((await draw()).status).toBe(200);
    await apply(owner, map.id, statement("statement-5", "It changed."));
    expect((await draw()).status).toBe(429);
  });
});

describe("GET /api/oembed", () => {
  test("answers with a frame for a map's address, and for its frame's", async () => {
    const { map } = await makeShown("link");
    for (const path of ["maps", "embed"]) {
      const answer = await oembed({ url: `${HERE}/${path}/${map.slug}?x=1#s-1`, format: "json" });
      expect(answer.status).toBe(200);
      expect(oembedSchema.parse(answer.json)).toMatchObject({
        type: "rich",
        version: "1.0",
        title: map.title,
        author_name: "A. Author",
        thumbnail_width: 1200,
      });
      expect(answer.json.html).toContain(`src="${HERE}/embed/${map.slug}"`);
      expect(answer.headers.get("access-control-allow-origin")).toBe("*");
    }
  });

  test("keeps within the size that was asked for", async () => {
    const { map } = await makeShown();
    const url = `${HERE}/maps/${map.slug}`;
    const { json } = await oembed({ url, maxwidth: "400", maxheight: "300" });
    expect([json.width, json.height, json.thumbnail_url]).toEqual([400, 300, undefined]);
    expect(json.html).toContain(`width="400" height="300"`);
    expect((await oembed({ url, maxwidth: "wide" })).status).toBe(400);
  });

  test("escapes a title", async () => {
    const owner = await makePerson();
    const { createMap } = await import("@/lib/server/services/create-map");
    const map = await createMap(owner, {
      title: `"><script>alert(1)</script>`,
      visibility: "public",
    });
    const { json } = await oembed({ url: `${HERE}/maps/${map.slug}` });
    expect(json.html).not.toContain("<script");
    expect(json.html).toContain("&quot;&gt;&lt;script&gt;");
  });

  test("says 501 for XML, 404 for what is no map here, 400 without an address", async () => {
    const { map } = await makeShown();
    const { map: hidden } = await makeShown("private");
    expect((await oembed({ url: `${HERE}/maps/${map.slug}`, format: "xml" })).status).toBe(501);
    for (const url of [
      `${HERE}/maps/${hidden.slug}`,
      `https://elsewhere.example/maps/${map.slug}`,
      `${HERE}/settings`,
      `${HERE}/maps/%ff`,
      "javascript:alert(1)",
      "no address",
    ])
      expect((await oembed({ url })).status, url).toBe(404);
    expect((await oembed({})).status).toBe(400);
  });
});
