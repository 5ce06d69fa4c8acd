// Maps for round trips: undercuts, backings, linked premises, circles, hostile words, and a brief with passages.
import fc from "fast-check";
import { quoteAt } from "../../../argument/passage-quote";
import type { FormatBrief, Parsed } from "../../format-types";
import { createMapBuilder } from "../map-builder";
import { tidyText } from "../tidy-text";

const HOSTILE = [
  "<script>alert(1)</script>",
  '<span id="node1">x</span> &amp; &lt;br&gt;',
  "=1+1",
  "A : B",
  "Default Inference",
  "__proto__",
  "\u202Eright to left",
  "台北 🙂 e\u0301tude",
  '"quoted" \\ back',
  "a\u0000b".replace("\u0000", ""),
  "line\nline",
  "-> See 1.2.",
  "RA",
];

/** Words that a statement or name can hold as they are: trimmed, LF, without NUL. */
const words = (max: number) =>
  fc
    .oneof(
      fc.string({ unit: "grapheme", minLength: 1, maxLength: max }),
      fc.lorem({ maxCount: 6 }),
      fc.constantFrom(...HOSTILE),
    )
    .map((text) =>
      text.replaceAll("\r", "").replaceAll("\u0000", "").trim().slice(0, max).toWellFormed().trim(),
    )
    .filter((text) => text !== "");

const line = (max: number) => words(max).map((text) => text.replace(/\s+/g, " ").trim());
const maybe = <T>(arbitrary: fc.Arbitrary<T>) => fc.option(arbitrary, { nil: null, freq: 2 });
const place = fc.nat({ max: 9 });

const statements = fc.array(
  fc.record({
    text: words(200),
    label: maybe(line(24).filter((text) => [...text].length <= 24)),
    note: maybe(words(80)),
    heldBy: maybe(fc.oneof(line(60), fc.constantFrom("Jay", "John Jay", "A. B. Cee", "x  y"))),
    stance: maybe(fc.constantFrom("asserts", "reports", "concedes")),
    unstated: fc.boolean(),
    position: maybe(
      fc.record({ x: fc.integer({ min: -900, max: 900 }), y: fc.integer({ min: -900, max: 900 }) }),
    ),
  }),
  { minLength: 1, maxLength: 10 },
);

const steps = fc.array(
  fc.record({
    kind: fc.constantFrom("support" as const, "attack" as const),
    premises: fc.array(place, { minLength: 1, maxLength: 4 }),
    scheme: maybe(fc.oneof(line(40), fc.constantFrom("Expert Opinion", "default conflict", "72"))),
    onStep: fc.boolean(),
    target: place,
  }),
  { maxLength: 14 },
);

const brief = fc.record({
  blocks: fc.array(words(120), { maxLength: 6 }),
  passages: fc.array(
    fc.record({
      start: fc.nat(),
      length: fc.nat({ max: 40 }),
      of: fc.array(place, { maxLength: 3 }),
    }),
    {
      maxLength: 6,
    },
  ),
  title: maybe(line(40)),
  author: maybe(line(40)),
});

/** A map that keeps every rule, with a brief now and then, as a reader would give it. */
export const anyParsed: fc.Arbitrary<Parsed> = fc
  .tuple(statements, steps, maybe(brief), maybe(place), maybe(line(60)))
  .map(([drawn, inferences, text, main, title]) => {
    const builder = createMapBuilder();
    const ids = drawn.map((_, at) => builder.idFor(`statement-${at}`));
    for (const [at, statement] of drawn.entries()) builder.statement(ids[at] ?? "", statement);
    const stepIds = inferences.map((_, at) => builder.idFor(`step-number-${at}`));
    const nth = <T>(list: readonly T[], at: number) => list[at % list.length] as T;
    for (const [at, { kind, premises, scheme, onStep, target }] of inferences.entries())
      builder.inference(stepIds[at] ?? "", {
        kind,
        premises: premises.map((one) => nth(ids, one)),
        target: onStep
          ? { type: "inference", id: nth(stepIds, target) }
          : { type: "statement", id: nth(ids, target) },
        scheme,
      });
    if (main !== null) builder.mainClaim(nth(ids, main));
    const told = text === null ? null : briefOf(text);
    if (told !== null && text !== null)
      for (const [at, { start, length, of }] of text.passages.entries()) {
        const from = start % told.text.length;
        const quote = quoteAt(told.text, from, Math.min(told.text.length, from + length + 1));
        const edge = quote.exact.trim() === quote.exact && quote.exact !== "";
        if (edge)
          builder.passage({
            id: builder.idFor(`passage-${at}`),
            ...quote,
            statementIds: [...new Set(of.map((one) => nth(ids, one)))],
          });
      }
    return {
      map: builder.finish(title ?? "A map"),
      brief: told,
      report: { items: [], omitted: 0 },
    };
  });

function briefOf({
  blocks,
  title,
  author,
}: {
  blocks: string[];
  title: string | null;
  author: string | null;
}): FormatBrief | null {
  const { text } = tidyText(blocks.join("\n"), []);
  if (text === "") return null;
  return {
    title,
    author,
    source: null,
    series: null,
    publisher: null,
    publishedOn: null,
    language: "en",
    notice: null,
    disclaimer: null,
    text,
    markdown: null,
  };
}
