"use client";
// Everything of editing that stands over the desk: the editor, the menu, dialogs, what is marked, what was just done.
import dynamic from "next/dynamic";
import { useEffect } from "react";
import { useDesk } from "@/lib/client/desk-context";
import { mayChange, wayToChange } from "@/lib/client/editing/ways-to-change";
import { late } from "@/lib/client/late";
import { EditMenu } from "./edit-menu";
import { Editor } from "./editor";
import { MarkedBar } from "./marked-bar";
import { NoticeBar } from "./notice-bar";
import { useClipboard } from "./use-clipboard";
import { useContextMenu } from "./use-context-menu";
import { useEditKeys } from "./use-edit-keys";
import { useMarking } from "./use-marking";
import "../styles/editing.css";

const loadDialogs = () =>
  import("./dialogs/editing-dialogs").then((module) => module.EditingDialogs);

const EditingDialogs = dynamic(late(loadDialogs), { ssr: false });

/** Nothing for those who may only read; a visitor is asked to sign in. */
export function EditingOverlays() {
  const way = useDesk(wayToChange);
  useContextMenu(way !== null);
  return (
    <>
      {way !== null && <EditMenu />}
      <Changing />
      <NoticeBar />
    </>
  );
}

function Changing() {
  const may = useDesk(mayChange);
  const asks = useDesk((state) => state.dialog !== null);
  useEditKeys(may);
  useMarking(may);
  useClipboard(may);
  useDialogsAtHand(may);
  if (!may) return null;
  return (
    <>
      <Editor />
      <MarkedBar />
      {asks && <EditingDialogs />}
    </>
  );
}

/** Fetches the dialogs with the first selection, so that what is typed into one does not come before it. */
function useDialogsAtHand(may: boolean): void {
  const hasSelection = useDesk((state) => state.selection !== null);
  useEffect(() => {
    if (may && hasSelection) void loadDialogs().catch(() => undefined);
  }, [may, hasSelection]);
}
