"use client";
// A small panel beside the button that opened it, over Radix: Escape and a click outside close it.
import { Popover as Radix } from "radix-ui";
import type { ReactNode, RefObject } from "react";

interface PopoverProps {
  readonly open: boolean;
  readonly onClose: () => void;
  /** The button that the panel stands beside; focus goes back to it. */
  readonly anchor: RefObject<HTMLElement | null>;
  readonly name: string;
  readonly children: ReactNode;
}

/** A panel that the caller opens and closes. */
export function Popover({ open, onClose, anchor, name, children }: PopoverProps) {
  return (
    <Radix.Root open={open} onOpenChange={(next) => !next && onClose()}>
      <Radix.Anchor virtualRef={anchor as RefObject<HTMLElement>} />
      <Radix.Portal>
        <Radix.Content
          aria-label={name}
          align="end"
          sideOffset={6}
          collisionPadding={8}
          onCloseAutoFocus={(event) => {
            event.preventDefault();
            anchor.current?.focus();
          }}
          onPointerDownOutside={(event) => {
            // The button itself closes: without this the press would close and open again.
            if (anchor.current?.contains(event.target as Node)) event.preventDefault();
          }}
          className="z-40 max-h-[min(70vh,560px)] w-[min(320px,calc(100vw-16px))] overflow-y-auto rounded-lg border border-line bg-raised p-4 text-[14px] leading-5 text-ink shadow-float"
        >
          {children}
        </Radix.Content>
      </Radix.Portal>
    </Radix.Root>
  );
}
