"use client";
// Asks before an annotation is deleted: its words do not come back.
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";

interface DeleteDialogProps {
  readonly onClose: () => void;
  readonly onDelete: () => void;
}

/** A question with two answers; Escape is the careful one. */
export function DeleteDialog({ onClose, onDelete }: DeleteDialogProps) {
  return (
    <Dialog
      open
      onClose={onClose}
      title="Delete this annotation?"
      description="Its words are erased for good. Where replies hang on it, “Deleted by its author” stays in its place."
    >
      <div className="flex justify-end gap-2">
        <Button onClick={onClose}>Keep it</Button>
        <Button look="danger" onClick={onDelete}>
          Delete
        </Button>
      </div>
    </Dialog>
  );
}
