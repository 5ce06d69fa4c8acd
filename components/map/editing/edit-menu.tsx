"use client";
// The menu of what can be done with the selection: at the pointer, or below the button that opened it.
import { DropdownMenu } from "radix-ui";
import { Fragment } from "react";
import { useDesk, useDeskActions, useDeskStore } from "@/lib/client/desk-context";
import { wayToChange } from "@/lib/client/editing/ways-to-change";
import { withNext } from "@/lib/contract/next-path";
import { actsAt, type EditAct, type EditGroup } from "./edit-acts";
import { type EditContext, editContext } from "./edit-context";
import { findOnMap, focusOnMap } from "./find-on-map";

const GROUPS: readonly EditGroup[] = ["add", "change", "branch", "whole"];
const NAMES = { all: "Edit", add: "Add", whole: "Map" } as const;
const ITEM =
  "flex min-h-8 cursor-default select-none items-center gap-6 rounded-md px-2.5 py-1 text-[14px] leading-5 outline-none data-[highlighted]:bg-accent/12 pointer-coarse:min-h-11";

/** Shows the menu that is open, if one is. */
export function EditMenu() {
  const menu = useDesk((state) => state.menu);
  return menu && <OpenMenu key={`${menu.x} ${menu.y} ${menu.of}`} />;
}

function OpenMenu() {
  const store = useDeskStore();
  const actions = useDeskActions();
  const menu = useDesk((state) => state.menu);
  const way = useDesk(wayToChange);
  // The selection stands while a menu is open; what others change meanwhile is read anew.
  useDesk((state) => state.graph);
  if (!menu) return null;
  const at = editContext(store);
  const acts = actsAt(at, menu.of);
  return (
    <DropdownMenu.Root open modal={false} onOpenChange={(open) => !open && actions.openMenu(null)}>
      <DropdownMenu.Trigger
        aria-hidden
        tabIndex={-1}
        className="pointer-events-none fixed size-0 opacity-0"
        style={{ left: menu.x, top: menu.y }}
      />
      <DropdownMenu.Portal>
        <DropdownMenu.Content
          aria-label={NAMES[menu.of]}
          align="start"
          collisionPadding={8}
          loop
          onCloseAutoFocus={(event) => {
            event.preventDefault();
            focusBack(at);
          }}
          className="z-40 max-h-[min(560px,var(--radix-dropdown-menu-content-available-height))] min-w-56 overflow-y-auto rounded-lg border border-line-strong bg-raised p-1.5 text-ink shadow-float"
        >
          {way === "sign-in" ? (
            <SignInItem />
          ) : (
            GROUPS.map((group) => <Acts key={group} acts={acts} group={group} at={at} />)
          )}
        </DropdownMenu.Content>
      </DropdownMenu.Portal>
    </DropdownMenu.Root>
  );
}

/** Back to the card, unless the act has opened something that took the focus. */
function focusBack({ store, state }: EditContext): void {
  const { editor, dialog } = store.getState();
  if (editor || dialog) return;
  const { selection } = state;
  const id = selection?.type === "statement" ? selection.placeKey : null;
  const own = id ?? (selection?.type === "inference" ? selection.id : null);
  if (own === null) return;
  // At once, so that the next key is the map's; where it is drawn anew, as soon as it stands.
  const element = findOnMap(own);
  if (element) element.focus({ preventScroll: true });
  else focusOnMap(own);
}

interface ActsProps {
  readonly acts: readonly EditAct[];
  readonly group: EditGroup;
  readonly at: EditContext;
}

function Acts({ acts, group, at }: ActsProps) {
  const own = acts.filter((act) => act.group === group);
  if (own.length === 0) return null;
  return (
    <Fragment>
      {acts[0]?.group !== group && <DropdownMenu.Separator className="my-1.5 h-px bg-line" />}
      {own.map((act) => (
        <DropdownMenu.Item
          key={act.id}
          className={`${ITEM} ${act.danger ? "text-danger" : ""}`}
          onSelect={() => act.run(editContext(at.store))}
        >
          <span className="flex-1">{act.titleAt?.(at) ?? act.title}</span>
          {(act.shown ?? act.key) && (
            <kbd className="font-sans text-[12px] text-muted">{act.shown ?? act.key}</kbd>
          )}
        </DropdownMenu.Item>
      ))}
    </Fragment>
  );
}

function SignInItem() {
  const slug = useDesk((state) => state.map.slug);
  return (
    <DropdownMenu.Item asChild className={ITEM}>
      <a href={withNext("/sign-in", `/maps/${slug}`)} className="text-ink no-underline">
        Sign in to add to this map
      </a>
    </DropdownMenu.Item>
  );
}
