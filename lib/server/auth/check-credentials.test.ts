// That an unknown address takes as long as a known one is held by counting the work, not by a clock.
import { verify } from "@node-rs/argon2";
import { beforeEach, describe, expect, test, vi } from "vitest";
import { makePerson } from "../../../tests/support/people";
import { checkCredentials } from "./check-credentials";

vi.mock("@node-rs/argon2", async (original) => {
  const real = await original<typeof import("@node-rs/argon2")>();
  return { ...real, verify: vi.fn(real.verify) };
});

const verifications = vi.mocked(verify);
const parameters = (encoded: unknown) => String(encoded).split("$").slice(0, 4).join("$");

beforeEach(() => {
  verifications.mockClear();
});

describe("checkCredentials", () => {
  test("gives the person whose password fits", async () => {
    const ada = await makePerson();
    expect((await checkCredentials(ada.email, ada.password))?.id).toBe(ada.id);
  });

  test("does the same work for a wrong password and an unknown address", async () => {
    const ada = await makePerson();
    expect(await checkCredentials(ada.email, "wrong wrong wrong")).toBeNull();
    expect(await checkCredentials("nobody@example.org", "wrong wrong wrong")).toBeNull();
    expect(verifications).toHaveBeenCalledTimes(2);
    const [known, unknown] = verifications.mock.calls.map(([encoded]) => parameters(encoded));
    expect(unknown).toBe(known);
  });
});
