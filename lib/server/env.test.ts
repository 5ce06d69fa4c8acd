// Settings: defaults, what goes together, and one error that names all that is wrong.
import { expect, test } from "vitest";
import { readEnv } from "./env";

test("nothing set gives the defaults, and an empty variable counts as not set", () => {
  const expected = {
    DATABASE_URL: "file:./data/counterpoint.db",
    TRUST_PROXY: false,
    RATE_LIMITS: "on",
  };
  expect(readEnv({})).toMatchObject(expected);
  expect(readEnv({ DATABASE_URL: "", TRUST_PROXY: "", SMTP_URL: "" })).toMatchObject(expected);
});

test("an error names every variable that is wrong and says what to do", () => {
  const wrong = { DATABASE_URL: "mysql://x", NEXTAUTH_SECRET: "short", TRUST_PROXY: "maybe" };
  expect(() => readEnv(wrong)).toThrow(/DATABASE_URL.*NEXTAUTH_SECRET.*TRUST_PROXY.*Mend/s);
});

test.each([{ GITHUB_ID: "x" }, { OIDC_ISSUER: "https://id.example" }, { GITHUB_SECRET: "x" }])(
  "half a pair is refused: %o",
  (half) => {
    expect(() => readEnv(half)).toThrow(/together/);
  },
);

test("REDIS_URL names a Redis, or it is refused", () => {
  expect(readEnv({ REDIS_URL: "redis://127.0.0.1:6379" }).REDIS_URL).toBe("redis://127.0.0.1:6379");
  expect(readEnv({ REDIS_URL: "" }).REDIS_URL).toBeUndefined();
  expect(() => readEnv({ REDIS_URL: "http://127.0.0.1" })).toThrow(/REDIS_URL/);
});
