"use client";
// Everything the desk can do, and every statement, by typing a few letters.
import { Command } from "cmdk";
import { Dialog } from "radix-ui";
import { useRef } from "react";
import { useDesk, useDeskActions, useDeskStore } from "@/lib/client/desk-context";
import { DESK_COMMANDS } from "./desk-commands";

const MOST_STATEMENTS = 400;

interface CommandPaletteProps {
  readonly onClose: () => void;
  readonly onHelp: () => void;
}

const ITEM =
  "flex cursor-pointer items-center gap-3 rounded-md px-3 py-2 text-[14px] leading-5 data-[selected=true]:bg-accent/12";
const GROUP =
  "[&_[cmdk-group-heading]]:px-3 [&_[cmdk-group-heading]]:pb-1 [&_[cmdk-group-heading]]:pt-3 [&_[cmdk-group-heading]]:text-[12px] [&_[cmdk-group-heading]]:font-semibold [&_[cmdk-group-heading]]:text-muted";

/** A palette over the page; Escape closes it. */
export function CommandPalette({ onClose, onHelp }: CommandPaletteProps) {
  const opener = useRef<Element | null>(null);
  const store = useDeskStore();
  const tree = useDesk((state) => state.tree);
  const statements = useDesk((state) => state.graph.statements);
  const { selectStatement } = useDeskActions();
  const groups = [...new Set(DESK_COMMANDS.map((command) => command.group))];
  const places = tree.order
    .filter((key) => tree.places.get(key)?.stub === false)
    .slice(0, MOST_STATEMENTS);

  return (
    <Dialog.Root open onOpenChange={(open) => !open && onClose()}>
      <Dialog.Portal>
        <Dialog.Overlay className="fixed inset-0 z-40 bg-black/40" />
        <Dialog.Content
          aria-describedby={undefined}
          onOpenAutoFocus={() => {
            opener.current = document.activeElement;
          }}
          onCloseAutoFocus={(event) => {
            // Back to where it was, unless the command has put it somewhere.
            event.preventDefault();
            const isFree = document.activeElement === document.body;
            if (isFree && opener.current instanceof HTMLElement) opener.current.focus();
          }}
          className="fixed left-1/2 top-[10vh] z-50 w-[min(620px,calc(100vw-24px))] -translate-x-1/2 overflow-hidden rounded-xl border border-line bg-raised shadow-float"
        >
          <Dialog.Title className="sr-only">Commands and statements</Dialog.Title>
          <Command label="Commands and statements" loop>
            <Command.Input
              placeholder="Do something, or go to a statement …"
              className="w-full border-b border-line bg-transparent px-5 py-4 text-[16px] text-ink outline-none placeholder:text-muted"
            />
            <Command.List className="max-h-[60vh] overflow-y-auto p-2">
              <Command.Empty className="px-3 py-6 text-center text-muted">
                Nothing is called that. Try another word.
              </Command.Empty>
              {groups.map((group) => (
                <Command.Group key={group} heading={group} className={GROUP}>
                  {DESK_COMMANDS.filter(
                    (command) => command.group === group && (command.when?.(store) ?? true),
                  ).map((command) => (
                    <Command.Item
                      key={command.id}
                      value={command.title}
                      className={ITEM}
                      onSelect={() => {
                        onClose();
                        command.run(store);
                      }}
                    >
                      <span className="flex-1">{command.title}</span>
                      {(command.keys ?? command.shown) && (
                        <kbd className="text-[12px] text-muted">
                          {command.keys ?? command.shown}
                        </kbd>
                      )}
                    </Command.Item>
                  ))}
                  {group === "Go" && (
                    <Command.Item value="Help and keys" className={ITEM} onSelect={onHelp}>
                      <span className="flex-1">Help and keys</span>
                      <kbd className="text-[12px] text-muted">?</kbd>
                    </Command.Item>
                  )}
                </Command.Group>
              ))}
              <Command.Group heading="Statements" className={GROUP}>
                {places.map((key) => {
                  const statement = statements.get(key);
                  if (!statement) return null;
                  return (
                    <Command.Item
                      key={key}
                      value={`${statement.label ?? ""} ${statement.text} ${key}`}
                      className={ITEM}
                      onSelect={() => {
                        onClose();
                        selectStatement(key, "link");
                      }}
                    >
                      <span className="min-w-0 flex-1">
                        {statement.label && (
                          <span className="block truncate font-medium">{statement.label}</span>
                        )}
                        <span className="block truncate text-[13px] text-muted">
                          {statement.text}
                        </span>
                      </span>
                    </Command.Item>
                  );
                })}
              </Command.Group>
            </Command.List>
          </Command>
        </Dialog.Content>
      </Dialog.Portal>
    </Dialog.Root>
  );
}
