// Annotations as they are painted: the safe subset, and nothing that a parser chokes on.
import { createElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, test } from "vitest";
import { mentionMark } from "@/lib/argument/queries/mentions";
import { MarkdownBody } from "./markdown-body";

function painted(body: string, people: Record<string, { name: string }> = {}): string {
  return renderToStaticMarkup(createElement(MarkdownBody, { body, people }));
}

describe("mentions", () => {
  const id = "person-ana-0001";
  const plain = (html: string) => html.replace(/<[^>]+>/g, "");

  test("show who the person is now, not what the writer wrote", () => {
    const html = painted(`So says @[Ben](person:${id}).`, { [id]: { name: "Ana" } });
    expect(plain(html)).toBe("So says @Ana.");
    expect(html).not.toContain("href");
  });

  test("show what was written while the person is not known yet", () => {
    expect(plain(painted(`@[Ben](person:${id})`))).toBe("@Ben");
  });

  test.each(["<b>*x*</b>", "a](https://evil.example)", "[[", "\\", "@[x](person:person-ben-0001)"])(
    "a hostile name is only text: %s",
    (name) => {
      const html = painted(mentionMark({ id, name }), { [id]: { name } });
      expect(html).not.toMatch(/<a|<b>|<em>/);
      expect(html).toContain("@");
    },
  );

  test("a link to a person without its @, and a picture of one, lead nowhere", () => {
    expect(painted(`[Ana](person:${id})`)).toContain("<span>Ana</span>");
    expect(painted(`![Ana](person:${id})`)).toContain("<span>Ana</span>");
    expect(painted("@[Ana](person:x)")).toContain("<span>Ana</span>");
  });

  test("stand as names also in what is shown as it was typed", () => {
    const html = painted(`${"[".repeat(9_000)} @[Ben](person:${id})`, { [id]: { name: "Ana" } });
    expect(html).toMatch(/@Ana<\/p>/);
  });
});

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
