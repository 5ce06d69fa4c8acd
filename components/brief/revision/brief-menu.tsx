"use client";
// The menu of the brief's bar: a new version of the text, and the versions that there are.
import { Ellipsis } from "lucide-react";
import { DropdownMenu } from "radix-ui";
import { type RefObject, useEffect, useState } from "react";
import { createPortal } from "react-dom";
import { useDesk, useDeskActions } from "@/lib/client/desk-context";

const ITEM =
  "flex min-h-8 cursor-default select-none items-center rounded-md px-2.5 text-[14px] outline-none data-highlighted:bg-line/60 pointer-coarse:min-h-11";

/** Stands in the bar over the text, which keeps a place for it. */
export function BriefMenu({ scroller }: { readonly scroller: RefObject<HTMLElement | null> }) {
  const [place, setPlace] = useState<Element | null>(null);
  useEffect(() => {
    setPlace(scroller.current?.parentElement?.querySelector("[data-brief-tools]") ?? null);
  }, [scroller]);
  return place && createPortal(<Menu />, place);
}

function Menu() {
  const mayRevise = useDesk((state) => state.abilities.includes("content.edit") && !state.past);
  const { openSheet } = useDeskActions();
  return (
    <DropdownMenu.Root modal={false}>
      <DropdownMenu.Trigger
        aria-label="What to do with this text"
        title="What to do with this text"
        className="inline-flex size-8 shrink-0 items-center justify-center rounded-md text-ink hover:bg-line/60"
      >
        <Ellipsis size={18} aria-hidden />
      </DropdownMenu.Trigger>
      <DropdownMenu.Portal>
        <DropdownMenu.Content
          align="end"
          sideOffset={6}
          collisionPadding={8}
          className="z-40 min-w-52 rounded-lg border border-line bg-raised p-1 text-ink shadow-float"
        >
          {mayRevise && (
            <DropdownMenu.Item className={ITEM} onSelect={() => openSheet({ type: "revise" })}>
              New version of this text …
            </DropdownMenu.Item>
          )}
          <DropdownMenu.Item className={ITEM} onSelect={() => openSheet({ type: "versions" })}>
            Versions …
          </DropdownMenu.Item>
        </DropdownMenu.Content>
      </DropdownMenu.Portal>
    </DropdownMenu.Root>
  );
}
