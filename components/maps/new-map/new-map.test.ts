// Reading files, plain text as Markdown, and the guesses at title, format and language.
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { asMarkdown, guessFormat } from "@/lib/contract/brief-files-source";
import { readTextFile, refuseFile, tidyText } from "@/lib/contract/brief-files-text";
import { plainTextOf, readMarkdown } from "@/lib/contract/plain-text";
import { guessLanguage } from "./guess-language";
import { guessTitle } from "./guess-title";

const bytes = (text: string) => new TextEncoder().encode(text);

function utf16(text: string, little: boolean, mark: boolean): Uint8Array {
  const units = mark ? `\uFEFF${text}` : text;
  const out = new Uint8Array(units.length * 2);
  for (let at = 0; at < units.length; at += 1) {
    const unit = units.charCodeAt(at);
    out[2 * at] = little ? unit & 255 : unit >> 8;
    out[2 * at + 1] = little ? unit >> 8 : unit & 255;
  }
  return out;
}

describe("reading a file", () => {
  test("UTF-8 with and without its mark, with LF line ends", () => {
    const read = readTextFile("a.txt", bytes("\uFEFFCafé\r\nzwei\rdrei"));
    expect(read).toEqual({ ok: true, text: "Café\nzwei\ndrei", note: null });
  });

  test("UTF-16 of both orders, with and without its mark, is said", () => {
    for (const little of [true, false]) {
      for (const mark of [true, false]) {
        const read = readTextFile("a.txt", utf16("Die Straße ist lang.", little, mark));
        expect(read).toMatchObject({ ok: true, text: "Die Straße ist lang." });
        expect(read.ok && read.note).toMatch(/UTF-16/);
      }
    }
  });

  test("Windows-1252 where it is no UTF-8, and says so", () => {
    const read = readTextFile(
      "alt.txt",
      Uint8Array.from([0x43, 0x61, 0x66, 0xe9, 0x20, 0x80, 0x93]),
    );
    expect(read).toMatchObject({ ok: true, text: "Café €“" });
    expect(read.ok && read.note).toMatch(/Windows-1252.*save the file as UTF-8/);
  });

  test("what is no text is refused in words", () => {
    const refusals: [string, Uint8Array, RegExp][] = [
      ["a.txt", bytes("%PDF-1.7 ..."), /is a PDF, whatever its name says/],
      ["a.md", Uint8Array.from([0x50, 0x4b, 3, 4, 0, 0]), /Word, OpenDocument or ZIP/],
      ["a.docx", bytes("x"), /not a \.txt or \.md file/],
      ["a.txt", bytes("one\0two three four five six"), /bytes that no text has/],
      ["a.txt", Uint8Array.from({ length: 400 }, (_, at) => at % 32), /bytes that no text has/],
      ["a.txt", new Uint8Array(), /is empty/],
      ["a.txt", bytes(" \r\n\t "), /nothing but blanks/],
    ];
    for (const [name, content, message] of refusals) {
      const read = readTextFile(name, content);
      expect(read.ok ? read.text : read.message).toMatch(message);
    }
    expect(refuseFile("a.txt", 2_000_001)).toMatch(/has 2\.0 MB; a file may have 2 MB/);
    expect(refuseFile("LICENSE", 10)).toBeNull();
  });

  test("any bytes are read or refused, and what is read has no NUL and is well formed", () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 200 }), (content) => {
        const read = readTextFile("a.txt", content);
        if (!read.ok) return read.message.length > 20;
        return !/[\0\r\p{Surrogate}]/u.test(read.text);
      }),
      { seed: 20261122, numRuns: 500 },
    );
  });

  test("pasted text is tidied the same way", () => {
    expect(tidyText("a\0b\r\nc\fd\ud800e")).toBe("ab\nc\n\nd\uFFFDe");
  });
});

describe("plain text as Markdown", () => {
  test("keeps every sign that Markdown would take for a mark", () => {
    const text = "a_b_ and *this* [x](y) `z` <http://a.b> 2 * 3\\4";
    expect(plainTextOf(asMarkdown(text, "plain"))).toBe(text);
    expect(plainTextOf(asMarkdown("# no heading\n=====", "plain"))).toBe("# no heading =====");
    expect(plainTextOf(asMarkdown("1984. That was the year.", "markdown"))).not.toContain("1984");
  });

  test("says the same whatever the words, apart from white space", () => {
    const word = fc.stringMatching(/^[a-z#>=_*`[\]()<\\!~|]{1,8}$/);
    const line = fc.array(word, { minLength: 1, maxLength: 8 }).map((words) => words.join(" "));
    fc.assert(
      fc.property(fc.array(line, { minLength: 1, maxLength: 6 }), (lines) => {
        const kept = lines.filter((each) => !/^([*_-])( ?\1){2,}$/.test(each));
        const text = kept.join("\n\n");
        const signs = (each: string) => each.replace(/^[*+-] +(?=\S)/gm, "").replace(/\s+/g, "");
        expect(signs(plainTextOf(asMarkdown(text, "plain")))).toBe(signs(text));
      }),
      { seed: 20261122, numRuns: 500 },
    );
  });

  test("lists stay lists; lines that nobody broke by hand are paragraphs", () => {
    const list = readMarkdown(asMarkdown("Because:\n- one\n• two\n3) three", "plain"));
    expect(list.blocks.map(({ type }) => type)).toEqual([
      "paragraph",
      "listItem",
      "listItem",
      "listItem",
    ]);
    const long = `${"word ".repeat(40)}end.`;
    expect(readMarkdown(asMarkdown(`${long}\n${long}`, "plain")).blocks).toHaveLength(2);
    expect(readMarkdown(asMarkdown("short\nlines\n\nnext", "plain")).blocks).toHaveLength(2);
  });
});

describe("guesses", () => {
  test("the format", () => {
    expect(guessFormat("x", "brief.MD")).toBe("markdown");
    expect(guessFormat("# Title\n\nText")).toBe("markdown");
    expect(guessFormat("We say **no**.")).toBe("markdown");
    expect(guessFormat("2 * 3 and #1 and a_b")).toBe("plain");
  });

  test("the title: first heading, else first line, cut where it is long", () => {
    expect(guessTitle("Preface.\n\n# The *case*\n\nText", "markdown")).toBe("The case");
    expect(guessTitle("A short line\n\nMore text.", "plain")).toBe("A short line");
    expect(guessTitle(`${"word ".repeat(60)}`, "plain")).toMatch(/^(word ?){20,24}…$/);
    expect(guessTitle("", "plain")).toBe("");
  });

  test("the language", () => {
    const samples: Record<string, string> = {
      en: "The rents rise because building is slow, and that is the fault of the permits.",
      de: "Die Mieten steigen, weil das Bauen nicht schnell ist und die Ämter zu langsam sind.",
      fr: "Les loyers montent parce que la construction est lente, et que les permis ne sont pas donnés.",
      es: "Los alquileres suben porque la construcción es lenta y los permisos no se dan en plazo.",
      zh: "房租上涨是因为建设缓慢，许可证需要两年时间，这个国家的法律不允许更快，所以大家都要等。",
      "zh-Hant":
        "房租上漲是因為建設緩慢，許可證需要兩年時間，這個國家的法律不允許更快，所以大家都要等。",
      ja: "家賃が上がるのは建設が遅いからです。許可には二年かかりますし、法律も厳しいのです。",
      ru: "Аренда растёт, потому что строительство идёт медленно и разрешения ждут два года.",
      uk: "Оренда зростає, бо будівництво йде повільно, і дозволи чекають два роки, її ціна росте.",
    };
    for (const [tag, text] of Object.entries(samples)) expect(guessLanguage(text), text).toBe(tag);
    expect(guessLanguage("xyz 123")).toBeNull();
  });
});
