// Signing in through an OpenID Connect provider, over the whole real exchange: discovery, PKCE, state, nonce, signature.
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { GET as whoAmI } from "@/app/api/account/route";
import { GET, POST } from "@/app/api/auth/[...nextauth]/route";
import { forgetRateLimits } from "@/lib/server/http/rate-limit";
import { listProviders } from "@/lib/server/repositories/provider-account-repository";
import { call, cookiesFrom } from "../support/call-handler";
import { type FakeProvider, startFakeProvider } from "../support/fake-provider";
import { makePerson } from "../support/people";

let provider: FakeProvider;

beforeAll(async () => {
  provider = await startFakeProvider("counterpoint");
  // Before the settings are read for the first time.
  process.env.OIDC_ISSUER = provider.issuer;
  process.env.OIDC_CLIENT_ID = "counterpoint";
  process.env.OIDC_CLIENT_SECRET = "a-client-secret-of-some-length-0123456789";
  process.env.OIDC_NAME = "The school";
});

afterAll(() => provider.close());

beforeEach(() => {
  forgetRateLimits();
});

const auth = (
  method: "GET" | "POST",
  path: string,
  cookie: string,
  form?: Record<string, string>,
) =>
  call(method === "POST" ? POST : GET, {
    method,
    path: `/api/auth/${path}`,
    params: { nextauth: path.split("?")[0]?.split("/") },
    cookie,
    ...(form ? { form } : {}),
  });

interface Exchange {
  readonly response: Response;
  /** The browser's cookies afterwards. */
  readonly cookie: string;
}

/** Goes through the whole sign-in as a browser would; `tamper` may change the way back. */
async function exchange(
  callbackUrl: string,
  cookie = "",
  tamper = (_back: URL) => {},
): Promise<Exchange> {
  const token = await auth("GET", "csrf", cookie);
  const { csrfToken } = await token.json();
  const start = await auth("POST", "signin/oidc", cookiesFrom(token), { csrfToken, callbackUrl });
  const back = provider.approve(start.headers.get("location") ?? "");
  tamper(back);
  const carried = [cookie, cookiesFrom(token, start)].filter(Boolean).join("; ");
  const response = await auth("GET", `callback/oidc${back.search}`, carried);
  return { response, cookie: cookiesFrom(response) };
}

async function me(cookie: string) {
  return (await (await call(whoAmI, { cookie })).json()).user;
}

describe("signing in through OpenID Connect", () => {
  test("makes an account, leads to the goal, and finds the account again", async () => {
    provider.claims = {
      sub: "s1",
      name: "Grace",
      email: "Grace@school.example",
      email_verified: true,
    };
    const { response, cookie } = await exchange("/maps/x");
    expect(response.headers.get("location")).toBe("http://localhost:3000/maps/x");
    const first = await me(cookie);
    expect(first).toMatchObject({
      name: "Grace",
      email: "grace@school.example",
      hasPassword: false,
      providers: ["oidc"],
    });
    expect((await me((await exchange("/")).cookie)).id).toBe(first.id);
  });

  test("never links an address that the provider did not verify", async () => {
    const person = await makePerson();
    provider.claims = { sub: "s2", name: "Mallory", email: person.email, email_verified: false };
    const stranger = await me((await exchange("/")).cookie);
    expect(stranger.id).not.toBe(person.id);
    expect(stranger.email).toBeNull();
    expect(await listProviders(person.id)).toEqual([]);
  });

  test("sends who has an account with that address to sign in there first", async () => {
    const person = await makePerson();
    provider.claims = { sub: "s3", name: "Ada", email: person.email, email_verified: true };
    const { response, cookie } = await exchange("/");
    expect(response.headers.get("location")).toBe("/sign-in?error=EmailHasAccount");
    expect(await me(cookie)).toBeNull();
  });

  test("connects the signed-in person who asked for it in the settings", async () => {
    const person = await makePerson();
    provider.claims = { sub: "s4", name: "Ada", email: person.email, email_verified: true };
    const { response, cookie } = await exchange("/settings?connected=oidc", person.cookie);
    expect(response.headers.get("location")).toBe("http://localhost:3000/settings?connected=oidc");
    expect(await me(cookie)).toMatchObject({ id: person.id, providers: ["oidc"] });
  });

  test("connects nobody who merely signs in while somebody else is signed in", async () => {
    const person = await makePerson();
    provider.claims = {
      sub: "s5",
      name: "Another",
      email: "another@school.example",
      email_verified: true,
    };
    const { cookie } = await exchange("/", person.cookie);
    expect((await me(cookie)).id).not.toBe(person.id);
    expect(await listProviders(person.id)).toEqual([]);
  });

  test.each([
    ["a state of another's making", (back: URL) => back.searchParams.set("state", "forged")],
    ["the person's refusal", (back: URL) => back.searchParams.set("error", "access_denied")],
    ["an unknown code", (back: URL) => back.searchParams.set("code", "unknown")],
  ])("is broken off by %s", async (_what, tamper) => {
    provider.claims = { sub: "s6", name: "Eve" };
    const { response, cookie } = await exchange("/", "", tamper);
    expect(response.status).toBe(302);
    expect(response.headers.get("location")).toMatch(/error=(OAuthCallback|Callback)/);
    expect(await me(cookie)).toBeNull();
  });
});
