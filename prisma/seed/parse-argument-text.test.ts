import { describe, expect, it } from "vitest";
import { parseArgumentText } from "./parse-argument-text";

const brief = "Rain makes the street wet. The street is wet. So it rained. The street is wet.";

describe("an argument text", () => {
  it("becomes statements, passages, steps and the main claim, in an order that can be applied", () => {
    const parsed = parseArgumentText(
      [
        "// A remark",
        "[It rained]: It rained.",
        "  > So it rained.",
        "  + [Wet street]: The street is wet.",
        "    > The street is wet.",
        "    after: So it rained.",
        "    held by: The neighbours (reports)",
        "    ~ [Sprinkler]: A sprinkler ran.",
        "      note: Seen at nine.",
        "      ~ [Broken]: The sprinkler is broken.",
        "  & [Rain wets]: Rain makes streets wet.",
        "    > Rain makes the street wet.",
        "  - [Sprinkler]",
        "",
      ].join("\n"),
      brief,
    );
    expect(parsed).toEqual({
      ok: true,
      operations: [
        {
          v: 1,
          type: "addStatement",
          id: "statement-it-rained",
          label: "It rained",
          text: "It rained.",
        },
        {
          v: 1,
          type: "addStatement",
          id: "statement-wet-street",
          label: "Wet street",
          text: "The street is wet.",
          heldBy: "The neighbours",
          stance: "reports",
        },
        {
          v: 1,
          type: "addStatement",
          id: "statement-sprinkler",
          label: "Sprinkler",
          text: "A sprinkler ran.",
          note: "Seen at nine.",
        },
        {
          v: 1,
          type: "addStatement",
          id: "statement-broken",
          label: "Broken",
          text: "The sprinkler is broken.",
        },
        {
          v: 1,
          type: "addStatement",
          id: "statement-rain-wets",
          label: "Rain wets",
          text: "Rain makes streets wet.",
        },
        {
          v: 1,
          type: "addPassage",
          id: "passage-rain-wets",
          briefRevision: 1,
          exact: "Rain makes the street wet.",
          prefix: "",
          suffix: brief.slice(26, 58),
          start: 0,
          end: 26,
          statementIds: ["statement-rain-wets"],
        },
        {
          v: 1,
          type: "addPassage",
          id: "passage-it-rained",
          briefRevision: 1,
          exact: "So it rained.",
          prefix: brief.slice(14, 46),
          suffix: brief.slice(59),
          start: 46,
          end: 59,
          statementIds: ["statement-it-rained"],
        },
        {
          v: 1,
          type: "addPassage",
          id: "passage-wet-street",
          briefRevision: 1,
          exact: "The street is wet.",
          prefix: brief.slice(28, 60),
          suffix: "",
          start: 60,
          end: 78,
          statementIds: ["statement-wet-street"],
        },
        {
          v: 1,
          type: "addInference",
          id: "step-wet-street-it-rained",
          kind: "support",
          premises: ["statement-wet-street", "statement-rain-wets"],
          target: { type: "statement", id: "statement-it-rained" },
        },
        {
          v: 1,
          type: "addInference",
          id: "doubt-sprinkler-wet-street",
          kind: "attack",
          premises: ["statement-sprinkler"],
          target: { type: "inference", id: "step-wet-street-it-rained" },
        },
        {
          v: 1,
          type: "addInference",
          id: "doubt-broken-sprinkler",
          kind: "attack",
          premises: ["statement-broken"],
          target: { type: "inference", id: "doubt-sprinkler-wet-street" },
        },
        {
          v: 1,
          type: "addInference",
          id: "step-sprinkler-it-rained",
          kind: "attack",
          premises: ["statement-sprinkler"],
          target: { type: "statement", id: "statement-it-rained" },
        },
        { v: 1, type: "setMainClaim", statementId: "statement-it-rained" },
      ],
    });
  });

  it("makes one passage of words that two statements quote", () => {
    const parsed = parseArgumentText("[A]: A.\n  > So it\n  + [B]: B.\n    > So it", brief);
    const passages = parsed.ok
      ? parsed.operations.filter((each) => each.type === "addPassage")
      : [];
    expect(passages).toMatchObject([{ statementIds: ["statement-a", "statement-b"] }]);
  });

  it("makes ids of labels in any script", () => {
    const parsed = parseArgumentText("[台湾]: A.\n  + [Élan, l'été]: B.", brief);
    const ids = parsed.ok
      ? parsed.operations.flatMap((each) => ("id" in each ? [each.id] : []))
      : [];
    expect(ids).toEqual(["statement-53f0-6e7e", "statement-elan-lete", "step-elan-lete-53f0-6e7e"]);
    for (const id of ids) expect(id).toMatch(/^[A-Za-z0-9_-]{8,64}$/);
  });
});
