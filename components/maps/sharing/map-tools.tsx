"use client";
// The header's Share button, and the menu of what can be done with the map as a whole.
import { Download, Ellipsis, UserPlus } from "lucide-react";
import { DropdownMenu } from "radix-ui";
import { IconButton } from "@/components/ui/icon-button";
import { useDesk, useDeskActions } from "@/lib/client/desk-context";
import { useMapCare } from "./use-map-care";

const ITEM =
  "flex min-h-8 cursor-default select-none items-center rounded-md px-2.5 text-[14px] outline-none data-highlighted:bg-line/60 pointer-coarse:min-h-11";

/** For whoever is signed in; a visitor can take the map out, and no more. */
export function MapTools() {
  const viewer = useDesk((state) => state.viewer);
  const { openSheet } = useDeskActions();
  if (!viewer)
    return (
      <IconButton name="Export this map" onClick={() => openSheet({ type: "export" })}>
        <Download size={18} aria-hidden />
      </IconButton>
    );
  return (
    <>
      <button
        type="button"
        onClick={() => openSheet({ type: "share" })}
        className="inline-flex h-8 shrink-0 items-center gap-1.5 rounded-md px-2 text-[14px] font-medium text-ink hover:bg-line/60 max-sm:hidden"
      >
        <UserPlus size={18} aria-hidden />
        <span className="max-lg:sr-only">Share</span>
      </button>
      <MapMenu />
    </>
  );
}

function MapMenu() {
  const abilities = useDesk((state) => state.abilities);
  const archived = useDesk((state) => state.map.archivedAt !== null);
  const count = useDesk((state) => state.suggestions.length);
  const { openSheet, setHistoryOpen } = useDeskActions();
  const { archive, duplicate } = useMapCare();
  const may = (ability: (typeof abilities)[number]) => abilities.includes(ability);
  return (
    <DropdownMenu.Root modal={false}>
      <DropdownMenu.Trigger
        aria-label="What to do with this map"
        title="What to do with this map"
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
          <DropdownMenu.Item
            className={`${ITEM} sm:hidden`}
            onSelect={() => openSheet({ type: "share" })}
          >
            Share …
          </DropdownMenu.Item>
          <DropdownMenu.Item className={`${ITEM} sm:hidden`} onSelect={() => setHistoryOpen(true)}>
            History
          </DropdownMenu.Item>
          {(may("suggestion.create") || count > 0) && (
            <DropdownMenu.Item
              className={ITEM}
              onSelect={() => openSheet({ type: "suggestions", statementId: null })}
            >
              Suggestions{count > 0 ? ` (${count})` : ""}
            </DropdownMenu.Item>
          )}
          <DropdownMenu.Item className={ITEM} onSelect={() => openSheet({ type: "export" })}>
            Export …
          </DropdownMenu.Item>
          {may("content.edit") && (
            <DropdownMenu.Item className={ITEM} onSelect={() => openSheet({ type: "import" })}>
              Add from a file …
            </DropdownMenu.Item>
          )}
          {may("map.rename") && (
            <DropdownMenu.Item className={ITEM} onSelect={() => openSheet({ type: "rename" })}>
              Rename …
            </DropdownMenu.Item>
          )}
          {may("map.duplicate") && (
            <DropdownMenu.Item className={ITEM} onSelect={() => void duplicate()}>
              Make my own copy
            </DropdownMenu.Item>
          )}
          {may("map.archive") && (
            <DropdownMenu.Item className={ITEM} onSelect={() => void archive(!archived)}>
              {archived ? "Take out of the archive" : "Archive"}
            </DropdownMenu.Item>
          )}
          {may("map.delete") && (
            <DropdownMenu.Item
              className={`${ITEM} text-danger`}
              onSelect={() => openSheet({ type: "delete" })}
            >
              Delete …
            </DropdownMenu.Item>
          )}
        </DropdownMenu.Content>
      </DropdownMenu.Portal>
    </DropdownMenu.Root>
  );
}
