"use client";
// A modal dialog over Radix: focus is kept inside, Escape closes, focus goes back where it was.
import { X } from "lucide-react";
import { Dialog as Radix } from "radix-ui";
import { type ReactNode, useRef } from "react";
import { classNames } from "./class-names";

interface DialogProps {
  readonly open: boolean;
  readonly onClose: () => void;
  readonly title: string;
  /** A sentence below the title. */
  readonly description?: string;
  /** "wide" has room for two columns; "side" slides in from the right and is as tall as the window. */
  readonly placement?: "middle" | "wide" | "side";
  /** Something is under way that a click beside the dialog does not end. */
  readonly busy?: boolean;
  readonly children: ReactNode;
}

const PLACEMENTS = {
  middle:
    "left-1/2 top-[12vh] max-h-[76vh] w-[min(560px,calc(100vw-32px))] -translate-x-1/2 rounded-xl",
  wide: "left-1/2 top-[8vh] max-h-[84vh] w-[min(960px,calc(100vw-32px))] -translate-x-1/2 rounded-xl max-sm:top-[4vh] max-sm:max-h-[92vh]",
  side: "right-0 top-0 h-dvh w-[min(440px,100vw)]",
} as const;

/** A dialog that the caller opens and closes. The focus goes to what has `data-first-focus`, else to the first control. */
export function Dialog({
  open,
  onClose,
  title,
  description,
  placement = "middle",
  busy = false,
  children,
}: DialogProps) {
  const opener = useRef<Element | null>(null);
  return (
    <Radix.Root open={open} onOpenChange={(next) => !next && onClose()}>
      <Radix.Portal>
        <Radix.Overlay className="fixed inset-0 z-40 bg-black/40" />
        <Radix.Content
          {...(description ? {} : { "aria-describedby": undefined })}
          onInteractOutside={(event) => busy && event.preventDefault()}
          onOpenAutoFocus={(event) => {
            opener.current = document.activeElement;
            // React's own autoFocus comes before this, and would be taken for where the focus was.
            const first =
              event.currentTarget instanceof Element &&
              event.currentTarget.querySelector("[data-first-focus]");
            if (!(first instanceof HTMLElement)) return;
            event.preventDefault();
            first.focus();
          }}
          onCloseAutoFocus={(event) => {
            // Radix gives the focus back to a trigger of its own only, and this dialog has none.
            event.preventDefault();
            if (opener.current instanceof HTMLElement) opener.current.focus();
          }}
          className={classNames(
            "fixed z-50 flex flex-col overflow-hidden border border-line bg-raised text-ink shadow-float",
            PLACEMENTS[placement],
          )}
        >
          <div className="flex items-start gap-3 border-b border-line px-5 py-4">
            <div className="min-w-0 flex-1">
              <Radix.Title className="m-0 text-[17px] font-semibold leading-6">{title}</Radix.Title>
              {description && (
                <Radix.Description className="m-0 mt-1 text-[14px] leading-5 text-muted">
                  {description}
                </Radix.Description>
              )}
            </div>
            <Radix.Close
              aria-label="Close"
              className="inline-flex size-8 items-center justify-center rounded-md hover:bg-line/60"
            >
              <X size={18} aria-hidden />
            </Radix.Close>
          </div>
          <div className="min-h-0 flex-1 overflow-y-auto px-5 py-4">{children}</div>
        </Radix.Content>
      </Radix.Portal>
    </Radix.Root>
  );
}
