// What SADFace is written from comes back: statements, steps, targets, kinds, and all that our namespace carries.
import fc from "fast-check";
import { expect, test } from "vitest";
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
      const back = readBack(serialize(sourceOf(parsed), OPTIONS).content);
      expect(back.map.statements).toEqual(parsed.map.statements);
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

test("a tool that drops our namespace leaves statements, steps, targets, kinds, the main claim and the passages", {
  timeout: 60_000,
}, () => {
  fc.assert(
    fc.property(anyParsed, (parsed) => {
      const document = JSON.parse(serialize(sourceOf(parsed), OPTIONS).content);
      delete document.metadata.counterpoint;
      const { map } = readBack(JSON.stringify(document));
      expect(map.statements.map(({ text }) => text)).toEqual(
        parsed.map.statements.map(({ text }) => text),
      );
      expect(shapeOf(map)).toEqual(shapeOf(parsed.map));
      const at = (id: string | null, { statements }: typeof map) =>
        statements.findIndex((statement) => statement.id === id);
      expect(at(map.mainClaimId, map)).toBe(at(parsed.map.mainClaimId, parsed.map));
      for (const { exact, start, statementIds } of parsed.map.passages)
        if (statementIds.length > 0)
          expect(map.passages.some((one) => one.exact === exact && one.start === start)).toBe(true);
    }),
    { seed: 20261123, numRuns: 200 },
  );
});

test("what is written is what the library's own check asks for", { timeout: 60_000 }, () => {
  fc.assert(
    fc.property(anyParsed, (parsed) => {
      const { metadata, nodes, edges, resources } = JSON.parse(
        serialize(sourceOf(parsed), OPTIONS).content,
      );
      for (const name of ["analyst_email", "analyst_name", "created", "edited", "id", "version"])
        expect(typeof metadata.core[name]).toBe("string");
      const uuid = /^[\da-f]{8}-[\da-f]{4}-4[\da-f]{3}-[89ab][\da-f]{3}-[\da-f]{12}$/;
      const ids: string[] = [...nodes, ...edges, ...resources].map(({ id }) => id);
      expect(new Set(ids).size).toBe(ids.length);
      for (const id of ids) expect(id).toMatch(uuid);
      for (const edge of edges) {
        expect(Object.keys(edge)).toEqual(["id", "source_id", "target_id"]);
        expect(ids).toContain(edge.source_id);
        expect(ids).toContain(edge.target_id);
      }
      for (const { sources = [] } of nodes)
        for (const { text, offset, length } of sources)
          expect([...resources[0].content].slice(offset, offset + length).join("")).toBe(text);
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
