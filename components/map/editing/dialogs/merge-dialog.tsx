"use client";
// Two statements that say the same become one: which stays, and what it will carry.
import { Command } from "cmdk";
import { useMemo, useState } from "react";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { mergeChoice } from "@/lib/argument/edits/merge-choice";
import { nameOf } from "@/lib/argument/names";
import { countsOf } from "@/lib/argument/queries/counts-of";
import { passagesOf } from "@/lib/argument/queries/passages-of";
import type { ArgumentGraph, Id, Statement } from "@/lib/argument/records";
import { useDesk, useDeskActions, useDeskStore } from "@/lib/client/desk-context";
import { plural } from "../../spoken-words";
import { commitEdit } from "../quick-acts";
import { candidateRows } from "./candidate-rows";

const MOST_ROWS = 80;

/** With one statement given, the other is chosen first. */
export function MergeDialog({ statementIds }: { readonly statementIds: readonly Id[] }) {
  const actions = useDeskActions();
  const [other, setOther] = useState<Id | null>(null);
  const graph = useDesk((state) => state.graph);
  const ids = [...statementIds, ...(other ? [other] : [])].filter((id) => graph.statements.has(id));
  const [first, second] = ids.flatMap((id) => graph.statements.get(id) ?? []);
  return (
    <Dialog
      open
      onClose={() => actions.openDialog(null)}
      title={first && !second ? `Merge “${nameOf(first)}” with …` : "Merge two statements"}
      description="One stays and takes over the places, reasons, passages and annotations of the other."
    >
      {first && second ? (
        <WhichStays key={second.id} pair={[first, second]} graph={graph} />
      ) : (
        first && <ChooseOther statementId={first.id} onChoose={setOther} />
      )}
    </Dialog>
  );
}

interface WhichStaysProps {
  readonly pair: readonly [Statement, Statement];
  readonly graph: ArgumentGraph;
}

function WhichStays({ pair, graph }: WhichStaysProps) {
  const store = useDeskStore();
  const actions = useDeskActions();
  const [into, setInto] = useState(pair[0].id);
  const stays = pair.find(({ id }) => id === into) ?? pair[0];
  const goes = pair.find(({ id }) => id !== stays.id) ?? pair[1];

  function merge() {
    actions.openDialog(null);
    actions.mark([]);
    const edit = mergeChoice(graph, { statementIds: pair.map(({ id }) => id), into: stays.id });
    void commitEdit({ store, actions }, edit, {
      said: `Merged “${nameOf(goes)}” into “${nameOf(stays)}”.`,
      goTo: { type: "statement", id: stays.id },
      undo: true,
    });
  }

  return (
    <>
      <fieldset className="m-0 space-y-2 border-0 p-0">
        <legend className="mb-2 p-0 text-[14px] font-medium">Which one stays?</legend>
        {pair.map((statement) => (
          <label
            key={statement.id}
            className="flex cursor-pointer items-start gap-2.5 rounded-lg border border-line-strong p-3 has-checked:border-accent has-checked:bg-accent/8"
          >
            <input
              type="radio"
              name="stays"
              checked={into === statement.id}
              onChange={() => setInto(statement.id)}
              className="mt-1 size-4 accent-(--accent)"
            />
            <span className="min-w-0">
              <span className="block text-[14.5px] leading-[21px]">{statement.text}</span>
              <span className="mt-0.5 block text-[13px] leading-5 text-muted">
                {carries(graph, [statement.id])}
              </span>
            </span>
          </label>
        ))}
      </fieldset>
      <p className="m-0 mt-4 rounded-lg bg-paper p-3 text-[14px] leading-5">
        Afterwards: <b>{stays.text}</b>{" "}
        <span className="text-muted">{carries(graph, [stays.id, goes.id])}</span>
      </p>
      <div className="mt-5 flex justify-end gap-2">
        <Button onClick={() => actions.openDialog(null)}>Cancel</Button>
        <Button look="primary" onClick={merge}>
          Merge
        </Button>
      </div>
    </>
  );
}

/** "2 reasons, 1 counterpoint, 1 passage, 3 open annotations." */
function carries(graph: ArgumentGraph, ids: readonly Id[]): string {
  const counts = countsOf(graph);
  const sum = (pick: (id: Id) => number) => ids.reduce((total, id) => total + pick(id), 0);
  const parts: [number, string][] = [
    [sum((id) => counts.get(id)?.reasons ?? 0), "reason"],
    [sum((id) => counts.get(id)?.counterpoints ?? 0), "counterpoint"],
    [sum((id) => passagesOf(graph, id).length), "passage"],
    [sum((id) => counts.get(id)?.openThreads ?? 0), "open annotation"],
  ];
  const words = parts.filter(([count]) => count > 0).map(([count, word]) => plural(count, word));
  return words.length > 0 ? `With ${words.join(", ")}.` : "Nothing hangs on it.";
}

interface ChooseOtherProps {
  readonly statementId: Id;
  readonly onChoose: (id: Id) => void;
}

function ChooseOther({ statementId, onChoose }: ChooseOtherProps) {
  const graph = useDesk((state) => state.graph);
  const tree = useDesk((state) => state.tree);
  const [query, setQuery] = useState("");
  const rows = useMemo(() => {
    const ids = new Set([...graph.statements.keys()].filter((id) => id !== statementId));
    return candidateRows({ graph, tree }, { ids, circular: new Set() }, false, query);
  }, [graph, tree, statementId, query]);
  return (
    <Command label="Statements" shouldFilter={false} loop>
      <Command.Input
        data-first-focus
        value={query}
        onValueChange={setQuery}
        placeholder="Type a few letters …"
        className="block min-h-10 w-full rounded-md border border-line-strong bg-card px-3 text-[16px] text-ink placeholder:text-muted"
      />
      <Command.List className="mt-2 max-h-[46vh] overflow-y-auto">
        <Command.Empty className="px-2 py-5 text-center text-[14px] text-muted">
          Nothing is called that.
        </Command.Empty>
        {rows.slice(0, MOST_ROWS).map((row) => (
          <Command.Item
            key={row.id}
            value={row.id}
            onSelect={() => onChoose(row.id)}
            className="cursor-pointer rounded-md px-2.5 py-2 data-[selected=true]:bg-accent/12"
          >
            <span className="block text-[12px] leading-4 text-muted">{row.path}</span>
            <span className="block text-[14px] leading-5">{row.text}</span>
          </Command.Item>
        ))}
      </Command.List>
    </Command>
  );
}
