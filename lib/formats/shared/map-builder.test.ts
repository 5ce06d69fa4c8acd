// What readers hand in never makes a map that the core refuses, and what goes is told.
import fc from "fast-check";
import { expect, test } from "vitest";
import { applyOperations } from "../../argument/apply-operation";
import { checkInvariants } from "../../argument/check-invariants";
import { emptyGraph } from "../../argument/graph";
import { FORMAT_LIMITS } from "../format-types";
import { guardParse } from "./guard-parse";
import { createMapBuilder } from "./map-builder";
import { graphOf } from "./source-of";
import { toOperations } from "./to-operations";

const places = fc.nat({ max: 7 });
const steps = fc.array(
  fc.record({
    kind: fc.constantFrom("support", "attack"),
    premises: fc.array(places, { maxLength: 4 }),
    target: fc.record({ type: fc.constantFrom("statement", "inference"), at: places }),
  }),
  { maxLength: 12 },
);

test("whatever steps come in, those that are left keep the core's rules and follow their targets", () => {
  fc.assert(
    fc.property(fc.nat({ max: 6 }), steps, (count, drawn) => {
      const builder = createMapBuilder();
      const statements = Array.from({ length: 8 }, (_, at) => builder.idFor(`statement-${at}`));
      for (const id of statements.slice(0, count)) builder.statement(id, { text: `Says ${id}.` });
      const ids = drawn.map((_, at) => builder.idFor(`inference-${at}`));
      drawn.forEach((step, at) => {
        const { type, at: place } = step.target;
        const pool = type === "statement" ? statements : ids;
        builder.inference(ids[at] ?? "", {
          kind: step.kind,
          premises: step.premises.map((premise) => statements[premise] ?? ""),
          target: { type, id: pool[place % pool.length] ?? "" },
        });
      });
      const map = builder.finish(null);
      expect(checkInvariants(graphOf(map))).toEqual([]);
      const applied = applyOperations(
        emptyGraph(),
        toOperations(map, (id) => id),
        {
          actorId: null,
          at: "2026-01-01T00:00:00.000Z",
          ordinal: 0,
          mapId: "map-0001",
          brief: null,
        },
      );
      expect(applied.ok).toBe(true);
      const lost = builder.report.finish().items.filter(({ kind }) => kind === "lost");
      expect(map.inferences.length + lost.length).toBe(drawn.length);
    }),
    { numRuns: 300, seed: 11 },
  );
});

test("a text over 2,000 characters is whole in the note, a long label is shortened, and both are told", () => {
  const builder = createMapBuilder();
  const text = "word ".repeat(500).trim();
  builder.statement(builder.idFor("a"), { text, label: "A label that nobody can hold" }, 7);
  const [statement] = builder.finish(null).statements;
  expect(statement?.note).toBe(text);
  expect([...(statement?.text ?? "")].length).toBeLessThanOrEqual(2_000);
  expect([...(statement?.label ?? "")].length).toBeLessThanOrEqual(24);
  expect(builder.report.finish().items.map(({ code, line }) => [code, line])).toEqual([
    ["text-too-long", 7],
    ["label-too-long", 7],
  ]);
});

test("a key that fits is the id; another gets one of ours, and no two are the same", () => {
  const builder = createMapBuilder();
  expect(builder.idFor("statement-1")).toBe("statement-1");
  const others = ["statement-1", "7", "__proto__", "7"].map(builder.idFor);
  expect(new Set(["statement-1", ...others]).size).toBe(5);
});

test("too many statements are a problem that says what to do", () => {
  const result = guardParse("many", () => {
    const builder = createMapBuilder();
    for (let at = 0; at <= FORMAT_LIMITS.statements; at += 1)
      builder.statement(builder.idFor(`statement-${at}`), { text: "Says it." });
    return { map: builder.finish(null), brief: null, report: builder.report.finish() };
  });
  expect(result).toMatchObject({ ok: false, problem: { code: "too-large" } });
});
