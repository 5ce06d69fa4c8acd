"use client";
// Asks the map's owner to look at an annotation.
import { type FormEvent, useId, useState } from "react";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { INPUT_CLASSES } from "@/components/ui/field";
import { Notice } from "@/components/ui/notice";
import type { Id } from "@/lib/argument/records";
import { useDesk, useDeskActions } from "@/lib/client/desk-context";
import { sendReport } from "./send-report";

interface ReportDialogProps {
  readonly annotationId: Id;
  readonly onClose: () => void;
}

/** A form with the reason; a failure keeps what was written. */
export function ReportDialog({ annotationId, onClose }: ReportDialogProps) {
  const id = useId();
  const mapId = useDesk((state) => state.map.id);
  const { announce } = useDeskActions();
  const [reason, setReason] = useState("");
  const [sending, setSending] = useState(false);
  const [failure, setFailure] = useState<string | null>(null);

  async function handleSubmit(event: FormEvent) {
    event.preventDefault();
    if (reason.trim() === "") {
      setFailure("Say what is wrong with it.");
      return;
    }
    setSending(true);
    const problem = await sendReport(mapId, annotationId, reason.trim());
    setSending(false);
    setFailure(problem);
    if (problem) return;
    announce("Reported. The map's owner will see it.");
    onClose();
  }

  return (
    <Dialog
      open
      onClose={onClose}
      title="Report this annotation"
      description="The map's owner reads your reason. Its author does not."
    >
      <form onSubmit={(event) => void handleSubmit(event)} className="flex flex-col gap-3">
        <div>
          <label htmlFor={id} className="mb-1.5 block text-[14px] font-medium leading-5">
            What is wrong with it?
          </label>
          <textarea
            id={id}
            rows={3}
            maxLength={2000}
            value={reason}
            onChange={(event) => setReason(event.target.value)}
            className={`${INPUT_CLASSES} resize-y py-2`}
          />
        </div>
        {failure && <Notice look="error">{failure}</Notice>}
        <div className="flex justify-end gap-2">
          <Button onClick={onClose}>Cancel</Button>
          <Button type="submit" look="primary" disabled={sending}>
            {sending ? "Sending …" : "Report"}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
