// next-auth's calls as we let them be used: signing in and out with e-mail and password, and all that is refused.
import { beforeEach, describe, expect, test } from "vitest";
import { GET as whoAmI } from "@/app/api/account/route";
import { GET, POST } from "@/app/api/auth/[...nextauth]/route";
import { forgetRateLimits } from "@/lib/server/http/rate-limit";
import { type CallOptions, call, cookiesFrom, errorOf } from "../support/call-handler";
import { makePerson, type Person } from "../support/people";

beforeEach(() => {
  forgetRateLimits();
});

function auth(path: string, options: CallOptions = {}): Promise<Response> {
  const method = options.method ?? (options.form || options.json || options.raw ? "POST" : "GET");
  const nextauth = path.split("?")[0]?.split("/");
  const handler = method === "POST" ? POST : GET;
  return call(handler, { ...options, method, path: `/api/auth/${path}`, params: { nextauth } });
}

async function csrf(): Promise<{ token: string; cookie: string }> {
  const response = await auth("csrf");
  const { csrfToken } = await response.json();
  return { token: csrfToken, cookie: cookiesFrom(response) };
}

async function signIn(
  email: string,
  password: string,
  more: Record<string, string> = {},
): Promise<Response> {
  const { token, cookie } = await csrf();
  return auth("callback/credentials", {
    cookie,
    form: { csrfToken: token, email, password, ...more },
  });
}

async function whoIs(response: Response): Promise<string | null> {
  const { user } = await (await call(whoAmI, { cookie: cookiesFrom(response) })).json();
  return user?.id ?? null;
}

describe("signing in", () => {
  test("as a plain form leads to the goal with a session", async () => {
    const person = await makePerson();
    const response = await signIn(` ${person.email.toUpperCase()}`, person.password, {
      callbackUrl: "/maps/x?a=1",
    });
    expect(response.status).toBe(302);
    expect(response.headers.get("location")).toBe("http://localhost:3000/maps/x?a=1");
    expect(await whoIs(response)).toBe(person.id);
    const session = response.headers.getSetCookie().find((line) => line.includes("session-token"));
    expect(session).toMatch(/Path=\/.*HttpOnly; SameSite=Lax/);
    expect(session).not.toContain("Secure");
  });

  test("as JSON tells where to go", async () => {
    const person = await makePerson();
    const { token, cookie } = await csrf();
    const json = { csrfToken: token, email: person.email, password: person.password, json: "true" };
    const response = await auth("callback/credentials", { cookie, json });
    expect(response.status).toBe(200);
    expect(await response.json()).toEqual({ url: "http://localhost:3000/" });
    expect(await whoIs(response)).toBe(person.id);
  });

  test.each([
    "//evil.example",
    "https://evil.example/",
    "/\\evil.example",
    "javascript:alert(1)",
    "/%2Fevil.example",
  ])("never leads to %s", async (callbackUrl) => {
    const person = await makePerson();
    const response = await signIn(person.email, person.password, { callbackUrl });
    expect(response.headers.get("location")).toBe("http://localhost:3000/");
  });

  test("fails in the same words for a wrong password, an unknown address and what is no address", async () => {
    const person = await makePerson();
    const answers = [
      await signIn(person.email, "wrong wrong wrong", { json: "true" }),
      await signIn("nobody@example.org", "wrong wrong wrong", { json: "true" }),
      await signIn("nobody", "", { json: "true" }),
    ];
    expect(answers.map((answer) => answer.status)).toEqual([401, 401, 401]);
    const texts = await Promise.all(answers.map((answer) => answer.text()));
    expect(new Set(texts).size).toBe(1);
    expect(texts[0]).toContain("error=CredentialsSignin");
    expect(await whoIs(answers[0] as Response)).toBeNull();
  });

  test("needs the token of its own cookie", async () => {
    const person = await makePerson();
    const { cookie } = await csrf();
    const other = await csrf();
    const form = { csrfToken: other.token, email: person.email, password: person.password };
    const response = await auth("callback/credentials", { cookie, form });
    expect(response.headers.get("location")).toContain("csrf=true");
    expect(await whoIs(response)).toBeNull();
  });

  test("is limited for an account, whether or not it exists, and says when to come back", async () => {
    const person = await makePerson();
    for (const email of [person.email, "nobody@example.org"]) {
      const tries = Array.from({ length: 10 }, () =>
        signIn(email, "wrong wrong wrong", { json: "true" }),
      );
      await Promise.all(tries);
      const refused = await signIn(email, person.password, { json: "true" });
      expect(refused.headers.get("retry-after")).toMatch(/^\d+$/);
      expect(await errorOf(refused)).toMatchObject({ status: 429, code: "RATE_LIMITED" });
    }
    const plain = await signIn(person.email, person.password);
    expect([plain.status, plain.headers.get("location")]).toEqual([
      303,
      "/sign-in?error=TooManyTries",
    ]);
  });

  test("is limited for a network address over many accounts", async () => {
    const { token, cookie } = await csrf();
    const tries = Array.from({ length: 101 }, (_, index) =>
      auth("callback/credentials", {
        cookie,
        form: { csrfToken: token, email: `try${index}`, password: "", json: "true" },
      }),
    );
    const statuses = (await Promise.all(tries)).map((answer) => answer.status);
    expect(statuses.filter((status) => status === 401)).toHaveLength(100);
    expect(statuses.at(-1)).toBe(429);
  });
});

describe("the session", () => {
  test("is told by next-auth too, with the name as it is now", async () => {
    const person = await makePerson();
    const session = await (await auth("session", { cookie: person.cookie })).json();
    expect(session.user).toEqual({ id: person.id, name: person.name, email: person.email });
  });

  test("is empty for a visitor and for a forged cookie", async () => {
    expect(await (await auth("session")).json()).toEqual({});
    expect(
      await (await auth("session", { cookie: "next-auth.session-token=forged" })).json(),
    ).toEqual({});
  });

  test("ends on signing out", async () => {
    const person: Person = await makePerson();
    const { token, cookie } = await csrf();
    const response = await auth("signout", {
      cookie: `${cookie}; ${person.cookie}`,
      form: { csrfToken: token },
    });
    expect(response.status).toBe(302);
    expect(response.headers.getSetCookie().join("\n")).toMatch(
      /next-auth\.session-token=; .*Max-Age=0/,
    );
  });
});

describe("what is malformed or unknown gets a 4xx or a harmless redirect", () => {
  test.each([
    ["a provider that is not set up", "signin/github", { form: { a: "b" } }, 404],
    ["an unknown provider's way back", "callback/nonsense", {}, 404],
    ["the credentials by GET", "callback/credentials", {}, 404],
    ["next-auth's log", "_log", { json: { level: "error" } }, 404],
    ["a session update", "session", { json: {} }, 404],
    ["an unknown action", "nonsense", {}, 404],
    ["a path that goes on", "callback/credentials/more", { form: { a: "b" } }, 404],
    ["malformed JSON", "callback/credentials", { raw: "{" }, 400],
    ["a list", "callback/credentials", { json: [1] }, 400],
    ["nothing but null", "callback/credentials", { raw: "null" }, 400],
    ["a large body", "callback/credentials", { form: { a: "b".repeat(20_000) } }, 413],
    [
      "another site",
      "callback/credentials",
      { form: { a: "b" }, headers: { origin: "https://evil.example" } },
      403,
    ],
    [
      "objects for text",
      "callback/credentials",
      { json: { callbackUrl: {}, csrfToken: [], email: { a: 1 } } },
      302,
    ],
    ["an error with a line end", "error?error=a%0Ab", {}, 302],
    ["a goal elsewhere", "signin?callbackUrl=//evil.example", {}, 302],
    ["a goal that is no address", "signin?callbackUrl=%00", {}, 302],
  ] as const)("%s", async (_what, path, options, status) => {
    const response = await auth(path, options);
    expect(response.status).toBe(status);
    expect(response.headers.get("location") ?? "").not.toContain("evil");
  });

  test("a form without an end is read no further than a sign-in can be", async () => {
    let sent = 0;
    const endless = new ReadableStream<Uint8Array>({
      pull(controller) {
        sent += 1000;
        if (sent > 10_000_000) controller.close();
        else controller.enqueue(new Uint8Array(1000).fill(97));
      },
    });
    const request = new Request("http://localhost:3000/api/auth/signout", {
      method: "POST",
      headers: { "content-type": "application/x-www-form-urlencoded" },
      body: endless,
      duplex: "half",
    } as RequestInit);
    const response = await POST(request, { params: Promise.resolve({ nextauth: ["signout"] }) });
    expect(response.status).toBe(413);
    expect(sent).toBeLessThan(50_000);
  });

  test.each([
    "next-auth.callback-url=%ff",
    "next-auth.callback-url=nonsense",
    "next-auth.csrf-token=|",
    "=;;;=",
    "a",
  ])("the cookie %j", async (cookie) => {
    expect((await auth("csrf", { cookie })).status).toBe(200);
  });
});
