// Annotations as they are painted: the safe subset, and nothing that a parser chokes on.
import { createElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, test } from "vitest";
import { MarkdownBody } from "./markdown-body";

function painted(body: string): string {
  return renderToStaticMarkup(createElement(MarkdownBody, { body }));
}

describe("what is dangerous is only text", () => {
  test.each([
    ["a script", "<script>alert(1)</script>", "&lt;script&gt;"],
    ["an attribute", '<img src=x onerror="alert(1)">', "&lt;img"],
    ["a link to a script", "[a](javascript:alert(1))", "<span>a</span>"],
    ["one with capitals and a space", "[a]( JaVaScRiPt:alert(1))", "<span>a</span>"],
    ["one in entities", "[a](&#106;avascript:alert(1))", "<span>a</span>"],
    ["a link to data", "[a](data:text/html,x)", "<span>a</span>"],
    ["a picture", "![a](https://evil.example/x.png)", "<a "],
    ["a reference", "[a][b]\n\n[b]: vbscript:x", "<span>a</span>"],
  ])("%s", (_what, body, expected) => {
    const html = painted(body);
    expect(html).toContain(expected);
    expect(html).not.toMatch(/<script|<img|href="(?!https?:|mailto:)/i);
  });
});

describe("what would hang a reader is shown as it was typed", () => {
  test.each([
    ["deep quotes", ">".repeat(10_000)],
    ["deep quotes with spaces", "> ".repeat(5_000)],
    ["deep lists on one line", "- a\n".concat("1. ".repeat(3_000))],
    ["deep lists by indentation", `${" ".repeat(60)}- a`],
    ["emphasis that never closes", "_a*".repeat(3_300)],
    ["brackets that never close", "[".repeat(9_000)],
    ["emphasis of two marks", "*__".repeat(3_300)],
    ["addresses without an end", "www.a_".repeat(1_600)],
    ["thousands of lines", "a\n".repeat(5_000)],
  ])("%s", (_what, body) => {
    expect(painted(body)).toMatch(/^<div class="annotation-body"><p class="whitespace-pre-wrap">/);
  });

  test("but a long and lively annotation is painted", () => {
    const item = "- **One** of _these_ says [so](https://example.org/a_b): `x` | y\n  > quoted\n";
    const html = painted(item.repeat(30) + "Plain words. ".repeat(300));
    expect(html).toContain("<strong>One</strong>");
    expect(html).toContain('<a href="https://example.org/a_b"');
  });

  test("rules of many hyphens are no lists", () => {
    expect(painted("a\n\n--------------------\n\n**b**")).toContain("<strong>b</strong>");
  });
});
