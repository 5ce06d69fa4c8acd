"use client";
// Choosing where to: how it will stand, then what it will stand on, by typing a few letters.
import { Command } from "cmdk";
import { useMemo, useState } from "react";
import { Dialog } from "@/components/ui/dialog";
import { nameOf } from "@/lib/argument/names";
import type { InferenceKind } from "@/lib/argument/records";
import { useDesk, useDeskActions, useDeskStore } from "@/lib/client/desk-context";
import type { EditingDialog } from "@/lib/client/editing/editing-types";
import { mintId } from "@/lib/client/mint-id";
import { commitEdit } from "../quick-acts";
import { type Candidate, candidateRows } from "./candidate-rows";
import {
  candidatesFor,
  isOnStep,
  type Placed,
  placeAll,
  placedOf,
  type Standing,
} from "./placements";
import { StandingChoice } from "./standing-choice";

type PlaceDialogOf = Extract<EditingDialog, { type: "move" | "reuse" | "move-all" }>;

const MOST_ROWS = 80;

/** Move, use elsewhere, or move several. */
export function PlaceDialog({ dialog }: { readonly dialog: PlaceDialogOf }) {
  const store = useDeskStore();
  const actions = useDeskActions();
  const graph = useDesk((state) => state.graph);
  const tree = useDesk((state) => state.tree);
  const [alone, setAlone] = useState(false);
  const placed = useMemo(
    () => whatIsPlaced(dialog, { graph, tree }, alone),
    [dialog, graph, tree, alone],
  );
  const linked = linkedWith(dialog, graph);
  const [standing, setStanding] = useState<Standing>(() =>
    standingNow(graph.inferences.get(dialog.type === "move" ? dialog.inferenceId : "")),
  );
  const [query, setQuery] = useState("");
  const candidates = useMemo(
    () => candidatesFor(graph, placed, standing),
    [graph, placed, standing],
  );
  const rows = useMemo(
    () => candidateRows({ graph, tree }, candidates, isOnStep(standing), query),
    [graph, tree, candidates, standing, query],
  );

  function choose(row: Candidate) {
    actions.openDialog(null);
    actions.mark([]);
    const edit = placeAll(graph, placed, standing, row.id, mintId);
    const next = focusAfter(dialog);
    void commitEdit({ store, actions }, edit, {
      said: `${dialog.type === "reuse" ? "Used" : "Moved"}: ${lower(wordsOf(standing, row))}`,
      ...(next && { goTo: { type: "statement" as const, id: next } }),
      undo: true,
    });
  }

  return (
    <Dialog
      open
      onClose={() => actions.openDialog(null)}
      title={titleOf(dialog, graph)}
      description="Choose how it will stand, and on what."
    >
      <StandingChoice value={standing} onChange={setStanding} />
      {linked > 0 && (
        <label className="mt-3 flex items-center gap-2 text-[14px] leading-5">
          <input
            type="checkbox"
            checked={!alone}
            onChange={(event) => setAlone(!event.target.checked)}
            className="size-4 accent-(--accent)"
          />
          Take the {linked === 1 ? "linked premise" : `${linked} linked premises`} along
        </label>
      )}
      <Command label="Targets" shouldFilter={false} loop className="mt-3">
        <Command.Input
          data-first-focus
          value={query}
          onValueChange={setQuery}
          placeholder="Type a few letters …"
          className="block min-h-10 w-full rounded-md border border-line-strong bg-card px-3 text-[16px] text-ink placeholder:text-muted"
        />
        <Command.List className="mt-2 max-h-[42vh] overflow-y-auto">
          <Command.Empty className="px-2 py-5 text-center text-[14px] text-muted">
            {query ? "Nothing valid is called that." : "It can go nowhere else in this way."}
          </Command.Empty>
          {rows.slice(0, MOST_ROWS).map((row) => (
            <Command.Item
              key={row.id}
              value={row.id}
              onSelect={() => choose(row)}
              className="cursor-pointer rounded-md px-2.5 py-2 data-[selected=true]:bg-accent/12"
            >
              <span className="block text-[12px] leading-4 text-muted">{row.path}</span>
              <span className="block text-[14px] leading-5">{row.text}</span>
              {row.circular && (
                <span className="block text-[12px] leading-4 text-danger">
                  Makes the argument circular
                </span>
              )}
            </Command.Item>
          ))}
          {rows.length > MOST_ROWS && (
            <p className="m-0 px-2.5 py-2 text-[13px] text-muted">
              And {rows.length - MOST_ROWS} more: type to find them.
            </p>
          )}
        </Command.List>
      </Command>
    </Dialog>
  );
}

type Argument = Parameters<typeof placedOf>[0];

function whatIsPlaced(dialog: PlaceDialogOf, argument: Argument, alone: boolean): Placed[] {
  switch (dialog.type) {
    case "reuse":
      return [{ type: "statement", statementId: dialog.statementId }];
    case "move-all":
      return placedOf(argument, dialog.statementIds);
    case "move": {
      const { inferenceId, statementId } = dialog;
      return alone
        ? [{ type: "premise", inferenceId, statementId }]
        : [{ type: "step", inferenceId }];
    }
  }
}

/** How many other premises stand in the step that moves. */
function linkedWith(dialog: PlaceDialogOf, { inferences }: Argument["graph"]): number {
  if (dialog.type !== "move") return 0;
  return Math.max(0, (inferences.get(dialog.inferenceId)?.premises.length ?? 1) - 1);
}

function standingNow(
  step: { kind: InferenceKind; target: { type: string } } | undefined,
): Standing {
  if (!step) return "reason";
  if (step.target.type === "inference") return step.kind === "attack" ? "doubt" : "backing";
  return step.kind === "attack" ? "counterpoint" : "reason";
}

function titleOf(dialog: PlaceDialogOf, graph: Argument["graph"]): string {
  const id = dialog.type === "move-all" ? dialog.statementIds[0] : dialog.statementId;
  const statement = graph.statements.get(id ?? "");
  const name = statement ? `“${nameOf(statement)}”` : "";
  if (dialog.type === "reuse") return `Use ${name} elsewhere`;
  if (dialog.type === "move-all" && dialog.statementIds.length > 1)
    return `Move ${dialog.statementIds.length} statements`;
  return `Move ${name}`;
}

function focusAfter(dialog: PlaceDialogOf): string | undefined {
  return dialog.type === "move-all" ? dialog.statementIds[0] : dialog.statementId;
}

const SAID: Readonly<Record<Standing, string>> = {
  reason: "Reason for",
  counterpoint: "Counterpoint to",
  doubt: "Doubts",
  backing: "Backs",
  linked: "Linked with",
};

function wordsOf(standing: Standing, row: Candidate): string {
  return `${SAID[standing]} ${isOnStep(standing) ? row.name : `“${row.name}”`}`;
}

function lower(words: string): string {
  return words.charAt(0).toLowerCase() + words.slice(1);
}
