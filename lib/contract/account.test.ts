import { describe, expect, test } from "vitest";
import { createAccountSchema, emailSchema, nameSchema, newPasswordSchema } from "./account";

describe("an e-mail address", () => {
  test.each([
    [" Ada@Example.ORG ", "ada@example.org"],
    ["e\u0301ve@example.org", "\u00e9ve@example.org"],
    ["a+b@example", "a+b@example"],
  ])("%j is kept as %j", (given, kept) => {
    expect(emailSchema.parse(given)).toBe(kept);
  });

  test.each([
    "",
    "  ",
    "ada",
    "@example.org",
    "ada@",
    "a b@example.org",
    "a@b@c",
    "a@b,c@d",
    "<a@b>",
    "a@b\u0000c",
    `${"a".repeat(250)}@b.org`,
    "\ud800@b.org",
  ])("%j is refused", (given) => {
    expect(emailSchema.safeParse(given).success).toBe(false);
  });
});

describe("a name", () => {
  test.each([
    [" Ada Lovelace ", "Ada Lovelace"],
    ["\u5f20\u4f1f", "\u5f20\u4f1f"],
    ["X", "X"],
    ["e\u0301", "\u00e9"],
  ])("%j is kept as %j", (given, kept) => {
    expect(nameSchema.parse(given)).toBe(kept);
  });

  test.each([
    "",
    "   ",
    "\u200b",
    "\u2060\u200d",
    "a\nb",
    "a\u0000b",
    "a".repeat(81),
    "\ud800",
    7,
    null,
  ])("%j is refused", (given) => {
    expect(nameSchema.safeParse(given).success).toBe(false);
  });

  test("eighty characters outside the basic plane are eighty", () => {
    expect(nameSchema.safeParse("\u{1f600}".repeat(80)).success).toBe(true);
    expect(nameSchema.safeParse("\u{1f600}".repeat(81)).success).toBe(false);
  });
});

describe("a password", () => {
  test.each([
    "aaaaaaaaaa",
    "correct horse battery staple",
    "\u{1f600}".repeat(10),
    " ".repeat(10),
    "a".repeat(200),
  ])("%j is good: only the length counts", (given) => {
    expect(newPasswordSchema.parse(given)).toBe(given);
  });

  test.each([
    "",
    "short",
    "123456789",
    "a".repeat(201),
    "\ud800aaaaaaaaaa",
    "aaaaaaaaa\u0000a",
    1234567890,
  ])("%j is refused", (given) => {
    expect(newPasswordSchema.safeParse(given).success).toBe(false);
  });
});

test("what is wrong with several fields is said of each", () => {
  const issues = createAccountSchema.safeParse({ name: "", email: "x" }).error?.issues ?? [];
  expect(issues.map((issue) => issue.path.join("."))).toEqual(["name", "email", "password"]);
});
