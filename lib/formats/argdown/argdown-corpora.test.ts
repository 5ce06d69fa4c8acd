// Argdown's own examples, where they are there: none fails but the one with an error, and every count is accounted for.
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { checkInvariants } from "../../argument/check-invariants";
import { graphOf, sourceOf } from "../shared/source-of";
import { parse } from "./parse";
import { serialize } from "./serialize";
import { coreCounts } from "./testing/core-counts";

interface Expected {
  readonly parserErrors: number;
  readonly statements: number;
  readonly arguments: number;
  readonly argumentsWithPCS: number;
  readonly inferences: number;
  readonly relations: number;
  readonly relationsByType: Readonly<Record<string, number>>;
  readonly titles?: string;
}

const FOLDER = new URL("../../../../shared/corpora/argdown/", import.meta.url);
const there = existsSync(new URL("expected.json", FOLDER));
const names = there ? readdirSync(FOLDER).filter((name) => name.endsWith(".argdown")) : [];
const expected: Readonly<Record<string, Expected>> = there
  ? JSON.parse(readFileSync(new URL("expected.json", FOLDER), "utf8"))
  : {};

describe("Argdown's own examples", () => {
  it("are there, or are not asked for", () => {
    expect(names.length > 0).toBe(there);
  });

  for (const name of names) {
    it(`accounts for all of ${name}`, () => {
      const text = readFileSync(new URL(name, FOLDER), "utf8");
      const counts = expected[name];
      const result = parse(text);
      if (counts === undefined) throw new Error(`${name} has no expected counts.`);
      if (counts.parserErrors > 0) {
        expect(result).toMatchObject({ ok: false, problem: { code: "malformed", line: 1 } });
        return;
      }
      if (!result.ok) throw new Error(result.problem.message);
      const { map, report } = result.value;
      const told = (code: string) => report.items.filter((item) => item.code === code).length;
      const lost = report.items.filter(
        ({ kind, code }) => kind === "lost" && code !== "formatting",
      );
      const { contradictory = 0, contrary = 0 } = counts.relationsByType;
      expect(lost).toEqual([]);
      expect(report.omitted).toBe(0);
      expect(told("contradiction")).toBe(contradictory);
      expect(told("contrary")).toBe(contrary);
      expect(map.statements.length).toBe(
        counts.statements + counts.arguments - counts.argumentsWithPCS,
      );
      expect(map.inferences.length).toBe(
        counts.inferences + counts.relations + contradictory + contrary,
      );
      expect(report.items.every(({ line }) => line === undefined || line >= 1)).toBe(true);
      expect(checkInvariants(graphOf(map))).toEqual([]);
      if (counts.titles !== undefined) expect(map.title).toBe(counts.titles);
    });

    it(`gives ${name} back`, () => {
      const first = parse(readFileSync(new URL(name, FOLDER), "utf8"));
      if (!first.ok) return;
      const { content } = serialize(sourceOf(first.value), { annotations: true, at: "" });
      expect(coreCounts(content).errors).toBe(0);
      const second = parse(content);
      if (!second.ok) throw new Error(second.problem.message);
      const texts = ({ map }: typeof first.value) => map.statements.map((each) => each.text).sort();
      expect(texts(second.value)).toEqual(texts(first.value));
      expect(second.value.map.inferences.length).toBe(first.value.map.inferences.length);
      const contradictions = (content.match(/^ *>< /gm) ?? []).length;
      expect(contradictions).toBe(expected[name]?.relationsByType.contradictory ?? 0);
    });
  }
});
