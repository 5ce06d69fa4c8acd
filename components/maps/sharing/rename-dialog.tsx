"use client";
// Gives the map another title; its address stays.
import { useState } from "react";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { Field } from "@/components/ui/field";
import { useDesk, useDeskActions } from "@/lib/client/desk-context";
import { useMapCare } from "./use-map-care";

/** Shown while the desk's sheet is "rename". */
export function RenameDialog() {
  const open = useDesk((state) => state.sheet?.type === "rename");
  const { openSheet } = useDeskActions();
  if (!open) return null;
  return (
    <Dialog
      open
      onClose={() => openSheet(null)}
      title="Rename this map"
      description="Its address stays, so that links go on working."
    >
      <RenameForm onClose={() => openSheet(null)} />
    </Dialog>
  );
}

function RenameForm({ onClose }: { readonly onClose: () => void }) {
  const known = useDesk((state) => state.map.title);
  const { rename } = useMapCare();
  const [title, setTitle] = useState(known);
  const [error, setError] = useState<string | undefined>();
  const [busy, setBusy] = useState(false);
  async function save() {
    setBusy(true);
    const problem = await rename(title);
    setBusy(false);
    if (problem === null) onClose();
    else setError(problem);
  }
  return (
    <form
      className="grid gap-4"
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
    >
      <Field
        id="map-title"
        name="title"
        label="Title"
        value={title}
        maxLength={200}
        autoComplete="off"
        error={error}
        onChange={(event) => setTitle(event.target.value)}
      />
      <div className="flex flex-wrap gap-2">
        <Button type="submit" look="primary" disabled={busy || title.trim() === ""}>
          Rename
        </Button>
        <Button look="quiet" onClick={onClose}>
          Cancel
        </Button>
      </div>
    </form>
  );
}
