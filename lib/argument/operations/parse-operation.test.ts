import { describe, expect, it } from "vitest";
import * as z from "zod";
import { OPERATION_SCHEMAS, operationSchema } from "./operation";
import { parseOperation } from "./parse-operation";

const good = { v: 1, type: "addStatement", id: "statement-1", text: "A text." };

function ruleOf(input: unknown): string | null {
  const result = parseOperation(input);
  return result.ok ? null : `${result.reason.code} ${result.reason.rule}`;
}

describe("parseOperation", () => {
  it.each([
    ["nothing", undefined],
    ["null", null],
    ["a list", [good]],
    ["a string", "addStatement"],
    ["no version", { ...good, v: undefined }],
    ["another version", { ...good, v: 2 }],
    ["no type", { ...good, type: undefined }],
    ["an unknown type", { ...good, type: "addEverything" }],
    ["a type every object has", { ...good, type: "constructor" }],
    ["a missing field", { ...good, text: undefined }],
    ["a field of a wrong type", { ...good, text: 5 }],
    ["a list for a text", { ...good, text: ["A text."] }],
    ["an unknown field", { ...good, colour: "red" }],
    [
      "a prototype key",
      JSON.parse('{"v":1,"type":"addStatement","id":"statement-1","text":"A","__proto__":{"a":1}}'),
    ],
    [
      "a nested prototype key",
      JSON.parse(
        '{"v":1,"type":"setPosition","id":"statement-1","position":{"x":1,"y":1,"__proto__":1}}',
      ),
    ],
    ["a fractional revision", { v: 1, type: "editStatement", id: "statement-1", revision: 1.5 }],
    ["an unknown enum value", { ...good, stance: "shouts" }],
  ])("OP1 refuses %s", (_, input) => {
    expect(ruleOf(input)).toBe("INVALID OP1");
    expect(operationSchema.safeParse(input).success).toBe(false);
  });

  it("OP1 names the field in a message that a person can read", () => {
    const message = (input: unknown) => {
      const result = parseOperation(input);
      return result.ok ? "" : result.reason.message;
    };
    expect(message({ ...good, colour: "red" })).toBe(
      "addStatement has no field “colour”. Leave it out.",
    );
    expect(message({ ...good, text: 5 })).toContain("The field “text” of addStatement");
  });

  it.each([
    "short",
    "x".repeat(65),
    "has space",
    "dots.are.not",
    "__proto__",
    "constructor",
    "toString",
    "hasOwnProperty",
    "",
    7,
    null,
  ])("OP2 refuses the id %s", (id) => {
    const expected = typeof id === "string" ? "INVALID OP2" : "INVALID OP1";
    expect(ruleOf({ ...good, id })).toBe(expected);
  });

  it.each(["12345678", "x".repeat(64), "_-_-_-_-", "__proto_", "constructor1"])(
    "OP2 takes the id %s",
    (id) => {
      expect(ruleOf({ ...good, id })).toBeNull();
    },
  );

  it.each(["nul \u0000", "high \ud83d", "low \ude42", "\ude42\ud83d"])(
    "OP4 refuses text that cannot be stored (%#)",
    (text) => {
      expect(ruleOf({ ...good, text })).toBe("INVALID OP4");
      expect(ruleOf({ ...good, label: text })).toBe("INVALID OP4");
      expect(ruleOf({ v: 1, type: "editAnnotation", id: "annotation-1", body: text })).toBe(
        "INVALID OP4",
      );
    },
  );

  it("OP4 takes every well-formed text", () => {
    expect(ruleOf({ ...good, text: "🙂 台北 e\u0301 \ufeff\u202e ‮ tab\t" })).toBeNull();
  });

  it("OP12 describes undo", () => {
    expect(ruleOf({ v: 1, type: "undo", seq: 4 })).toBeNull();
    expect(ruleOf({ v: 1, type: "undo", seq: -1 })).toBe("INVALID OP1");
  });

  it("OP14 describes restore, of a map and of a branch", () => {
    for (const operation of [
      { v: 1, type: "restore", seq: 3 },
      { v: 1, type: "restore", seq: 3, statementId: "statement-1" },
    ])
      expect(parseOperation(operation)).toEqual({ ok: true, value: operation });
    expect(parseOperation({ v: 1, type: "restore", seq: -1 })).toMatchObject({ ok: false });
  });

  it("OP1 gives every operation a strict JSON schema", () => {
    for (const schema of Object.values(OPERATION_SCHEMAS)) {
      expect(z.toJSONSchema(schema)).toMatchObject({ type: "object", additionalProperties: false });
    }
  });
});
