// The styles of a kept page, within it.
import { expect, test } from "vitest";
import { inlineStyles } from "./inline-styles.mjs";

const link = (/** @type {string} */ name, more = "") =>
  `<link rel="stylesheet" href="/_next/static/chunks/${name}" data-precedence="next"${more}/>`;
const page = (/** @type {string} */ head) => `<html><head>${head}</head><body>${link("c.css")}`;
/** @type {Record<string, string>} */
const files = {
  "/_next/static/chunks/a.css": `a{color:red;content:"$&"}`,
  "/_next/static/chunks/b.css":
    "@font-face{src:url(../media/b.woff2)}b{mask:url(data:image/png;base64,AA);fill:url(#x)}",
  "/_next/static/chunks/odd.css": "i{content:'</style>'}",
};
const read = async (/** @type {string} */ path) => files[path] ?? null;

test("each stylesheet of the head stands in its place, and its link applies to nothing", async () => {
  expect(await inlineStyles(page(link("a.css") + link("b.css")), read)).toBe(
    page(
      `<style>a{color:red;content:"$&"}</style>${link("a.css", ' media="not all"')}<style>@font-face{src:url(/_next/static/chunks/../media/b.woff2)}b{mask:url(data:image/png;base64,AA);fill:url(#x)}</style>${link("b.css", ' media="not all"')}`,
    ),
  );
});

test.each(["missing.css", "odd.css"])("%s stays a link", async (name) => {
  expect(await inlineStyles(page(link(name)), read)).toBe(page(link(name)));
});

test("a page without a head stays as it is", async () => {
  expect(await inlineStyles(`<p>${link("a.css")}</p>`, read)).toBe(`<p>${link("a.css")}</p>`);
});
