"use client";
// One statement that says two things becomes two: both texts, parted at the end of the first sentence.
import { useState } from "react";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { INPUT_CLASSES } from "@/components/ui/field";
import { splitStatement } from "@/lib/argument/edits/split-statement";
import { nameOf } from "@/lib/argument/names";
import type { Id } from "@/lib/argument/records";
import { characterCount, LIMITS, TEXT_RULES, textProblem } from "@/lib/argument/text-rules";
import { useDesk, useDeskActions, useDeskStore } from "@/lib/client/desk-context";
import { mintId } from "@/lib/client/mint-id";
import { Counter } from "../counter";
import { commitEdit } from "../quick-acts";
import { splitText } from "./split-text";

/** The second joins the first wherever that is a premise; what bears on the first stays on it. */
export function SplitDialog({ statementId }: { readonly statementId: Id }) {
  const store = useDeskStore();
  const actions = useDeskActions();
  const graph = useDesk((state) => state.graph);
  const statement = graph.statements.get(statementId);
  const [secondId] = useState(mintId);
  const [texts, setTexts] = useState(() => splitText(statement?.text ?? ""));
  const [tried, setTried] = useState(false);
  const [first, second] = texts;
  const problems = texts.map((text) => textProblem(text.trim(), TEXT_RULES.statementText));

  function split() {
    setTried(true);
    if (problems.some(Boolean)) return;
    actions.openDialog(null);
    const edit = splitStatement(graph, {
      statementId,
      text: first.trim(),
      second: { id: secondId, text: second.trim() },
    });
    void commitEdit({ store, actions }, edit, {
      said: `Split “${statement ? nameOf(statement) : ""}” in two.`,
      goTo: { type: "statement", id: statementId },
      undo: true,
    });
  }

  return (
    <Dialog
      open
      onClose={() => actions.openDialog(null)}
      title={statement ? `Split “${nameOf(statement)}”` : "This statement is gone"}
      description="What bears on the statement stays on the first; where it is a premise, both are, linked. Passages anchor both."
    >
      <form
        className="space-y-4"
        onSubmit={(event) => {
          event.preventDefault();
          split();
        }}
      >
        <Half
          isFirst
          name="The statement says"
          value={first}
          problem={tried ? (problems[0] ?? null) : null}
          onChange={(text) => setTexts([text, second])}
        />
        <Half
          name="The second one says"
          value={second}
          problem={tried ? (problems[1] ?? null) : null}
          onChange={(text) => setTexts([first, text])}
        />
        <div className="flex justify-end gap-2">
          <Button onClick={() => actions.openDialog(null)}>Cancel</Button>
          <Button look="primary" type="submit" disabled={!statement}>
            Split
          </Button>
        </div>
      </form>
    </Dialog>
  );
}

interface HalfProps {
  readonly isFirst?: boolean;
  readonly name: string;
  readonly value: string;
  readonly problem: string | null;
  readonly onChange: (text: string) => void;
}

function Half({ isFirst = false, name, value, problem, onChange }: HalfProps) {
  const id = `half-${name.replaceAll(" ", "-")}`;
  return (
    <div>
      <div className="mb-1 flex items-baseline justify-between gap-3">
        <label htmlFor={id} className="text-[14px] font-medium leading-5">
          {name}
        </label>
        <Counter count={characterCount(value.trim())} max={LIMITS.statementText} />
      </div>
      <textarea
        id={id}
        data-first-focus={isFirst || undefined}
        rows={3}
        value={value}
        aria-invalid={problem !== null || undefined}
        aria-describedby={problem === null ? undefined : `${id}-error`}
        onChange={(event) => onChange(event.target.value)}
        className={`${INPUT_CLASSES} field-sizing-content min-h-20 py-2 text-[15px]! leading-[22px]!`}
      />
      {problem && (
        <p id={`${id}-error`} role="alert" className="m-0 mt-1 text-[13.5px] text-danger">
          {problem}
        </p>
      )}
    </div>
  );
}
