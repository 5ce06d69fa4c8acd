import { IncomingMessage } from "node:http";
import { Socket } from "node:net";
import { expect, test } from "vitest";
import { isSignInJson, readSignInJson } from "./sign-in-body.mjs";

/** @param {string | Buffer} body */
function post(body, url = "/api/auth/callback/credentials", type = "application/json") {
  const message = new IncomingMessage(new Socket());
  message.method = "POST";
  message.url = url;
  message.headers = { "content-type": type };
  message.push(body);
  message.push(null);
  return message;
}

test("only JSON for next-auth is looked at", () => {
  expect(isSignInJson(post("{}"))).toBe(true);
  expect(isSignInJson(post("{}", "/api/maps"))).toBe(false);
  expect(isSignInJson(post("a=b", undefined, "application/x-www-form-urlencoded"))).toBe(false);
});

test("a good body can be read again", async () => {
  const body = '{"email":"ada@example.org","json":true}';
  const again = await readSignInJson(post(body));
  /** @type {Buffer[]} */
  const chunks = [];
  for await (const chunk of again ?? []) chunks.push(chunk);
  expect(Buffer.concat(chunks).toString()).toBe(body);
  expect(again?.url).toBe("/api/auth/callback/credentials");
});

test.each(["{", "null", "[]", '"x"', '{"callbackUrl":5}', '{"email":{"a":1}}', " ".repeat(70_000)])(
  "%.20s is refused",
  async (body) => {
    expect(await readSignInJson(post(body))).toBeNull();
  },
);

test("invalid UTF-8 is refused", async () => {
  expect(await readSignInJson(post(Buffer.from([0x22, 0xff, 0x22])))).toBeNull();
});
