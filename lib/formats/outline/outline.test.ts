import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { applyOperations } from "../../argument/apply-operation";
import { emptyGraph } from "../../argument/graph";
import type { Operation } from "../../argument/operations/operation";
import { readingRoots } from "../../argument/reading-roots";
import type { ArgumentGraph, Statement } from "../../argument/records";
import { applied, graphOf, idOf, statement, step, testContext } from "../../argument/testing/build";
import { randomGraph } from "../../argument/testing/random-graph";
import { LIMITS } from "../../argument/text-rules";
import { inBatches, outlineOperations } from "./outline-operations";
import { type ParsedOutline, parseOutline } from "./parse-outline";
import { serializeOutline } from "./serialize-outline";

const graph = graphOf(
  statement("main", { text: "Officers should stay at home.", label: "Stay home" }),
  statement("crisis", { text: "Visits would provoke a crisis.", label: "Crisis" }),
  statement("trade", { text: "A crisis would cost trade.", unstated: true }),
  statement("china", { text: "Beijing has said so.", heldBy: "A ministry", stance: "reports" }),
  statement("doubt", { text: "Trade has survived worse." }),
  statement("plan", { text: "Visits help to plan.", note: "From 1995.\n\nSee the study." }),
  step("i1", "support", ["crisis", "trade"], "main"),
  step("i2", "support", ["china"], "crisis"),
  step("i3", "attack", ["doubt"], "step:i1"),
  step("i4", "attack", ["plan"], "main"),
  step("i5", "attack", ["crisis"], "plan"),
);
const TEXT = `"Stay home": Officers should stay at home.
  + "Crisis": Visits would provoke a crisis.
    + Beijing has said so. (held by A ministry, reports)
  & A crisis would cost trade. (not stated)
    ~ Trade has survived worse.
  - Visits help to plan.
    | From 1995.
    |
    | See the study.
    - see "Crisis"
`;

function parsed(text: string): ParsedOutline {
  const result = parseOutline(text);
  if (!result.ok) throw new Error(result.reason.message);
  return result.value;
}

/** The texts with what each line hangs on, in a form that is easy to read. */
function shape(text: string): string[] {
  const { statements, steps, roots } = parsed(text).draft;
  const said = (index: number) => statements[index]?.text ?? "?";
  return [
    ...roots.map((root) => said(root)),
    ...steps.map(({ kind, premises, target }) => {
      const on =
        target === null ? "?" : target.type === "step" ? `#${target.index}` : said(target.index);
      return `${premises.map(said).join(" & ")} ${kind === "support" ? "+" : "-"} ${on}`;
    }),
  ];
}

function pasted(
  text: string,
  target: Parameters<typeof outlineOperations>[1] = null,
  into = emptyGraph(),
) {
  let count = 0;
  const operations = outlineOperations(
    parsed(text).draft,
    target,
    () => `id-${String(++count).padStart(8, "0")}`,
  );
  let next: ArgumentGraph = into;
  for (const [at, batch] of inBatches(operations, 500).entries()) {
    const result = applyOperations(next, batch, testContext({ ordinal: 1000 * (at + 1) }));
    if (!result.ok) throw new Error(result.reason.message);
    next = result.value.graph;
  }
  return next;
}

describe("writing an outline", () => {
  it("reads well", () => {
    expect(serializeOutline(graph, [idOf("main")])).toEqual({
      content: TEXT,
      report: { statements: 6, steps: 5 },
    });
  });

  it("leaves out roots that stand below others, and what is not there", () => {
    const all = serializeOutline(graph, ["crisis", "main", "gone", "doubt"].map(idOf));
    expect(all.content).toBe(TEXT);
    expect(serializeOutline(graph, []).content).toBe("");
  });

  it("writes branches one after the other", () => {
    const two = serializeOutline(graph, [idOf("doubt"), idOf("china")]).content;
    expect(two).toBe(
      "Trade has survived worse.\n\nBeijing has said so. (held by A ministry, reports)\n",
    );
  });
});

describe("reading an outline", () => {
  it("gives back what was written", () => {
    const { draft, report } = parsed(TEXT);
    expect(report).toEqual({ statements: 6, steps: 5, notes: [] });
    expect(draft.statements[3]).toEqual({
      text: "A crisis would cost trade.",
      label: null,
      note: null,
      heldBy: null,
      stance: null,
      unstated: true,
    });
    expect(shape(TEXT)).toEqual([
      "Officers should stay at home.",
      "Visits would provoke a crisis. & A crisis would cost trade. + Officers should stay at home.",
      "Beijing has said so. + Visits would provoke a crisis.",
      "Trade has survived worse. - #0",
      "Visits help to plan. - Officers should stay at home.",
      "Visits would provoke a crisis. - Visits help to plan.",
    ]);
  });

  it("reads Windows line ends, tabs, mail quotes and marks of every list", () => {
    const expected = ["Claim.", "One. + Claim.", "Two. + One."];
    expect(shape("Claim.\r\n\t+ One.\r\n\t\t+ Two.\r\n")).toEqual(expected);
    expect(shape("> Claim.\n>   + One.\n>\n>      + Two.")).toEqual(expected);
    expect(shape("- Claim.\n  - One.\n    - Two.")).toEqual(expected);
    expect(shape("* Claim.\n  • One.\n\t\t1. Two.")).toEqual(expected);
    expect(shape("1) Claim.\n  a reason it has")).toEqual(["Claim.", "a reason it has + Claim."]);
  });

  it("says where it guessed", () => {
    const { report } = parsed(
      'Claim.\n  No sign.\n  +\n~ Alone.\n& Linked with nothing.\n+ see "Gone"',
    );
    expect(report.notes.map(({ line }) => line)).toEqual([2, 3, 4, 6]);
    for (const { message } of report.notes) expect(message).toMatch(/\.$/);
  });

  it("fits what is too long, and takes out what cannot be stored", () => {
    const { draft, report } = parsed(
      `"${"L".repeat(40)}": ${"word ".repeat(800)}\n  + half \ud800 and \u0000here (held by ${"x".repeat(300)})`,
    );
    expect(report.notes).toHaveLength(3);
    const [long, other] = draft.statements;
    expect([...(long?.text ?? "")].length).toBeLessThanOrEqual(LIMITS.statementText);
    expect(long?.note).toContain("word word");
    expect(other).toMatchObject({ text: "half  and here" });
    expect(pasted(`"${"L".repeat(40)}": a\n+ b\u0000`).statements.size).toBe(2);
  });

  it("refuses nothing, and too much", () => {
    for (const text of ["", " \n\t\n", "+\n-\n"])
      expect(parseOutline(text)).toMatchObject({ ok: false, reason: { code: "INVALID" } });
    expect(parseOutline("x\n".repeat(5_001))).toMatchObject({ ok: false });
    expect(parseOutline("x".repeat(2_000_001))).toMatchObject({ ok: false });
    expect(parseOutline(">".repeat(1_900_000))).toMatchObject({ ok: true });
    expect(parseOutline(`a ${"(held by ".repeat(200_000)}`)).toMatchObject({ ok: true });
  });

  it("reads what is deep and what is broad, and never fails on rubbish", () => {
    const deep = Array.from({ length: 5_000 }, (_, at) => `${" ".repeat(at % 400)}+ ${at}`).join(
      "\n",
    );
    expect(parsed(deep).report.statements).toBe(5_000);
    fc.assert(
      fc.property(fc.string({ unit: "binary", maxLength: 300 }), (text) => {
        const result = parseOutline(text);
        if (result.ok) pasted(text);
      }),
      { seed: 7, numRuns: 300 },
    );
    const rubbish = fc.array(
      fc.tuple(
        fc.constantFrom("", " ", "  ", "\t", "    "),
        fc.constantFrom("+ ", "- ", "& ", "~ ", "^ ", "| ", "", "* ", "see "),
        fc.constantFrom(
          "a",
          '"a": b',
          '"a"',
          "[1]",
          "[1] c",
          "b (not stated)",
          "(held by x)",
          "\\",
        ),
      ),
      { maxLength: 30 },
    );
    fc.assert(
      fc.property(rubbish, (lines) => {
        const text = lines.map((parts) => parts.join("")).join("\n");
        if (parseOutline(text).ok) {
          pasted(text);
          pasted(text, { type: "statement", id: idOf("main") }, graph);
        }
      }),
      { seed: 8, numRuns: 500 },
    );
  });
});

describe("pasting an outline", () => {
  it("adds it as claims of its own", () => {
    const next = pasted(TEXT);
    expect([next.statements.size, next.inferences.size]).toEqual([6, 5]);
  });

  it("hangs it under a statement or a step, with the signs that it has", () => {
    const main = { type: "statement", id: idOf("main") } as const;
    const next = pasted("+ For.\n- Against.\nNo sign.", main, graph);
    const added = [...next.inferences.values()].filter((each) => !graph.inferences.has(each.id));
    expect(added.map((each) => each.kind)).toEqual(["support", "attack", "support"]);
    expect(added.every((each) => each.target.id === idOf("main"))).toBe(true);
    const doubt = pasted("- It does not follow.", { type: "inference", id: idOf("i2") }, graph);
    expect([...doubt.inferences.values()].at(-1)?.target.type).toBe("inference");
  });
});

describe("there and back", () => {
  const words = fc.string({ unit: "grapheme", minLength: 1, maxLength: 40 });
  const tricky = fc.constantFrom(
    "- a dash first",
    "+",
    '"quoted": and more',
    "see this",
    "[1] tagged",
    "ends so (not stated)",
    "(held by nobody)",
    "two\nlines",
    " spaces around ",
    "back\\slash \\n",
    "1. numbered",
    "| bar",
    "\u2028",
    "end)",
  );
  const text = fc
    .oneof(words, tricky)
    .filter(
      (each) =>
        each.trim() !== "" &&
        !/[\0\ud800-\udfff]/.test(each.replace(/[\ud800-\udbff][\udc00-\udfff]/g, "")),
    );
  const line = text
    .map((each) => each.replace(/[\r\n\u2028\u2029]/g, " "))
    .filter((each) => each.trim() !== "");
  const short = line
    .map((each) => [...each].slice(0, 24).join(""))
    .filter((each) => each.trim() !== "");
  const fields = fc.record({
    text,
    label: fc.option(short, { nil: null }),
    note: fc.option(text, { nil: null }),
    heldBy: fc.option(line, { nil: null }),
    stance: fc.constantFrom("asserts", "reports", "concedes", null),
    unstated: fc.boolean(),
  });

  it("keeps statements, steps and their order", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 10_000 }),
        fc.array(fields, { minLength: 25, maxLength: 25 }),
        (seed, all) => {
          const bare = randomGraph({
            seed,
            statements: 25,
            onSteps: 0.15,
            reused: 0.1,
            loose: 0.05,
          });
          const edits = [...bare.statements.keys()].map(
            (id, at): Operation => ({ v: 1, type: "editStatement", id, revision: 1, ...all[at] }),
          );
          const before = applied(bare, edits).graph;
          const written = serializeOutline(before, readingRoots(before)).content;
          const { report } = parsed(written);
          expect(report.notes).toEqual([]);
          const after = pasted(written);
          expect(after.inferences.size).toBe(before.inferences.size);
          expect(sayings(after)).toEqual(sayings(before));
          const again = serializeOutline(after, rootsInOrder(after)).content;
          expect(again).toBe(written);
        },
      ),
      { seed: 20_260_303, numRuns: 120 },
    );
  }, 60_000);
});

function sayings({ statements }: ArgumentGraph): string[] {
  const said = ({ text, label, note, heldBy, stance, unstated }: Statement) =>
    JSON.stringify([text, label, note, heldBy, stance, unstated]);
  return [...statements.values()].map(said).sort();
}

/** As they were pasted. */
function rootsInOrder(of: ArgumentGraph): readonly string[] {
  return [...of.statements.keys()].sort();
}
