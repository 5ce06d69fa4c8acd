"use client";
// The history at the side of the desk: all changes, those of the selected statement, and named moments.
import { useState } from "react";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { Notice } from "@/components/ui/notice";
import { nameOf } from "@/lib/argument/names";
import { useDesk, useDeskActions } from "@/lib/client/desk-context";
import { EntryList } from "./entry-list";
import { SnapshotList } from "./snapshot-list";
import { useShowMoment } from "./use-past";

type Tab = "all" | "statement" | "named";

/** Shown while the desk's history is open. A click on a change shows the map after it. */
export function HistorySheet() {
  const { setHistoryOpen, setPhoneTab, announce } = useDeskActions();
  const selectedId = useDesk((state) =>
    state.selection?.type === "statement" ? state.selection.id : null,
  );
  const name = useDesk((state) => {
    const statement = selectedId === null ? undefined : state.graph.statements.get(selectedId);
    return statement === undefined ? null : nameOf(statement);
  });
  const seq = useDesk((state) => state.past?.seq ?? state.seq);
  const showMoment = useShowMoment();
  const [tab, setTab] = useState<Tab>("all");
  const [failure, setFailure] = useState<string | null>(null);
  async function show(at: number) {
    setFailure(null);
    const shown = await showMoment(at);
    if (!shown.ok) {
      setFailure(shown.message);
      return;
    }
    setPhoneTab("map");
    setHistoryOpen(false);
    announce(`The map as it was after change ${at}. It can only be read.`);
  }
  const tabs: readonly (readonly [Tab, string])[] = [
    ["all", "All changes"],
    ...(name === null ? [] : ([["statement", `On “${name}”`]] as const)),
    ["named", "Named moments"],
  ];
  return (
    <Dialog
      open
      onClose={() => setHistoryOpen(false)}
      title="History"
      description="Who did what, and when. A click shows the map as it was then."
      placement="side"
    >
      <div className="grid gap-3">
        <fieldset aria-label="What to show" className="m-0 flex flex-wrap gap-1.5 border-0 p-0">
          {tabs.map(([each, words]) => (
            <Button
              key={each}
              small
              look={tab === each ? "plain" : "quiet"}
              aria-pressed={tab === each}
              onClick={() => setTab(each)}
            >
              {words}
            </Button>
          ))}
        </fieldset>
        {failure && <Notice look="error">{failure}</Notice>}
        {tab === "named" ? (
          <SnapshotList seq={seq} onShow={(at) => void show(at)} />
        ) : (
          <EntryList
            statementId={tab === "statement" ? selectedId : null}
            onShow={(at) => void show(at)}
          />
        )}
      </div>
    </Dialog>
  );
}
