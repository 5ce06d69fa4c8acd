// A page that is kept without its nonce.
import { randomBytes } from "node:crypto";
import { gunzipSync } from "node:zlib";
import fc from "fast-check";
import { expect, test } from "vitest";
import { cutNonce, fillNonce } from "./nonce-holes";

const nonce = () => randomBytes(16).toString("base64");

test("whatever stands around the nonces, plain and gzip hold the same page with the fresh one", () => {
  const text = fc.oneof(fc.string({ unit: "grapheme" }), fc.constant("<p>again and again</p>"));
  fc.assert(
    fc.property(fc.array(text, { minLength: 2, maxLength: 8 }), (stretches) => {
      const [first, second] = [nonce(), nonce()];
      const page = cutNonce(Buffer.from(stretches.join(first)), first);
      if (!page) throw new Error("The nonce was not found.");
      const expected = stretches.join(second);
      expect(fillNonce(page, second, { gzip: false }).toString()).toBe(expected);
      expect(gunzipSync(fillNonce(page, second, { gzip: true })).toString()).toBe(expected);
    }),
    { seed: 21 },
  );
});

test("a page without its nonce is not kept", () => {
  expect(cutNonce(Buffer.from("<p>nothing to run</p>"), nonce())).toBeNull();
});

test("what is kept is compressed about as well as the whole would be", () => {
  const first = nonce();
  const cards = Array.from(
    { length: 500 },
    (_, i) => `<li class="card">Statement ${i} holds.</li>`,
  );
  const html = `<script nonce="${first}"></script>${cards.join("")}<script nonce="${first}"></script>`;
  const page = cutNonce(Buffer.from(html), first);
  expect(page && fillNonce(page, nonce(), { gzip: true }).byteLength).toBeLessThan(html.length / 6);
});
