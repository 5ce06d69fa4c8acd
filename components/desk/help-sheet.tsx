"use client";
// What one sees on the desk, and every key.
import { Dialog } from "@/components/ui/dialog";
import { useDesk, useDeskActions } from "@/lib/client/desk-context";
import { wayToChange } from "@/lib/client/editing/ways-to-change";
import { DESK_COMMANDS } from "./desk-commands";

const MAP_KEYS: readonly (readonly [keys: string, what: string])[] = [
  ["←", "To what the statement bears on"],
  ["→", "To its first reason or counterpoint"],
  ["↑ ↓", "To the statement before or after, under the same one"],
  ["i", "From a card to its step, and back"],
  ["Enter", "Open or fold the branch"],
  ["+ − 0 1", "Larger, smaller, fit, as it was"],
];

const BRIEF_KEYS: readonly (readonly [keys: string, what: string])[] = [
  ["↑ ↓", "Sentence by sentence; with Shift, more than one"],
  ["Enter", "Annotate the sentence"],
  ["q o e c u h", "Ask, object, ask for evidence, comment, unclear, highlight"],
  ["m r v", "Make the words a claim; a reason for, a counterpoint to what was selected in the map"],
  ["l d b", "Make them a linked premise, a doubt of the step; tie them to the selected statement"],
];

const ANYWHERE_KEYS: readonly (readonly [keys: string, what: string])[] = [
  ["Ctrl K, ⌘ K", "Commands and statements"],
  ["Ctrl Enter, ⌘ Enter", "Post what you are writing"],
  ["Escape", "Close; a draft is kept"],
];

const EDIT_KEYS: readonly (readonly [string, string])[] = [
  ...DESK_COMMANDS.flatMap((command) =>
    command.group === "Edit" && command.shown ? [[command.shown, command.title] as const] : [],
  ),
  ["Shift ↑ ↓", "Mark several; Ctrl A marks all beside the selected one"],
  ["Ctrl Enter", "Save what you are writing; Escape closes and keeps it"],
];

const OUTLINE_KEYS: readonly (readonly [string, string])[] = [
  ["Enter", "A new row below, which bears on the same as this one"],
  ["+ − & ~", "A reason, a counterpoint, a linked premise, a doubt of its step"],
  ["Tab, Shift Tab", "Lower the row, raise it; after Escape, Tab leaves the outline"],
  ["F2", "Write in the row"],
];

function KeyList({ title, keys }: { title: string; keys: readonly (readonly [string, string])[] }) {
  return (
    <section className="mb-5">
      <h3 className="m-0 mb-1.5 text-[13px] font-semibold text-muted">{title}</h3>
      <dl className="m-0 grid grid-cols-[minmax(92px,auto)_1fr] gap-x-4 gap-y-1.5 text-[14px] leading-5">
        {keys.map(([key, what]) => (
          <div key={what} className="contents">
            <dt>
              <kbd className="rounded border border-line bg-paper px-1.5 py-0.5 font-sans text-[12.5px]">
                {key}
              </kbd>
            </dt>
            <dd className="m-0">{what}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}

/** A sheet at the side; the switch for single keys is on it. */
export function HelpSheet({ onClose }: { readonly onClose: () => void }) {
  const singleKeys = useDesk((state) => state.singleKeys);
  const { setSingleKeys } = useDeskActions();
  const shared = DESK_COMMANDS.flatMap((command) =>
    command.keys ? [[command.keys, command.title] as const] : [],
  );
  const way = useDesk(wayToChange);
  return (
    <Dialog
      open
      onClose={onClose}
      placement="side"
      title="Help and keys"
      description="The main claim stands on top. Below each statement hang the reasons for it and the counterpoints against it. Select a card to see where the brief says it, and to discuss it."
    >
      <KeyList title="Anywhere" keys={ANYWHERE_KEYS} />
      <KeyList title="In the map and the brief" keys={[...shared, ["?", "This sheet"]]} />
      <KeyList title="In the map" keys={MAP_KEYS} />
      {(way === "edit" || way === "suggest") && (
        <>
          <KeyList title="Editing, in the map" keys={EDIT_KEYS} />
          <KeyList title="Editing, in the outline" keys={OUTLINE_KEYS} />
        </>
      )}
      <KeyList title="In the brief" keys={BRIEF_KEYS} />
      <label className="flex items-center gap-2.5 border-t border-line pt-4 text-[14px]">
        <input
          type="checkbox"
          checked={singleKeys}
          onChange={(event) => setSingleKeys(event.target.checked)}
          className="size-4 accent-(--accent)"
        />
        Single keys act while the focus is in the map or the brief
      </label>
    </Dialog>
  );
}
