// Who said it: named where the dialogue is plain about it, kept where it is not.
import { expect, test } from "vitest";
import { parse } from "./parse";

interface Said {
  readonly speaker?: string;
  readonly how?: string;
  readonly text?: string;
}

/** One statement, and locutions that are tied to it. */
function heldBy(said: readonly Said[]) {
  const people = [...new Set(said.map(({ speaker }) => speaker))].filter(
    (name) => name !== undefined,
  );
  const nodes = [{ nodeID: "i", text: "It rains", type: "I" }];
  const edges: { fromID: string; toID: string }[] = [];
  const locutions: { nodeID: string; personID: number }[] = [];
  for (const [at, { speaker, how = "Asserting", text = "it rains" }] of said.entries()) {
    nodes.push({ nodeID: `l${at}`, text, type: "L" }, { nodeID: `y${at}`, text: how, type: "YA" });
    edges.push({ fromID: `l${at}`, toID: `y${at}` }, { fromID: `y${at}`, toID: "i" });
    if (speaker !== undefined)
      locutions.push({ nodeID: `l${at}`, personID: people.indexOf(speaker) });
  }
  const participants = people.map((name, participantID) => ({
    participantID,
    firstname: name,
    surname: "",
  }));
  const result = parse(JSON.stringify({ nodes, edges, locutions, participants }));
  if (!result.ok) throw new Error(result.problem.message);
  const [statement] = result.value.map.statements;
  return {
    holder: statement?.heldBy ?? null,
    stance: statement?.stance ?? null,
    told: result.value.report.items.map(({ code }) => code),
  };
}

test.each([
  ["Asserting", "asserts"],
  ["Default Illocuting", "asserts"],
  ["Agreeing", "asserts"],
  ["Restating", "asserts"],
  ["Reporting", "reports"],
  ["Conceding", "concedes"],
])("%s: the speaker %s", (how, stance) => {
  expect(heldBy([{ speaker: "Ana", how }])).toEqual({ holder: "Ana", stance, told: ["dialogue"] });
});

test.each(["Pure Questioning", "Assertive Questioning", "Challenging", "Disagreeing", "Analysing"])(
  "%s puts nothing forward",
  (how) => {
    expect(heldBy([{ speaker: "Ana", how }])).toEqual({
      holder: null,
      stance: null,
      told: ["dialogue"],
    });
  },
);

test("one who says it twice holds it; two who say it are kept, and told", () => {
  expect(heldBy([{ speaker: "Ana" }, { speaker: "Ana", how: "Restating" }]).holder).toBe("Ana");
  expect(heldBy([{ speaker: "Ana" }, { speaker: "Bo", how: "Agreeing" }])).toEqual({
    holder: null,
    stance: null,
    told: ["several-holders", "dialogue"],
  });
  expect(heldBy([{ speaker: "Ana" }, { speaker: "Bo", how: "Challenging" }]).holder).toBe("Ana");
});

test("without tables a name stands before a colon with spaces, and nowhere else", () => {
  expect(heldBy([{ text: "Ana Reyes : it rains" }]).holder).toBe("Ana Reyes");
  expect(heldBy([{ text: "Look: it rains" }]).holder).toBeNull();
  expect(heldBy([{ text: "what I want to say is this : it rains" }]).holder).toBeNull();
});
