// Zip files that unpack to what they say, and those that do not.

import fc from "fast-check";
import { strToU8, zipSync } from "fflate";
import { describe, expect, test } from "vitest";
import { AppError } from "@/lib/contract/app-error";
import { guardZip, ZIP_LIMITS } from "./open-zip";

const text = strToU8("Officers should not visit. ".repeat(40));
const sound = () =>
  zipSync({ "a.xml": text, "b/c.xml": [text, { level: 0 }], "d.xml": strToU8("") });

function codeOf(bytes: Uint8Array, limits = ZIP_LIMITS): string {
  try {
    guardZip(bytes, limits);
    return "ok";
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    expect(error.message).toMatch(/\.$/);
    return error.code;
  }
}

/** The file with some bytes of the listed entry at `index` replaced. */
function patched(bytes: Uint8Array, sign: number[], offset: number, values: number[], from = 0) {
  const copy = bytes.slice();
  const at = copy.findIndex(
    (_, index) => index >= from && sign.every((byte, place) => copy[index + place] === byte),
  );
  copy.set(values, at + offset);
  return copy;
}
const LISTED = [0x50, 0x4b, 1, 2];
const END = [0x50, 0x4b, 5, 6];

describe("a zip file", () => {
  test("gives its names where all is sound, with a comment too", () => {
    expect(guardZip(sound())).toEqual(["a.xml", "b/c.xml", "d.xml"]);
    const commented = patched(new Uint8Array([...sound(), 72, 105]), END, 20, [2, 0]);
    expect(guardZip(commented)).toHaveLength(3);
  });

  test("that is a bomb stops at the limit, quickly", () => {
    const zeros = zipSync({ "a.xml": new Uint8Array(120_000_000) });
    expect(zeros.length).toBeLessThan(200_000);
    const started = performance.now();
    expect(codeOf(zeros)).toBe("TOO_LARGE");
    expect(performance.now() - started).toBeLessThan(2_000);
    const many = zipSync(
      Object.fromEntries(Array.from({ length: 50 }, (_, at) => [`${at}.xml`, text])),
    );
    expect(codeOf(many, { ...ZIP_LIMITS, totalBytes: 10_000 })).toBe("TOO_LARGE");
    expect(codeOf(many, { ...ZIP_LIMITS, entryBytes: 500 })).toBe("TOO_LARGE");
    expect(codeOf(many, { ...ZIP_LIMITS, entries: 49 })).toBe("TOO_LARGE");
    const stored = zipSync({ "a.xml": [text, { level: 0 }] });
    expect(codeOf(stored, { ...ZIP_LIMITS, entryBytes: 500 })).toBe("TOO_LARGE");
  });

  test("whose names lead out of it is refused", () => {
    for (const name of ["../a", "/etc/a", "a/../../b", "C:/a", "a\\b", "a/./b", "a\u0001"])
      expect(codeOf(zipSync({ [name]: text })), name).toBe("VALIDATION");
  });

  test("with a password is told apart", () => {
    expect(() => guardZip(patched(sound(), LISTED, 8, [1, 0]))).toThrow(/password/);
    const old = Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
    expect(() => guardZip(old)).toThrow(/password|old version/);
  });

  test("that lies about its sizes, shares bytes or repeats names is refused", () => {
    expect(codeOf(patched(sound(), LISTED, 24, [1, 0, 0, 0]))).toBe("VALIDATION");
    expect(codeOf(patched(sound(), LISTED, 24, [255, 255, 255, 127]))).toBe("VALIDATION");
    const bytes = sound();
    const second = bytes.findIndex(
      (_, at) => at > 0 && LISTED.every((b, i) => bytes[at + i] === b),
    );
    const shared = patched(bytes, LISTED, 42, [0, 0, 0, 0], second + 4);
    expect(codeOf(shared)).toBe("VALIDATION");
    const twice = zipSync({ "aa.xml": text, "ab.xml": text });
    const at = twice.lastIndexOf(0x62);
    const renamed = twice.slice();
    renamed[at] = 0x61;
    expect(codeOf(renamed)).toBe("VALIDATION");
  });

  test("that is cut off, damaged or none is refused in words, whatever its bytes", () => {
    const bytes = sound();
    for (const length of [0, 3, 21, 22, bytes.length - 1])
      expect(codeOf(bytes.subarray(0, length))).toBe("VALIDATION");
    fc.assert(
      fc.property(fc.nat(bytes.length - 1), fc.nat(255), (at, value) => {
        const copy = bytes.slice();
        copy[at] = value;
        codeOf(copy);
      }),
      { seed: 20261123, numRuns: 1_000 },
    );
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 200 }), (rubbish) => {
        codeOf(new Uint8Array([...rubbish, ...bytes]));
        codeOf(rubbish);
      }),
      { seed: 20261123, numRuns: 300 },
    );
  });
});
