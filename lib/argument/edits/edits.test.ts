// Every edit's operations are applied here: what the builders promise, the core does.
import { describe, expect, it } from "vitest";
import { checkInvariants } from "../check-invariants";
import { readingTree } from "../reading-tree";
import type { ArgumentGraph, InferenceTarget } from "../records";
import { annotation, applied, graphOf, idOf, on, passage, statement, step } from "../testing/build";
import { randomGraph } from "../testing/random-graph";
import { addStep } from "./add-step";
import { deleteBranch } from "./delete-branch";
import { annotationOffers, fromAnnotation, wordsOfAnnotation } from "./from-annotation";
import { indent, outdent } from "./indent";
import { joinPremise } from "./join-premise";
import { mergeChoice } from "./merge-choice";
import { moveStep, validTargets } from "./move-step";
import type { EditResult } from "./new-statement";
import { reuseAsPremise, reuseAsStep } from "./reuse";
import { splitStatement } from "./split-statement";
import { toggleKind } from "./toggle-kind";
import { whatGoes } from "./what-goes";

const graph = graphOf(
  statement("main"),
  statement("a"),
  statement("b"),
  statement("c"),
  statement("d"),
  statement("u"),
  step("ia", "support", ["a"], "main"),
  step("ibc", "attack", ["b", "c"], "main"),
  step("id", "support", ["d"], "a"),
  step("iu", "attack", ["u"], "step:ia"),
  passage("p", "Visits", ["a"]),
  annotation("n", on("statement", "a"), { body: "This was **refuted**.\n\nSee the study." }),
  annotation("m", on("inference", "ia"), { body: "It does not follow." }),
);
const target = (type: InferenceTarget["type"], name: string): InferenceTarget => ({
  type,
  id: idOf(name),
});

function carriedOut(result: EditResult, from: ArgumentGraph = graph): ArgumentGraph {
  if (!result.ok) throw new Error(`${result.reason.rule}: ${result.reason.message}`);
  const { graph: next } = applied(from, result.value);
  expect(checkInvariants(next)).toEqual([]);
  return next;
}
function refused(result: EditResult): string | null {
  if (!result.ok) expect(result.reason.message).toMatch(/\.$/);
  return result.ok ? null : result.reason.rule;
}
const premises = (of: ArgumentGraph, name: string) => of.inferences.get(idOf(name))?.premises;
const said = { id: idOf("new"), text: "A new one." };
const inferenceId = idOf("inew");

describe("adding", () => {
  it("IN2 adds a reason or an undercut, and refuses a target that is gone", () => {
    const next = carriedOut(
      addStep(graph, {
        statement: said,
        inferenceId,
        kind: "attack",
        target: target("inference", "ia"),
      }),
    );
    expect(next.inferences.get(inferenceId)).toMatchObject({ premises: [said.id], kind: "attack" });
    const gone = { statement: said, inferenceId, kind: "support" } as const;
    expect(refused(addStep(graph, { ...gone, target: target("statement", "gone") }))).toBe("IN2");
  });

  it("IN10 joins a premise, and refuses a full step", () => {
    const edit = { statement: said, inferenceId: idOf("ia") };
    expect(premises(carriedOut(joinPremise(graph, edit)), "ia")).toEqual([idOf("a"), said.id]);
    const many = Array.from({ length: 50 }, (_, at) => `many${at}`);
    const full = graphOf(
      statement("top"),
      ...many.map((name) => statement(name)),
      step("ia", "support", many, "top"),
    );
    expect(refused(joinPremise(full, edit))).toBe("IN1");
    expect(refused(joinPremise(graph, { ...edit, inferenceId: idOf("gone") }))).toBe("OP5");
  });

  it("IN10 uses a statement elsewhere, once at each place and not on itself", () => {
    const use = { statementId: idOf("d"), inferenceId, kind: "support" } as const;
    const next = carriedOut(reuseAsStep(graph, { ...use, target: target("statement", "main") }));
    expect(premises(next, "inew")).toEqual([idOf("d")]);
    const again = { ...use, inferenceId: idOf("again"), target: target("statement", "main") };
    expect(refused(reuseAsStep(next, again))).toBe("IN10");
    expect(refused(reuseAsStep(graph, { ...use, target: target("statement", "d") }))).toBe("IN4");
    const join = { statementId: idOf("d"), inferenceId: idOf("ibc") };
    expect(premises(carriedOut(reuseAsPremise(graph, join)), "ibc")).toHaveLength(3);
    expect(refused(reuseAsPremise(graph, { ...join, statementId: idOf("b") }))).toBe("IN10");
    expect(refused(reuseAsPremise(graph, { ...join, statementId: idOf("main") }))).toBe("IN4");
  });
});

describe("changing", () => {
  it("IN8 turns support into attack and back", () => {
    const turned = carriedOut(toggleKind(graph, idOf("ia")));
    expect(turned.inferences.get(idOf("ia"))?.kind).toBe("attack");
    expect(carriedOut(toggleKind(turned, idOf("ia")), turned)).toEqual(graph);
    expect(refused(toggleKind(graph, idOf("gone")))).toBe("OP5");
  });

  it("IN9 moves a step where the core lets it, and nowhere else", () => {
    const argument = randomGraph({ seed: 4, statements: 40 });
    const targets = [
      ...[...argument.statements.keys()].map((id) => ({ type: "statement" as const, id })),
      ...[...argument.inferences.keys()].map((id) => ({ type: "inference" as const, id })),
    ];
    for (const { id, target: own } of argument.inferences.values()) {
      const valid = validTargets(argument, id);
      for (const to of targets.filter((each) => each.type !== own.type || each.id !== own.id)) {
        const may = (to.type === "statement" ? valid.statements : valid.inferences).has(to.id);
        const move = moveStep(argument, id, to);
        expect(move.ok).toBe(may);
        if (move.ok) carriedOut(move, argument);
      }
    }
  });

  it("IN6 says which targets make the argument circular", () => {
    const valid = validTargets(graph, idOf("ia"));
    expect([...valid.circular]).toEqual([idOf("d"), idOf("id")]);
    expect(valid.statements.has(idOf("main"))).toBe(false);
  });

  it("ST5 splits a statement: the second joins it as a premise, and in the brief", () => {
    const edit = { statementId: idOf("a"), text: "First half.", second: said };
    const next = carriedOut(splitStatement(graph, edit));
    expect(next.statements.get(idOf("a"))?.text).toBe("First half.");
    expect(premises(next, "ia")).toEqual([idOf("a"), said.id]);
    expect(next.passages.get(idOf("p"))?.statementIds).toEqual([idOf("a"), said.id]);
    expect(premises(next, "id")).toEqual([idOf("d")]);
    expect(refused(splitStatement(graph, { ...edit, text: " " }))).toBe("ST1");
  });

  it("MG1 merges those that are marked, with chosen words", () => {
    const choice = { statementIds: ["b", "c", "d"].map(idOf), into: idOf("b") };
    const next = carriedOut(mergeChoice(graph, { ...choice, words: { text: "Both." } }));
    expect(next.statements.get(idOf("b"))?.text).toBe("Both.");
    expect(premises(next, "ibc")).toEqual([idOf("b")]);
    expect(premises(next, "id")).toEqual([idOf("b")]);
    expect(refused(mergeChoice(graph, { statementIds: [idOf("b")], into: idOf("b") }))).toBe("MG1");
  });
});

describe("deleting", () => {
  const reused = applied(graph, [step("elsewhere", "support", ["d"], "b")]).graph;

  it("ST8 removes a statement alone; what hung on it stays", () => {
    const next = carriedOut(deleteBranch(graph, [idOf("a")], { mode: "statement" }));
    expect(next.statements.has(idOf("d"))).toBe(true);
    expect(next.statements.size).toBe(graph.statements.size - 1);
  });

  it("UC2 removes a branch with what bears on its steps, but for what is used elsewhere", () => {
    const next = carriedOut(deleteBranch(graph, [idOf("a")], { mode: "branch" }));
    expect([...next.statements.keys()].sort()).toEqual(["b", "c", "main"].map(idOf));
    const kept = carriedOut(deleteBranch(reused, [idOf("a")], { mode: "branch" }), reused);
    expect([...kept.statements.keys()].sort()).toEqual(["b", "c", "d", "main"].map(idOf));
    expect(refused(deleteBranch(graph, [idOf("gone")], { mode: "branch" }))).toBe("OP5");
  });

  it("IN9 leaves nothing loose that hung on the branch alone", () => {
    for (let seed = 1; seed <= 8; seed += 1) {
      const argument = randomGraph({ seed, statements: 60, reused: 0 });
      for (const id of argument.statements.keys()) {
        const result = deleteBranch(argument, [id], { mode: "branch" });
        const goes = result.ok ? whatGoes(argument, result.value) : result;
        if (!goes.ok) throw new Error("It is refused.");
        expect(goes.value.loose).toEqual([]);
        carriedOut(result, argument);
      }
    }
  });

  it("UC2 spells out what goes", () => {
    const result = deleteBranch(graph, [idOf("a")], { mode: "branch" });
    const goes = result.ok ? whatGoes(graph, result.value) : result;
    expect(goes.ok && goes.value).toMatchObject({
      statements: [{ name: "Statement a." }, { name: "Statement u." }, { name: "Statement d." }],
      steps: [{ name: "Reason for “Statement a.”" }, { name: "Reason for “Statement main.”" }],
      undercuts: [{ id: idOf("iu") }],
      orphans: 2,
      unlinked: 1,
      mainClaim: false,
      words:
        "Removes 3 statements, 2 steps and 1 undercut or backing. 2 annotations lose their target and stay in the discussion.",
    });
    const alone = deleteBranch(graph, [idOf("b")], { mode: "statement" });
    const less = alone.ok ? whatGoes(graph, alone.value) : alone;
    expect(less.ok && less.value.words).toBe(
      "Removes 1 statement. 1 step goes on with one premise less.",
    );
  });
});

describe("outlining", () => {
  const tree = readingTree(graph);
  const move = (by: typeof indent, name: string) => by(graph, tree, idOf(name), inferenceId);

  it("IN9 lowers a place under the sibling above, with its linked premises", () => {
    const next = carriedOut(move(indent, "b"));
    expect(next.inferences.get(idOf("ibc"))?.target.id).toBe(idOf("a"));
    const out = carriedOut(move(indent, "c"));
    expect(premises(out, "ibc")).toEqual([idOf("b")]);
    expect(out.inferences.get(inferenceId)).toMatchObject({
      premises: [idOf("c")],
      target: { id: idOf("b") },
    });
    expect(refused(move(indent, "a"))).toBe("IN2");
    expect(refused(move(indent, "main"))).toBe("IN2");
  });

  it("IN9 raises a place to what its parent bears on, and from below the top to the top", () => {
    const next = carriedOut(move(outdent, "d"));
    expect(next.inferences.get(idOf("id"))?.target.id).toBe(idOf("main"));
    expect(carriedOut(move(outdent, "u")).inferences.get(idOf("iu"))?.target).toEqual(
      target("statement", "main"),
    );
    expect(carriedOut(move(outdent, "a")).inferences.has(idOf("ia"))).toBe(false);
    expect(premises(carriedOut(move(outdent, "c")), "ibc")).toEqual([idOf("b")]);
    expect(refused(move(outdent, "main"))).toBe("IN2");
  });

  it("IN9 makes a root a reason for the root above", () => {
    const roots = graphOf(statement("one"), statement("two"));
    const result = indent(roots, readingTree(roots), idOf("two"), inferenceId);
    expect(premises(carriedOut(result, roots), "inew")).toEqual([idOf("two")]);
  });
});

describe("from an annotation", () => {
  const of = (name: string) => {
    const found = graph.annotations.get(idOf(name));
    if (!found) throw new Error(name);
    return found;
  };

  it("ST12 keeps who said it, links back and closes the thread", () => {
    const [counterpoint] = annotationOffers(graph, of("n"));
    expect(counterpoint?.words).toBe("Counterpoint to “Statement a.”");
    const words = wordsOfAnnotation(of("n"), "Ana");
    expect(words).toMatchObject({ text: "This was **refuted**.", note: "See the study." });
    const next = carriedOut(
      fromAnnotation(graph, {
        annotationId: idOf("n"),
        statement: { id: said.id, text: words.text },
        inferenceId,
        relation: counterpoint?.relation ?? { type: "claim" },
        authorName: "Ana",
        resolve: true,
      }),
    );
    expect(next.statements.get(said.id)).toMatchObject({
      heldBy: "Ana",
      stance: "asserts",
      fromAnnotation: idOf("n"),
    });
    expect(next.inferences.get(inferenceId)).toMatchObject({ kind: "attack" });
    expect(next.annotations.get(idOf("n"))?.resolvedAt).not.toBeNull();
  });

  it("ST12 offers what suits a step, a passage, and a target that is gone", () => {
    const types = (each: ReturnType<typeof annotationOffers>) => each.map((o) => o.relation.type);
    expect(types(annotationOffers(graph, of("m")))).toEqual(["step", "premise", "step", "claim"]);
    const onPassage = { ...of("n"), target: on("passage", "p") };
    expect(types(annotationOffers(graph, onPassage))).toEqual(["step", "step", "claim"]);
    expect(types(annotationOffers(graph, { ...of("n"), orphanOf: "It." }))).toEqual(["claim"]);
    for (const { relation } of annotationOffers(graph, of("m")))
      carriedOut(
        fromAnnotation(graph, {
          annotationId: idOf("m"),
          statement: said,
          inferenceId,
          relation,
          authorName: "Ana",
          resolve: false,
        }),
      );
  });
});
