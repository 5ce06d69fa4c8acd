"use client";
// Asks before a map is deleted, and says how long it can be taken back.
import { useState } from "react";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { Notice } from "@/components/ui/notice";
import { useDesk, useDeskActions } from "@/lib/client/desk-context";
import { useMapCare } from "./use-map-care";

/** Shown while the desk's sheet is "delete". */
export function DeleteMapDialog() {
  const open = useDesk((state) => state.sheet?.type === "delete");
  const title = useDesk((state) => state.map.title);
  const { openSheet } = useDeskActions();
  const { remove } = useMapCare();
  const [failure, setFailure] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  if (!open) return null;
  async function handleDelete() {
    setBusy(true);
    setFailure(await remove());
    setBusy(false);
  }
  return (
    <Dialog open onClose={() => openSheet(null)} title="Delete this map?">
      <div className="grid gap-4 text-[15px] leading-[22px]">
        {failure && <Notice look="error">{failure}</Notice>}
        <p className="m-0">
          <strong>“{title}”</strong> disappears at once for everybody. For thirty days you can take
          it back from your list of deleted maps; then it is erased with its brief, its discussion
          and its history.
        </p>
        <div className="flex flex-wrap gap-2">
          <Button look="danger" disabled={busy} onClick={() => void handleDelete()}>
            Delete
          </Button>
          <Button look="quiet" onClick={() => openSheet(null)}>
            Cancel
          </Button>
        </div>
      </div>
    </Dialog>
  );
}
