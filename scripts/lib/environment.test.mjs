import { expect, test } from "vitest";
import { serveSettings } from "./environment.mjs";

test("by default it listens on this computer alone", () => {
  expect(serveSettings({})).toEqual({
    port: 3000,
    host: "127.0.0.1",
    trustProxy: false,
    address: "http://localhost:3000",
  });
});

test("HOST, PORT, TRUST_PROXY and PUBLIC_URL are heeded", () => {
  const env = { HOST: "0.0.0.0", PORT: "80", TRUST_PROXY: "1", PUBLIC_URL: "https://maps.example" };
  expect(serveSettings(env)).toEqual({
    port: 80,
    host: "0.0.0.0",
    trustProxy: true,
    address: "https://maps.example",
  });
});

test("a port that is none is said", () => {
  expect(() => serveSettings({ PORT: "http" })).toThrow("PORT must be a number");
});
