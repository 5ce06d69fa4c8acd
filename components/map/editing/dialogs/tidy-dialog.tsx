"use client";
// Before every pin goes at once.
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import type { Operation } from "@/lib/argument/operations/operation";
import { useDesk, useDeskActions, useDeskStore } from "@/lib/client/desk-context";
import { commit } from "../commit";

/** Cards that one batch unpins. */
const MOST = 500;

/** All cards go back into the layout, as one step that can be taken back. */
export function TidyDialog() {
  const store = useDeskStore();
  const actions = useDeskActions();
  const statements = useDesk((state) => state.graph.statements);
  const pinned = [...statements.values()].filter(({ position }) => position !== null);
  const count = Math.min(pinned.length, MOST);

  function tidy() {
    actions.openDialog(null);
    const operations = pinned
      .slice(0, MOST)
      .map(({ id }): Operation => ({ v: 1, type: "setPosition", id, position: null }));
    const said = `Tidied up: ${count} ${count === 1 ? "card is" : "cards are"} no longer pinned.`;
    void commit(store, { operations, said, undo: true });
  }

  return (
    <Dialog
      open
      onClose={() => actions.openDialog(null)}
      title="Tidy up the map?"
      description={`${count} ${count === 1 ? "card that was" : "cards that were"} placed by hand ${count === 1 ? "goes" : "go"} back into the layout, for everybody.`}
    >
      <div className="flex justify-end gap-2">
        <Button onClick={() => actions.openDialog(null)}>Cancel</Button>
        <Button look="primary" onClick={tidy} disabled={count === 0}>
          Tidy up
        </Button>
      </div>
    </Dialog>
  );
}
