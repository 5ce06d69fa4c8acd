import { parseOptions } from "@node-rs/argon2";
import { describe, expect, test } from "vitest";
import { hashPassword, verifyPassword } from "./password";

describe("passwords", () => {
  test("are kept as argon2id with OWASP's parameters and their own salt", async () => {
    const [one, other] = await Promise.all([
      hashPassword("correct horse"),
      hashPassword("correct horse"),
    ]);
    expect(one).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
    expect(parseOptions(one)).toMatchObject({
      memoryCost: 19_456,
      timeCost: 2,
      parallelism: 1,
      saltLen: 16,
    });
    expect(one).not.toBe(other);
  });

  test("fit their own hash and no other", async () => {
    const kept = await hashPassword("correct horse");
    expect(await verifyPassword(kept, "correct horse")).toBe(true);
    expect(await verifyPassword(kept, "Correct horse")).toBe(false);
    expect(await verifyPassword(kept, "")).toBe(false);
  });

  test("are the same on keyboards that spell a letter differently", async () => {
    const kept = await hashPassword("caf\u00e9 au lait");
    expect(await verifyPassword(kept, "cafe\u0301 au lait")).toBe(true);
  });

  test("never fit where there is no hash", async () => {
    expect(await verifyPassword(null, "")).toBe(false);
    expect(await verifyPassword(null, "correct horse")).toBe(false);
  });
});
