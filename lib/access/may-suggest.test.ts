// What may be suggested, and what an archived map still allows.
import { describe, expect, it } from "vitest";
import { emptyGraph } from "../argument/graph";
import {
  OPERATION_SCHEMAS,
  type Operation,
  type OperationType,
} from "../argument/operations/operation";
import { passage, statement } from "../argument/testing/build";
import { mayApply } from "./may-apply";
import { isContentOperation, needsNoEditor } from "./may-suggest";
import { CAPABILITIES, can, capabilitiesOf, ROLES } from "./roles";

const TYPES = Object.keys(OPERATION_SCHEMAS) as OperationType[];

describe("what may be suggested", () => {
  it("AC8 is what changes the argument and its anchors", () => {
    expect(TYPES.filter((type) => !isContentOperation(type)).sort()).toEqual([
      "addAnnotation",
      "editAnnotation",
      "hideAnnotation",
      "removeAnnotation",
      "resolveAnnotation",
      "undo",
    ]);
  });

  it("AC8 leaves to annotators what they may do themselves", () => {
    expect(needsNoEditor(passage("p", "Planning"))).toBe(true);
    expect(needsNoEditor(passage("p", "Planning", ["a"]))).toBe(false);
    expect(needsNoEditor(statement("a"))).toBe(false);
    expect(needsNoEditor({ v: 1, type: "undo", seq: 1 } satisfies Operation)).toBe(true);
  });
});

describe("an archived map", () => {
  it("AC7 allows nobody more than a map in use, and nothing that changes what it says", () => {
    for (const role of ROLES) {
      expect(capabilitiesOf(role)).toEqual(expect.arrayContaining(capabilitiesOf(role, true)));
      for (const capability of CAPABILITIES.filter((each) => !each.startsWith("map.")))
        expect(can(role, capability, true), `${role} ${capability}`).toBe(false);
    }
    expect(capabilitiesOf("viewer", true)).toEqual(capabilitiesOf("viewer"));
    expect(can("owner", "map.archive", true)).toBe(true);
  });

  it("AC7 refuses every operation in words of its own", () => {
    const owner = { role: "owner", actorId: "person-anna", archived: true } as const;
    expect(mayApply(owner, statement("a"), emptyGraph())).toMatchObject({
      ok: false,
      code: "FORBIDDEN",
      message: expect.stringContaining("archived"),
    });
  });
});
