// Where a mailed link may lead on a server whose address nobody configured.
import { beforeAll, expect, test } from "vitest";
import { publicOrigin } from "../auth/public-origin";
import { linkOrigin } from "./send-reset-mail";

beforeAll(() => {
  // Before the settings are read for the first time.
  delete process.env.NEXTAUTH_URL;
});

test.each(["http://localhost:3000", "http://127.0.0.1:4000", "http://[::1]:3000"])(
  "to this very machine: %s",
  (origin) => {
    expect(linkOrigin(origin)).toBe(origin);
  },
);

test.each([
  "https://evil.example",
  "http://localhost.evil.example",
  "http://127.0.0.1.evil.example",
  "http://10.0.0.7:3000",
])("nowhere that the request alone names: %s", (origin) => {
  expect(linkOrigin(origin)).toBeNull();
});

test("a request's own address is what its Host says, and never fails", () => {
  const originOf = (headers: Record<string, string>) => publicOrigin(new Headers(headers));
  expect(originOf({ host: "maps.local:8080" })).toBe("http://maps.local:8080");
  expect(originOf({ host: "a", "x-forwarded-host": "b", "x-forwarded-proto": "https" })).toBe(
    "https://b",
  );
  expect(originOf({ host: "a b" })).toBe("http://localhost");
  expect(originOf({})).toBe("http://localhost");
});
