// Signing in and out through next-auth's own calls.
import { type AccountOutcome, reaching, readOutcome } from "./send-account-request";

const COOKIES_REFUSED: AccountOutcome = {
  ok: false,
  code: "COOKIES_REFUSED",
  message:
    "Your browser did not keep the cookie that signing in needs. Allow cookies for this site, then try again.",
  fields: {},
};

const WRONG: AccountOutcome = {
  ok: false,
  code: "WRONG_CREDENTIALS",
  message:
    "E-mail address and password do not fit together. Check both; mind capitals in the password.",
  fields: {},
};

async function csrfToken(): Promise<string> {
  const response = await fetch("/api/auth/csrf", { cache: "no-store" });
  const body = (await response.json()) as { csrfToken: string };
  return body.csrfToken;
}

async function post(path: string, fields: Record<string, string>): Promise<Response> {
  const body = new URLSearchParams({ ...fields, csrfToken: await csrfToken(), json: "true" });
  return fetch(path, { method: "POST", body });
}

/** Signs in with e-mail and password; the session's cookie is set when it went well. */
export function signIn(email: string, password: string, next: string): Promise<AccountOutcome> {
  return reaching(async () => {
    const response = await post("/api/auth/callback/credentials", {
      email,
      password,
      callbackUrl: next,
    });
    if (response.status === 401) return WRONG;
    const outcome = await readOutcome(response);
    return outcome.ok && refusedCookie(outcome.body) ? COOKIES_REFUSED : outcome;
  });
}

/** Ends this session. */
export function signOut(): Promise<AccountOutcome> {
  return reaching(async () => {
    const outcome = await readOutcome(await post("/api/auth/signout", { callbackUrl: "/" }));
    return outcome.ok && refusedCookie(outcome.body) ? COOKIES_REFUSED : outcome;
  });
}

/** The provider's address to go to, as `body.url`. */
export function startProvider(provider: string, next: string): Promise<AccountOutcome> {
  return reaching(async () => {
    const outcome = await readOutcome(
      await post(`/api/auth/signin/${provider}`, { callbackUrl: next }),
    );
    return outcome.ok && refusedCookie(outcome.body) ? COOKIES_REFUSED : outcome;
  });
}

/** next-auth sends who brings no matching cookie back to its own page. */
function refusedCookie(body: unknown): boolean {
  const url = typeof body === "object" && body !== null && "url" in body ? String(body.url) : "";
  return /[?&]csrf=true/.test(url);
}
