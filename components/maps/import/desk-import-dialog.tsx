"use client";
// "Add from a file", on the desk of the map that it goes into.
import { useDesk, useDeskActions } from "@/lib/client/desk-context";
import { ImportDialog } from "./import-dialog";

/** Shown while the desk's sheet is "import". */
export function DeskImportDialog() {
  const map = useDesk((state) => state.map);
  const { openSheet } = useDeskActions();
  return <ImportDialog into={map} onClose={() => openSheet(null)} />;
}
