// The wrapper's parts: origins, bodies, encodings, addresses and rate limits.
import { afterEach, describe, expect, test } from "vitest";
import { AppError } from "@/lib/contract/app-error";
import { cpuTime } from "@/tests/support/cpu-time";
import { checkOrigin } from "./check-origin";
import { clientAddress } from "./client-address";
import { matchesTag, pickEncoding } from "./negotiate";
import { BUCKETS, forgetRateLimits, takeToken, takeTokens } from "./rate-limit";
import { readJson } from "./read-json";

function codeOf(run: () => unknown): string {
  try {
    run();
    return "fine";
  } catch (error) {
    return error instanceof AppError ? error.code : String(error);
  }
}

function post(body: BodyInit, headers: Record<string, string> = {}): Request {
  const all = { "content-type": "application/json", host: "maps.example", ...headers };
  return new Request("http://maps.example/api/x", { method: "POST", body, headers: all });
}

describe("origins", () => {
  test.each([
    [{}, "fine"],
    [{ origin: "http://maps.example" }, "fine"],
    [{ origin: "https://maps.example" }, "fine"],
    [{ origin: "http://localhost:3000" }, "fine"],
    [{ origin: "http://maps.example:81" }, "FORBIDDEN"],
    [{ origin: "http://maps.example.evil.test" }, "FORBIDDEN"],
    [{ origin: "null" }, "FORBIDDEN"],
    [{ origin: "" }, "FORBIDDEN"],
    [{ "sec-fetch-site": "same-origin", origin: "http://maps.example" }, "fine"],
    [{ "sec-fetch-site": "same-site" }, "FORBIDDEN"],
    [{ "sec-fetch-site": "cross-site" }, "FORBIDDEN"],
    [{ origin: "http://evil.test", "x-forwarded-host": "evil.test" }, "FORBIDDEN"],
  ])("%o is %s", (headers, expected) => {
    expect(codeOf(() => checkOrigin(post("{}", headers as Record<string, string>)))).toBe(expected);
  });
});

describe("bodies", () => {
  const readCode = async (request: Request, limit = 1000) => {
    try {
      return await readJson(request, limit);
    } catch (error) {
      return error instanceof AppError ? error.code : String(error);
    }
  };

  test("JSON in UTF-8 is read, with a mark of byte order or without", async () => {
    expect(await readCode(post('{"a":[1,"é"]}'))).toEqual({ a: [1, "é"] });
    expect(await readCode(post('\ufeff{"a":1}'))).toEqual({ a: 1 });
    expect(
      await readCode(post("{}", { "content-type": "application/json; charset=UTF-8" })),
    ).toEqual({});
  });

  test.each([
    ["another type", post("{}", { "content-type": "text/plain" }), "UNSUPPORTED"],
    [
      "another charset",
      post("{}", { "content-type": "application/json; charset=latin1" }),
      "UNSUPPORTED",
    ],
    ["too much", post("x".repeat(1001)), "TOO_LARGE"],
    ["nothing", post(""), "VALIDATION"],
    ["no JSON", post("{"), "VALIDATION"],
    ["no UTF-8", post(new Uint8Array([0x22, 0xff, 0x22])), "VALIDATION"],
    ["too deep", post("[".repeat(65) + "]".repeat(65)), "VALIDATION"],
    ["NUL", post('{"a":"\\u0000"}'), "VALIDATION"],
    ["half a character", post('{"a":["\\ud800"]}'), "VALIDATION"],
    ["NUL in a key", post('{"\\u0000":1}'), "VALIDATION"],
    ["a prototype's key", post('{"a":{"__proto__":1}}'), "VALIDATION"],
  ])("%s is refused", async (_, request, expected) => {
    expect(await readCode(request)).toBe(expected);
  });

  test("an object has hundreds of fields at most", async () => {
    const withFields = (count: number) =>
      post(JSON.stringify(Object.fromEntries(Array.from({ length: count }, (_, i) => [i, 0]))));
    expect(await readCode(withFields(200), 10_000)).toMatchObject({ 199: 0 });
    expect(await readCode(withFields(201), 10_000)).toBe("VALIDATION");
  });

  test("brackets inside text do not count as depth", async () => {
    expect(await readCode(post(JSON.stringify({ a: `\\"${"[".repeat(200)}` })))).toEqual({
      a: `\\"${"[".repeat(200)}`,
    });
  });

  test("a body without a length is cut off at the limit", async () => {
    let sent = 0;
    const endless = new ReadableStream<Uint8Array>({
      pull(controller) {
        sent += 1;
        controller.enqueue(new Uint8Array(500));
      },
    });
    const init = {
      method: "POST",
      body: endless,
      duplex: "half",
      headers: { "content-type": "application/json" },
    };
    expect(await readCode(new Request("http://maps.example/", init as RequestInit))).toBe(
      "TOO_LARGE",
    );
    expect(sent).toBeLessThan(10);
  });
});

describe("what the reader takes and has", () => {
  test.each([
    [null, "identity"],
    ["gzip, deflate, br, zstd", "br"],
    ["gzip;q=0.5, br;q=0", "gzip"],
    ["GZIP", "gzip"],
    ["deflate , GZIP ; q=0.1", "gzip"],
    ["*", "identity"],
  ])("Accept-Encoding %s means %s", (header, expected) => {
    expect(pickEncoding(header)).toBe(expected);
  });

  test("a long run of spaces costs no more than its length", () => {
    const header = `a${" ".repeat(100_000)}b`;
    expect(cpuTime(() => pickEncoding(header)).milliseconds).toBeLessThan(1000);
  });

  test.each([
    [null, false],
    ["*", true],
    ['W/"a"', true],
    ['"a"', true],
    ['"b", W/"a"', true],
    ['"b"', false],
  ])("If-None-Match %s: %s", (header, expected) => {
    expect(matchesTag(header, 'W/"a"')).toBe(expected);
  });
});

describe("rate limits", () => {
  afterEach(() => forgetRateLimits());

  test("a bucket gives what it holds, then says when it will hold more", () => {
    const { capacity, perSecond } = BUCKETS.report;
    const take = (now: number) => codeOf(() => takeToken("report", "ada", now));
    for (let i = 0; i < capacity; i++) expect(take(0)).toBe("fine");
    expect(take(0)).toBe("RATE_LIMITED");
    expect(codeOf(() => takeToken("report", "eve", 0))).toBe("fine");
    expect(take(1000 / perSecond - 1)).toBe("RATE_LIMITED");
    expect(take(2000 / perSecond)).toBe("fine");
  });

  test("a call may weigh more than one token, and never more than the bucket holds", () => {
    const { capacity } = BUCKETS.weight;
    expect(codeOf(() => takeTokens("weight", "ada", capacity - 10, 0))).toBe("fine");
    expect(codeOf(() => takeTokens("weight", "ada", 11, 0))).toBe("RATE_LIMITED");
    expect(codeOf(() => takeTokens("weight", "ada", 10, 0))).toBe("fine");
    expect(codeOf(() => takeTokens("weight", "eve", capacity * 2, 0))).toBe("fine");
  });

  test("a flood of one kind of call does not give back what another took", () => {
    for (let i = 0; i < BUCKETS.signInAccount.capacity; i++) takeToken("signInAccount", "ada", 0);
    for (let i = 0; i < 60_000; i++) takeToken("read", `address ${i}`, 0);
    expect(codeOf(() => takeToken("signInAccount", "ada", 0))).toBe("RATE_LIMITED");
  });

  test.each([
    ["192.0.2.7", "192.0.2.7"],
    ["192.0.2.7:4711", "192.0.2.7"],
    ["::ffff:192.0.2.7", "192.0.2.7"],
    ["2001:db8:1:2:3:4:5:6", "2001:db8:1:2::/64"],
    ["2001:DB8:1:2::9", "2001:db8:1:2::/64"],
    ["[2001:db8:1:2::9]:4711", "2001:db8:1:2::/64"],
    ["2001:db8::1", "2001:db8:0:0::/64"],
    ["::1", "0:0:0:0::/64"],
    ["fe80::1%eth0", "fe80:0:0:0::/64"],
    ["nonsense", "nonsense"],
  ])("the address %s counts as %s", (sent, expected) => {
    process.env.COUNTERPOINT_SERVER = "1";
    expect(clientAddress(new Headers({ "x-forwarded-for": sent }))).toBe(expected);
    delete process.env.COUNTERPOINT_SERVER;
  });

  test("an address is believed only from our own server", () => {
    const headers = new Headers({ "x-forwarded-for": "6.6.6.6, 10.0.0.1" });
    expect(clientAddress(headers)).toBe("unknown");
    process.env.COUNTERPOINT_SERVER = "1";
    expect(clientAddress(headers)).toBe("10.0.0.1");
    delete process.env.COUNTERPOINT_SERVER;
  });
});
