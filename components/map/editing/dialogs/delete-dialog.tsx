"use client";
// Before something goes: what hangs on it, spelled out, and the choice between the statement alone and its branch.
import { useMemo, useState } from "react";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { deleteBranch } from "@/lib/argument/edits/delete-branch";
import { type WhatGoes, whatGoes } from "@/lib/argument/edits/what-goes";
import { nameOf } from "@/lib/argument/names";
import { rolesOf } from "@/lib/argument/queries/roles-of";
import type { ArgumentGraph, Id } from "@/lib/argument/records";
import { useDesk, useDeskActions, useDeskStore } from "@/lib/client/desk-context";
import { wayToChange } from "@/lib/client/editing/ways-to-change";
import { commitEdit, neighbourOf } from "../quick-acts";
import { goesWords } from "./goes-words";

type Mode = "statement" | "branch";

/** One or several statements. */
export function DeleteDialog({ statementIds }: { readonly statementIds: readonly Id[] }) {
  const store = useDeskStore();
  const actions = useDeskActions();
  const graph = useDesk((state) => state.graph);
  const tree = useDesk((state) => state.tree);
  const isSuggestion = useDesk((state) => wayToChange(state) === "suggest");
  const standing = useMemo(
    () => statementIds.filter((id) => graph.statements.has(id)),
    [statementIds, graph],
  );
  const [mode, setMode] = useState<Mode>("branch");
  const goes = useMemo(() => whatEachTakes(graph, standing), [graph, standing]);
  const roles = useMemo(() => rolesOf(tree).places, [tree]);
  const wordsOf = (of: WhatGoes) => goesWords(of, standing, (id) => roles.get(id) ?? "premise");
  const hasBranch = goes.branch.statements.length > goes.statement.statements.length;
  const chosen: Mode = hasBranch ? mode : "statement";

  function carryOut() {
    const { selection } = store.getState();
    const key = selection?.type === "statement" ? selection.placeKey : (standing[0] ?? "");
    const gone = new Set(goes[chosen].statements.map(({ id }) => id));
    actions.openDialog(null);
    actions.mark([]);
    void commitEdit({ store, actions }, deleteBranch(graph, standing, { mode: chosen }), {
      said: saidOf(graph, standing, goes[chosen]),
      goTo: neighbourOf(tree, key, gone),
      undo: true,
    });
  }

  return (
    <Dialog
      open
      onClose={() => actions.openDialog(null)}
      title={titleOf(graph, standing)}
      description="It can be taken back with Undo, and later from the history."
    >
      {hasBranch ? (
        <fieldset className="m-0 space-y-2 border-0 p-0">
          <legend className="sr-only">What is deleted</legend>
          <ModeChoice
            mode="branch"
            chosen={chosen}
            onChoose={setMode}
            title={
              standing.length > 1 ? "The statements and all that hangs on them" : "The whole branch"
            }
            words={wordsOf(goes.branch)}
          />
          <ModeChoice
            mode="statement"
            chosen={chosen}
            onChoose={setMode}
            title={standing.length > 1 ? "Only these statements" : "Only this statement"}
            words={wordsOf(goes.statement)}
          />
        </fieldset>
      ) : (
        <ul className="m-0 list-disc space-y-1 pl-5 text-[14.5px] leading-[21px]">
          {wordsOf(goes.statement).map((words) => (
            <li key={words}>{words}</li>
          ))}
        </ul>
      )}
      <div className="mt-5 flex justify-end gap-2">
        <Button onClick={() => actions.openDialog(null)}>Cancel</Button>
        <Button data-first-focus look="danger" onClick={carryOut} disabled={standing.length === 0}>
          {isSuggestion ? "Suggest deleting" : "Delete"}
        </Button>
      </div>
    </Dialog>
  );
}

const NOTHING: WhatGoes = {
  statements: [],
  steps: [],
  undercuts: [],
  weakened: [],
  loose: [],
  orphans: 0,
  unlinked: 0,
  mainClaim: false,
  words: "",
};

function whatEachTakes(graph: ArgumentGraph, ids: readonly Id[]): Readonly<Record<Mode, WhatGoes>> {
  const take = (mode: Mode) => {
    const edit = deleteBranch(graph, ids, { mode });
    const goes = edit.ok ? whatGoes(graph, edit.value) : edit;
    return goes.ok ? goes.value : NOTHING;
  };
  return { branch: take("branch"), statement: take("statement") };
}

interface ModeChoiceProps {
  readonly mode: Mode;
  readonly chosen: Mode;
  readonly onChoose: (mode: Mode) => void;
  readonly title: string;
  readonly words: readonly string[];
}

function ModeChoice({ mode, chosen, onChoose, title, words }: ModeChoiceProps) {
  return (
    <label className="flex cursor-pointer items-start gap-2.5 rounded-lg border border-line-strong p-3 has-checked:border-accent has-checked:bg-accent/8">
      <input
        type="radio"
        name="delete-mode"
        checked={chosen === mode}
        onChange={() => onChoose(mode)}
        className="mt-1 size-4 accent-(--accent)"
      />
      <span className="min-w-0">
        <span className="block text-[15px] font-semibold leading-5">{title}</span>
        {words.map((each) => (
          <span key={each} className="mt-0.5 block text-[14px] leading-5">
            {each}
          </span>
        ))}
      </span>
    </label>
  );
}

function titleOf(graph: ArgumentGraph, standing: readonly Id[]): string {
  const [only] = standing;
  const statement = standing.length === 1 && only ? graph.statements.get(only) : undefined;
  return statement ? `Delete “${nameOf(statement)}”?` : `Delete ${standing.length} statements?`;
}

function saidOf(graph: ArgumentGraph, standing: readonly Id[], goes: WhatGoes): string {
  const [first] = standing;
  const statement = first === undefined ? undefined : graph.statements.get(first);
  const others = goes.statements.length - 1;
  const name = statement ? `“${nameOf(statement)}”` : "it";
  if (others <= 0) return `Deleted ${name}.`;
  return `Deleted ${name} and ${others} more ${others === 1 ? "statement" : "statements"}.`;
}
