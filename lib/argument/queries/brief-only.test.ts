import { describe, expect, it } from "vitest";
import { checkInvariants } from "../check-invariants";
import { emptyGraph } from "../graph";
import { annotation, applied, graphOf, idOf, on, passage, statement, step } from "../testing/build";
import { briefOnly } from "./brief-only";
import { madeFrom } from "./made-from";

const short = (ids: Iterable<string>) => [...ids].map((id) => id.replace(/-+$/, "")).sort();

const graph = graphOf(
  statement("main"),
  statement("said"),
  statement("tacit", { unstated: true }),
  statement("added"),
  statement("offered", { unstated: true, fromAnnotation: idOf("remark") }),
  statement("loose", { unstated: true }),
  statement("doubt"),
  statement("deep"),
  step("i-own", "support", ["said", "tacit"], "main"),
  step("i-added", "support", ["added"], "main"),
  step("i-mixed", "support", ["said", "added"], "main"),
  step("i-offer", "support", ["said", "offered"], "main"),
  step("i-loose", "support", ["loose"], "main"),
  step("u-own", "attack", ["doubt"], "step:i-own"),
  step("u-gone", "attack", ["doubt"], "step:i-mixed"),
  step("i-deep", "support", ["deep"], "added"),
  passage("p-main", "Officers should not visit", ["main"]),
  passage("p-said", "Visits would provoke a crisis", ["said", "doubt"]),
  passage("p-deep", "Planning saves lives", ["deep"]),
);

describe("briefOnly", () => {
  it("QU11 keeps what is anchored, and what its steps rest on", () => {
    const own = briefOnly(graph);
    expect(short(own.statements.keys())).toEqual(["deep", "doubt", "main", "said", "tacit"]);
    expect(short(own.inferences.keys())).toEqual(["i-own", "u-own"]);
    expect(own.passages).toBe(graph.passages);
    expect(checkInvariants(own)).toEqual([]);
  });

  it("QU11 keeps a conclusion that the brief does not state, and names no main claim that is left out", () => {
    const moves = [
      { v: 1, type: "setMainClaim", statementId: idOf("loose") },
      step("i-to", "support", ["said"], "loose"),
    ] as const;
    const named = applied(graph, [moves[0]]).graph;
    expect(briefOnly(named).mainClaimId).toBeNull();
    const concluded = applied(named, [moves[1]]).graph;
    expect(briefOnly(concluded).mainClaimId).toBe(idOf("loose"));
    expect(briefOnly(concluded).inferences.has(idOf("i-to"))).toBe(true);
  });

  it("QU11 leaves nothing where nothing is anchored", () => {
    expect(briefOnly(graphOf(statement("main"))).statements.size).toBe(0);
    expect(briefOnly(emptyGraph()).statements.size).toBe(0);
  });
});

describe("madeFrom", () => {
  it("QU12 gives the first statement that was made of an annotation", () => {
    const made = graphOf(
      statement("main"),
      annotation("remark", on("statement", "main")),
      statement("first", { fromAnnotation: idOf("remark") }),
      statement("second", { fromAnnotation: idOf("remark") }),
    );
    expect(madeFrom(made.statements).get(idOf("remark"))?.id).toBe(idOf("first"));
    expect(madeFrom(made.statements)).toBe(madeFrom(made.statements));
    expect(madeFrom(graph.statements).size).toBe(1);
    expect(madeFrom(emptyGraph().statements).size).toBe(0);
  });
});
