"use client";
// Brings files in: choose or drop, look at what each becomes and what is lost, then take it.
import { useEffect, useRef } from "react";
import { Dialog } from "@/components/ui/dialog";
import { Notice } from "@/components/ui/notice";
import { FileDrop } from "./file-drop";
import { FileOnItsWay } from "./file-on-its-way";
import { ImportDone } from "./import-done";
import { ImportLook } from "./import-look";
import { PastImports } from "./past-imports";
import { useFileDrop } from "./use-file-drop";
import { useImport } from "./use-import";

interface ImportDialogProps {
  /** The map that files go into; null for new maps. */
  readonly into: { readonly id: string; readonly title: string } | null;
  readonly onClose: () => void;
}

/** Open as long as it is there. */
export function ImportDialog({ into, onClose }: ImportDialogProps) {
  const work = useImport(into?.id ?? null);
  const { state, failure, done } = work;
  const body = useRef<HTMLDivElement>(null);
  const over = useFileDrop((files) => {
    if (state.step !== "sending") work.take(files);
  });
  const { step } = state;
  useEffect(() => {
    // What had the focus is gone with its step; the first one is the dialog's own to set.
    const inside = body.current;
    if (inside?.dataset.step !== step || inside.contains(document.activeElement)) return;
    inside.querySelector<HTMLElement>("[data-first-focus]")?.focus();
  }, [step]);
  return (
    <Dialog
      open
      onClose={onClose}
      busy={step === "sending"}
      title={into ? "Add from a file" : "Bring in a file"}
      description={
        into
          ? `Its argument is added to “${into.title}”, as one change that can be undone.`
          : "A file that holds an argument becomes a map of yours. You see it before it is saved."
      }
      placement="wide"
    >
      <div ref={body} data-step={step} className="grid grid-cols-[minmax(0,1fr)] gap-4">
        {failure && <Notice look="error">{failure.message}</Notice>}
        {state.step === "choose" && <FileDrop work={work} over={over} />}
        {state.step === "choose" && into && <PastImports mapId={into.id} />}
        {state.step === "sending" && <FileOnItsWay state={state} work={work} />}
        {state.step === "look" && (
          <ImportLook key={work.file?.name} preview={state.preview} work={work} into={into} />
        )}
        {state.step === "done" && <ImportDone answers={done} into={into} onClose={onClose} />}
      </div>
    </Dialog>
  );
}
