import { describe, expect, it } from "vitest";
import {
  OPERATION_SCHEMAS,
  type Operation,
  type OperationType,
} from "../argument/operations/operation";
import { quoteAt } from "../argument/passage-quote";
import {
  annotation,
  applied,
  graphOf,
  idOf,
  on,
  passage,
  statement,
  step,
  TEST_TEXT,
} from "../argument/testing/build";
import { mayApply, mayApplyAll } from "./may-apply";
import { mayUndo } from "./may-undo";
import { capabilityForOperation } from "./operation-capabilities";
import { capabilitiesOf, type MapRole, ROLES } from "./roles";

const onA = on("statement", "a");
const plain = graphOf(
  statement("a"),
  statement("b"),
  step("i", "support", ["a"], "b"),
  passage("p", "wait", ["a"]),
);
const graph = applied(
  plain,
  [annotation("mine", onA), annotation("mine-2", onA, { parentId: idOf("mine") })],
  { actorId: "person-anna" },
).graph;
const id = idOf("a");

/** One operation of each type; those on annotations are on Anna's. */
const EXAMPLES: Readonly<Record<OperationType, Operation>> = {
  addStatement: statement("c"),
  editStatement: { v: 1, type: "editStatement", id, revision: 1, text: "New." },
  removeStatement: { v: 1, type: "removeStatement", id },
  mergeStatements: { v: 1, type: "mergeStatements", id, into: idOf("b") },
  setMainClaim: { v: 1, type: "setMainClaim", statementId: id },
  setPosition: { v: 1, type: "setPosition", id, position: null },
  addInference: step("j", "support", ["b"], "a"),
  removeInference: { v: 1, type: "removeInference", id: idOf("i") },
  setKind: { v: 1, type: "setKind", id: idOf("i"), kind: "attack" },
  retarget: { v: 1, type: "retarget", id: idOf("i"), target: { type: "statement", id } },
  addPremise: { v: 1, type: "addPremise", id: idOf("i"), statementId: id },
  removePremise: { v: 1, type: "removePremise", id: idOf("i"), statementId: id },
  addPassage: passage("q", "Planning"),
  movePassage: {
    v: 1,
    type: "movePassage",
    id: idOf("p"),
    briefRevision: 1,
    ...quoteAt(TEST_TEXT, 0, 8),
  },
  linkPassage: { v: 1, type: "linkPassage", id: idOf("p"), statementId: idOf("b") },
  unlinkPassage: { v: 1, type: "unlinkPassage", id: idOf("p"), statementId: id },
  removePassage: { v: 1, type: "removePassage", id: idOf("p") },
  addAnnotation: annotation("new", onA),
  editAnnotation: { v: 1, type: "editAnnotation", id: idOf("mine"), body: "Better." },
  resolveAnnotation: { v: 1, type: "resolveAnnotation", id: idOf("mine"), resolved: true },
  removeAnnotation: { v: 1, type: "removeAnnotation", id: idOf("mine") },
  hideAnnotation: { v: 1, type: "hideAnnotation", id: idOf("mine"), hidden: true },
  undo: { v: 1, type: "undo", seq: 1 },
  restore: { v: 1, type: "restore", seq: 1 },
};

const TYPES = Object.keys(OPERATION_SCHEMAS) as OperationType[];
const ANNOTATING: readonly OperationType[] = [
  "addPassage",
  "addAnnotation",
  "editAnnotation",
  "resolveAnnotation",
  "removeAnnotation",
  "undo",
];

/** Operations that a person of the role may apply, written down apart from the code. */
function expectedFor(role: MapRole, author: boolean): readonly OperationType[] {
  const annotating = author ? ANNOTATING : (["addPassage", "addAnnotation", "undo"] as const);
  const byRole: Readonly<Record<MapRole, readonly OperationType[]>> = {
    viewer: [],
    annotator: annotating,
    editor: [
      ...TYPES.filter((type) => !ANNOTATING.includes(type) && type !== "hideAnnotation"),
      ...annotating,
      "resolveAnnotation",
    ],
    owner: [
      ...TYPES.filter((type) => !ANNOTATING.includes(type)),
      ...annotating,
      "resolveAnnotation",
    ],
  };
  return byRole[role];
}

const cells = ROLES.flatMap((role) =>
  [true, false].flatMap((author) => TYPES.map((type) => ({ role, author, type }))),
);

describe("mayApply", () => {
  it.each(cells)("AC1 $role, author $author: $type", ({ role, author, type }) => {
    const actor = { role, actorId: author ? "person-anna" : "person-otto" };
    const decision = mayApply(actor, EXAMPLES[type], graph);
    expect(decision.ok).toBe(expectedFor(role, author).includes(type));
    if (!decision.ok)
      expect(decision).toMatchObject({
        code: "FORBIDDEN",
        message: expect.stringMatching(/\. .+\.$/),
      });
  });

  it("AC1 names a capability for every operation", () => {
    for (const type of TYPES)
      expect(capabilitiesOf("owner")).toContain(capabilityForOperation(type));
  });

  it("AC1 refuses a batch with its first refusal", () => {
    const annotator = { role: "annotator", actorId: "person-otto" } as const;
    expect(mayApplyAll(annotator, [EXAMPLES.addAnnotation, EXAMPLES.addPassage], graph)).toEqual({
      ok: true,
    });
    expect(
      mayApplyAll(annotator, [EXAMPLES.addAnnotation, EXAMPLES.editAnnotation], graph),
    ).toMatchObject({ ok: false, message: expect.stringContaining("author") });
  });

  it("AC2 lets annotators mark passages without statements alone", () => {
    const annotator = { role: "annotator", actorId: "person-otto" } as const;
    expect(mayApply(annotator, passage("q", "Planning"), graph).ok).toBe(true);
    expect(mayApply(annotator, passage("q", "Planning", ["a"]), graph).ok).toBe(false);
    expect(
      mayApply({ ...annotator, role: "editor" }, passage("q", "Planning", ["a"]), graph).ok,
    ).toBe(true);
  });

  it("AC3 lets nobody touch another's annotation, and no stranger one without an author", () => {
    const seeded = applied(plain, [annotation("seed", onA)], { actorId: null }).graph;
    for (const actorId of ["person-otto", null]) {
      expect(
        mayApply(
          { role: "owner", actorId },
          { v: 1, type: "editAnnotation", id: idOf("seed"), body: "Mine." },
          seeded,
        ).ok,
      ).toBe(false);
      expect(mayApply({ role: "owner", actorId }, EXAMPLES.removeAnnotation, graph).ok).toBe(false);
    }
  });

  it("AC3 leaves one that is not there to the core", () => {
    const gone: Operation = { v: 1, type: "removeAnnotation", id: idOf("gone") };
    expect(mayApply({ role: "annotator", actorId: "person-otto" }, gone, graph).ok).toBe(true);
  });

  it("AC4 lets who began a thread resolve it, and editors any", () => {
    const may = (role: MapRole, actorId: string) =>
      mayApply({ role, actorId }, EXAMPLES.resolveAnnotation, graph).ok;
    expect([
      may("annotator", "person-anna"),
      may("annotator", "person-otto"),
      may("editor", "person-otto"),
      may("viewer", "person-anna"),
    ]).toEqual([true, false, true, false]);
  });
});

describe("mayUndo", () => {
  const undo = (role: MapRole, operations: readonly Operation[], actorId = "person-anna") =>
    mayUndo({ role, actorId }, applied(graph, operations, { actorId }).patch).ok;

  it("AC5 needs what the change needed", () => {
    expect(undo("annotator", [EXAMPLES.addAnnotation])).toBe(true);
    expect(undo("annotator", [EXAMPLES.addPassage])).toBe(true);
    expect(undo("viewer", [EXAMPLES.addAnnotation])).toBe(false);
    for (const type of ["addStatement", "setKind", "linkPassage", "setMainClaim"] as const) {
      expect(undo("annotator", [EXAMPLES[type]]), type).toBe(false);
      expect(undo("editor", [EXAMPLES[type]]), type).toBe(true);
    }
    expect(undo("annotator", [passage("q", "Planning", ["a"])])).toBe(false);
    expect(undo("editor", [EXAMPLES.hideAnnotation])).toBe(false);
    expect(undo("owner", [EXAMPLES.hideAnnotation])).toBe(true);
  });

  it("AC5 tells one's own thread from another's", () => {
    expect(undo("annotator", [EXAMPLES.resolveAnnotation], "person-anna")).toBe(true);
    expect(undo("annotator", [EXAMPLES.resolveAnnotation], "person-otto")).toBe(false);
    expect(undo("editor", [EXAMPLES.resolveAnnotation], "person-otto")).toBe(true);
  });
});

describe("the table", () => {
  it("AC6 widens from viewer to owner", () => {
    for (const [index, role] of ROLES.entries()) {
      const wider = ROLES[index + 1];
      if (wider !== undefined)
        expect(capabilitiesOf(wider)).toEqual(expect.arrayContaining(capabilitiesOf(role)));
    }
  });
});
