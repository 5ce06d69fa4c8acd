// Whatever a map says, @argdown/core reads as many statements and steps in what is written, and our reader gives it back.
import fc from "fast-check";
import { expect, it } from "vitest";
import type { Operation } from "../../argument/operations/operation";
import type { ArgumentGraph, Id, InferenceTarget } from "../../argument/records";
import { applied } from "../../argument/testing/build";
import { randomGraph } from "../../argument/testing/random-graph";
import type { FormatMap } from "../format-types";
import { graphOf, sourceOf } from "../shared/source-of";
import { parse } from "./parse";
import { serialize } from "./serialize";
import { coreCounts } from "./testing/core-counts";

const OPTIONS = { annotations: true, at: "2026-01-01T00:00:00.000Z" };

const hostile = fc.constantFrom(
  "- a dash",
  "+ plus",
  "<- arrow",
  "+> out",
  ">< both",
  "_> cut",
  "<_ cut",
  "[Title]: text",
  "[Ref]",
  "<Arg>: x",
  "<Arg>",
  "# Heading",
  "## a #tag #(b c)",
  "(1) premise",
  "----",
  "-- rule --",
  "=== a: b ===",
  "====",
  "{a: b}",
  "} x {",
  "a // b",
  "/* c */",
  "<!-- d -->",
  "http://example.org/a?b=c#d",
  "@[Ref] @<Arg>",
  "**bold** __b__ *i* _i_ snake_case",
  "[link](http://a.b)",
  ":heart: .^. ... e.g. i.e.",
  "a,  b.  c  d)  e",
  "\\ back\\slash\\",
  "1. item",
  "* item",
  "'- quote",
  "two\nlines",
  "tab\there",
  "line\u2028sep",
  "nel\u0085x",
  "nbsp\u00a0x",
  "שלום עולם",
  "‮rtl‬",
  "中文。日本語、",
  "👩‍👩‍👧 e\u0301",
  "constructor",
  "__proto__",
  "Untitled 1",
  "Step 1",
  "Step 2",
  "===",
  "~~~",
  "a:b:c :: d",
  "x.y.z. w",
  "null",
  "true",
  "[",
  "]",
  "<",
  ">",
  "\ufeffbom",
  "\u007fdel",
  "a---b--c",
  "{label: null}",
  "]: x",
  "&anchor *alias",
  "%%",
  "!tag",
  "| bar",
);
const words = fc
  .array(
    fc.oneof(hostile, fc.string({ unit: "grapheme", maxLength: 12 }), fc.lorem({ maxCount: 4 })),
    {
      minLength: 1,
      maxLength: 4,
    },
  )
  .map((parts) => parts.join(" ").trim())
  .filter((text) => text !== "" && !/[\0]/.test(text) && text.isWellFormed());
const line = words
  .map((text) => text.replace(/[\r\n\u2028\u2029]+/g, " ").trim())
  .filter((text) => text !== "");
const short = line
  .map((text) => [...text].slice(0, 24).join("").trim())
  .filter((text) => text !== "");
const lines = words
  .map((text) => text.replace(/\r\n?/g, "\n").trim())
  .filter((text) => text !== "");
const fields = fc.record({
  text: lines,
  label: fc.option(short, { nil: null }),
  note: fc.option(lines, { nil: null }),
  heldBy: fc.option(line, { nil: null }),
  stance: fc.constantFrom("asserts", "reports", "concedes", null),
  unstated: fc.boolean(),
});

/** A map in words: what each statement says, then each step, in an order that does not depend on ids. */
function inWords({
  statements,
  inferences,
  mainClaimId,
}: Pick<FormatMap, "statements" | "inferences" | "mainClaimId">) {
  const said = new Map<Id, string>(
    statements.map(({ id, text, label, note, heldBy, stance, unstated }) => [
      id,
      JSON.stringify([text, label, note, heldBy, stance, unstated]),
    ]),
  );
  const steps = new Map(inferences.map((step) => [step.id, step]));
  const words = (target: InferenceTarget): unknown => {
    if (target.type === "statement") return said.get(target.id);
    const step = steps.get(target.id);
    return (
      step && [step.kind, step.scheme, step.premises.map((id) => said.get(id)), words(step.target)]
    );
  };
  return {
    statements: [...said.values()].sort(),
    steps: inferences.map(({ id }) => JSON.stringify(words({ type: "inference", id }))).sort(),
    main: mainClaimId === null ? null : said.get(mainClaimId),
  };
}

function listsOf({ statements, inferences, mainClaimId }: ArgumentGraph) {
  return {
    statements: [...statements.values()],
    inferences: [...inferences.values()],
    mainClaimId,
  };
}

it("gives the same argument back, and counts that the reference parser agrees with", () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 100_000 }),
      fc.array(fields, { minLength: 16, maxLength: 16 }),
      fc.array(fc.option(line, { nil: null }), { minLength: 5, maxLength: 5 }),
      fc.boolean(),
      (seed, all, schemes, named) => {
        const bare = randomGraph({
          seed,
          statements: 16,
          onSteps: 0.25,
          reused: 0.15,
          linked: 0.3,
          loose: 0.1,
        });
        const ids = [...bare.statements.keys()];
        const edits = ids.map(
          (id, at): Operation => ({ v: 1, type: "editStatement", id, revision: 1, ...all[at] }),
        );
        const main: Operation[] = named
          ? [{ v: 1, type: "setMainClaim", statementId: ids[3] ?? "" }]
          : [];
        const edited = applied(bare, [...edits, ...main]).graph;
        const inferences = [...edited.inferences.values()].map((step, at) => ({
          ...step,
          scheme: schemes[at] ?? null,
        }));
        const graph = { ...edited, inferences: new Map(inferences.map((step) => [step.id, step])) };
        const source = { ...sourceOf({ map: EMPTY, brief: null }), graph };
        const { content, report } = serialize(source, OPTIONS);
        const read = parse(content);
        if (!read.ok) throw new Error(`${read.problem.message}\n${content}`);
        expect(inWords(read.value.map), content).toEqual(inWords(listsOf(graph)));
        const added = (content.match(/\{conclusion: implicit\}$/gm) ?? []).length;
        expect(added > 0).toBe(report.items.some(({ code }) => code === "conclusion-added"));
        const core = coreCounts(content);
        expect(core.errors).toBe(0);
        expect(core.statements).toBe(graph.statements.size + added);
        expect(core.inferences + core.relations).toBe(graph.inferences.size + added);
        expect(
          serialize({ ...source, graph: graphOf(read.value.map) }, OPTIONS).content.length,
        ).toBeGreaterThan(0);
      },
    ),
    { seed: 20_261_123, numRuns: 250 },
  );
}, 120_000);

const EMPTY: FormatMap = {
  title: 'A "title" with === and {braces}',
  statements: [],
  inferences: [],
  passages: [],
  annotations: [],
  mainClaimId: null,
  provenance: null,
};
