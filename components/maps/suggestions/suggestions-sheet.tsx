"use client";
// All suggestions at the side of the desk: the open ones, and what was decided of earlier ones.
import { useState } from "react";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { useDesk, useDeskActions } from "@/lib/client/desk-context";
import { DecidedList } from "./decided-list";
import { OpenList } from "./open-list";
import { SuggestSwitch } from "./suggest-switch";

/** Shown while the desk's sheet is "suggestions". */
export function SuggestionsSheet() {
  const sheet = useDesk((state) => (state.sheet?.type === "suggestions" ? state.sheet : null));
  const { openSheet } = useDeskActions();
  const [tab, setTab] = useState<"open" | "decided">("open");
  if (!sheet) return null;
  return (
    <Dialog
      open
      onClose={() => openSheet(null)}
      title="Suggestions"
      description="Changes that somebody proposes. An editor accepts or declines them; nothing changes before."
      placement="side"
    >
      <div className="grid grid-cols-[minmax(0,1fr)] gap-4">
        <SuggestSwitch />
        <fieldset aria-label="Which suggestions" className="m-0 flex gap-1.5 border-0 p-0">
          {(["open", "decided"] as const).map((each) => (
            <Button
              key={each}
              small
              look={tab === each ? "plain" : "quiet"}
              aria-pressed={tab === each}
              onClick={() => setTab(each)}
            >
              {each === "open" ? "Open" : "Decided"}
            </Button>
          ))}
        </fieldset>
        {tab === "open" ? <OpenList statementId={sheet.statementId} /> : <DecidedList />}
      </div>
    </Dialog>
  );
}
