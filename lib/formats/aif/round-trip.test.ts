// What AIF is written from comes back: statements, steps, targets, kinds, and all that our own key carries.
import fc from "fast-check";
import { expect, test } from "vitest";
import { fieldOf } from "../shared/json-fields";
import { sourceOf } from "../shared/source-of";
import { anyParsed } from "../shared/testing/any-map";
import { parse } from "./parse";
import { serialize } from "./serialize";

const OPTIONS = { annotations: true, at: "2026-01-01T00:00:00.000Z" };

function readBack(content: string) {
  const result = parse(content);
  if (!result.ok) throw new Error(result.problem.message);
  return result.value;
}

test("a map that was written and read is the same map, with the same brief and passages", {
  timeout: 60_000,
}, () => {
  fc.assert(
    fc.property(anyParsed, (parsed) => {
      const { content } = serialize(sourceOf(parsed), OPTIONS);
      const back = readBack(content);
      expect(back.map.statements).toEqual(parsed.map.statements);
      expect(back.map.inferences).toHaveLength(parsed.map.inferences.length);
      expect(new Map(back.map.inferences.map((step) => [step.id, step]))).toEqual(
        new Map(parsed.map.inferences.map((step) => [step.id, step])),
      );
      expect(back.map.passages).toEqual(parsed.map.passages);
      expect(back.map.mainClaimId).toBe(parsed.map.mainClaimId);
      expect(back.map.title).toBe(parsed.map.title);
      expect(back.brief).toEqual(parsed.brief);
      expect(back.map.provenance).toBeNull();
      expect(back.report.items).toEqual([]);
    }),
    { seed: 20261123, numRuns: 400 },
  );
});

test("a tool that drops our key leaves statements, steps, targets, kinds and holders", {
  timeout: 60_000,
}, () => {
  fc.assert(
    fc.property(anyParsed, (parsed) => {
      const document = JSON.parse(serialize(sourceOf(parsed), OPTIONS).content);
      delete document.counterpoint;
      const { map } = readBack(JSON.stringify(document));
      const texts = new Map(map.statements.map(({ id, text }) => [id, text]));
      expect([...texts.values()]).toEqual(parsed.map.statements.map(({ text }) => text));
      expect(shapeOf(map)).toEqual(shapeOf(parsed.map));
      for (const [at, { heldBy }] of parsed.map.statements.entries())
        expect(map.statements[at]?.heldBy ?? null).toBe(
          heldBy?.trim().replace(/\s+/g, " ") ?? null,
        );
    }),
    { seed: 20261123, numRuns: 200 },
  );
});

test("arrays stay arrays, numbers of nodes are texts in digits, and every node has a place", {
  timeout: 60_000,
}, () => {
  fc.assert(
    fc.property(anyParsed, (parsed) => {
      const document: unknown = JSON.parse(serialize(sourceOf(parsed), OPTIONS).content);
      const { AIF, OVA } = document as {
        AIF: Record<string, Record<string, unknown>[]>;
        OVA: Record<string, Record<string, unknown>[]>;
      };
      for (const table of Object.values(AIF)) expect(Array.isArray(table)).toBe(true);
      const ids = (AIF.nodes ?? []).map((node) => String(fieldOf(node, "nodeID")));
      expect(ids).toEqual(ids.map((_, at) => String(at + 1)));
      expect(OVA.nodes?.map(({ nodeID }) => nodeID)).toEqual(ids);
      for (const { fromID, toID } of AIF.edges ?? [])
        expect([ids.includes(String(fromID)), ids.includes(String(toID))]).toEqual([true, true]);
    }),
    { seed: 20261123, numRuns: 100 },
  );
});

function shapeOf({ statements, inferences }: ReturnType<typeof readBack>["map"]) {
  const names = new Map<string, string>(statements.map(({ id }, at) => [id, `s${at}`]));
  const shape: string[] = [];
  for (const { id, kind, premises, target } of inferences) {
    const said = `${kind} ${premises.map((one) => names.get(one))} -> ${names.get(target.id)}`;
    names.set(id, `(${said})`);
    shape.push(said);
  }
  return shape.sort();
}
