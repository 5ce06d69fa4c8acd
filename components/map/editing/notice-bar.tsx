"use client";
// What was just done, with the way to take it back; it goes by itself, and stays while one is at it.
import { X } from "lucide-react";
import { Toast } from "radix-ui";
import { useDesk, useDeskActions } from "@/lib/client/desk-context";

const LASTS_MS = 9000;

/** A toast over Radix, which reads it aloud; F8 goes to it. */
export function NoticeBar() {
  const notice = useDesk((state) => state.notice);
  const actions = useDeskActions();
  async function undo(steps: number): Promise<void> {
    for (let done = 0; done < steps; done += 1) await actions.undo();
  }
  return (
    <Toast.Provider duration={LASTS_MS} label="What was done" swipeDirection="down">
      {notice && (
        <Toast.Root
          key={notice.id}
          onOpenChange={(open) => !open && actions.notify(null)}
          className="flex items-center gap-2 rounded-xl border border-line-strong bg-raised py-2 pr-1.5 pl-4 text-[14px] leading-5 text-ink shadow-float"
        >
          <Toast.Description className="m-0 min-w-0 flex-1">{notice.text}</Toast.Description>
          {notice.undo && (
            <Toast.Action
              altText="Take it back with Ctrl Z"
              onClick={() => void undo(Number(notice.undo))}
              className="min-h-8 shrink-0 rounded-md px-2.5 text-[14px] font-semibold text-accent hover:bg-accent/12"
            >
              Undo
            </Toast.Action>
          )}
          <Toast.Close
            aria-label="Close"
            className="inline-flex size-8 shrink-0 items-center justify-center rounded-md text-muted hover:bg-line/60"
          >
            <X size={16} aria-hidden />
          </Toast.Close>
        </Toast.Root>
      )}
      <Toast.Viewport className="fixed bottom-4 md:[body:has([data-line-bar])_&]:bottom-28 left-1/2 z-50 m-0 w-[min(460px,calc(100vw-24px))] -translate-x-1/2 list-none p-0 print:hidden" />
    </Toast.Provider>
  );
}
