"use client";
import { copyText } from "@/components/discussion/copy-text";
// What could not be saved, with its words: to copy, to send again, or to throw away.
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { useDeskActions } from "@/lib/client/desk-context";
import type { FailedBatch } from "@/lib/client/live/live-types";

interface FailedDialogProps {
  readonly failed: readonly FailedBatch[];
  readonly onClose: () => void;
}

/** A list, newest last; closing it throws nothing away. */
export function FailedDialog({ failed, onClose }: FailedDialogProps) {
  return (
    <Dialog
      open
      onClose={onClose}
      title="What could not be saved"
      description="The map changed meanwhile, so that these changes no longer fit. Their words are kept on this device until you throw them away."
    >
      <ul aria-label="Changes that were not saved" className="m-0 grid list-none gap-3 p-0">
        {failed.map((batch) => (
          <FailedItem key={batch.clientOpId} batch={batch} />
        ))}
      </ul>
    </Dialog>
  );
}

function FailedItem({ batch }: { batch: FailedBatch }) {
  const { retryFailed, discardFailed, announce } = useDeskActions();
  const words = batch.text.join("\n");
  const copy = async () => {
    announce((await copyText(words)) ? "Copied." : "Not copied. Select the words and copy them.");
  };
  return (
    <li className="rounded-md border border-line bg-card p-3">
      <p className="m-0 whitespace-pre-wrap break-words text-[15px] leading-[22px] select-text">
        {words}
      </p>
      <p className="m-0 mt-1.5 text-[13px] leading-5 text-muted">{batch.message}</p>
      <div className="mt-2 flex flex-wrap gap-1.5">
        <Button small onClick={() => void copy()}>
          Copy
        </Button>
        <Button small onClick={() => void retryFailed(batch.clientOpId)}>
          Try again
        </Button>
        <Button small look="quiet" onClick={() => discardFailed(batch.clientOpId)}>
          Throw away
        </Button>
      </div>
    </li>
  );
}
