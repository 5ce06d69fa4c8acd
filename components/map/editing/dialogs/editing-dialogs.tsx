"use client";
// The dialog that is open: each asks before, or chooses where.
import { useEffect } from "react";
import { useDesk, useDeskStore } from "@/lib/client/desk-context";
import { focusOnMap } from "../find-on-map";
import { DeleteDialog } from "./delete-dialog";
import { MergeDialog } from "./merge-dialog";
import { PasteDialog } from "./paste-dialog";
import { PlaceDialog } from "./place-dialog";
import { SplitDialog } from "./split-dialog";
import { TidyDialog } from "./tidy-dialog";

/** Nothing while none is asked for. */
export function EditingDialogs() {
  const store = useDeskStore();
  // The card that was asked about has the focus again, unless the act has put it elsewhere.
  useEffect(
    () => () => {
      const { selection } = store.getState();
      if (selection?.type === "statement") focusOnMap(selection.placeKey);
      if (selection?.type === "inference") focusOnMap(selection.id);
    },
    [store],
  );
  const dialog = useDesk((state) => state.dialog);
  switch (dialog?.type) {
    case "delete":
      return <DeleteDialog statementIds={dialog.statementIds} />;
    case "merge":
      return <MergeDialog statementIds={dialog.statementIds} />;
    case "split":
      return <SplitDialog statementId={dialog.statementId} />;
    case "move":
    case "reuse":
    case "move-all":
      return <PlaceDialog dialog={dialog} />;
    case "paste":
      return <PasteDialog text={dialog.text} target={dialog.target} />;
    case "tidy":
      return <TidyDialog />;
    case undefined:
      return null;
  }
}
