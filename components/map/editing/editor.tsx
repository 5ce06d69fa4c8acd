"use client";
// The open editor: beside its card on a desk, a sheet at the foot on a phone. It never takes the page away.
import { Popover } from "radix-ui";
import { type ReactNode, useCallback, useMemo, useRef } from "react";
import { useDesk, useDeskActions, useDeskStore } from "@/lib/client/desk-context";
import type { OpenEditor } from "@/lib/client/editing/editing-types";
import { EditorForm } from "./editor-form";
import { editorTitle } from "./editor-words";
import { anchorOf, findOnMap, focusOnMap } from "./find-on-map";
import { useAboveKeyboard } from "./use-above-keyboard";
import { useIsPhone } from "./use-is-phone";
import { useKeptEditor } from "./use-kept-editor";
import { useTypingReport } from "./use-typing-report";

/** Shows the editor that is open, if one is. */
export function Editor() {
  const editor = useDesk((state) => state.editor);
  useTypingReport(editor);
  const wasKept = useKeptEditor(editor);
  return editor && <ShownEditor key={editor.statementId} editor={editor} wasKept={wasKept} />;
}

interface ShownEditorProps {
  readonly editor: OpenEditor;
  readonly wasKept: boolean;
}

function ShownEditor({ editor, wasKept }: ShownEditorProps) {
  const store = useDeskStore();
  const actions = useDeskActions();
  const isPhone = useIsPhone();
  const name = useDesk((state) => editorTitle(editor.start, state.graph));
  const opener = useRef(document.activeElement);
  const anchor = useMemo(() => anchorOf(editor.start, store.getState()), [editor.start, store]);
  const close = useCallback(() => {
    actions.closeEditor();
    if (anchor !== null) focusOnMap(anchor);
    else if (opener.current instanceof HTMLElement) opener.current.focus();
  }, [actions, anchor]);
  const form = <EditorForm editor={editor} wasKept={wasKept} onClose={close} />;
  return isPhone ? (
    <Sheet name={name}>{form}</Sheet>
  ) : (
    <Beside name={name} anchor={anchor} onEscape={close}>
      {form}
    </Beside>
  );
}

interface BesideProps {
  readonly name: string;
  readonly anchor: string | null;
  readonly onEscape: () => void;
  readonly children: ReactNode;
}

/** A panel that follows its card; a press elsewhere leaves it open, so that one can look things up. */
function Beside({ name, anchor, onEscape, children }: BesideProps) {
  const follower = useFollower(anchor);
  return (
    <Popover.Root open onOpenChange={(open) => !open && onEscape()}>
      <Popover.Anchor virtualRef={follower} />
      <Popover.Portal>
        <Popover.Content
          aria-label={name}
          side="bottom"
          align="start"
          sideOffset={8}
          collisionPadding={10}
          sticky="always"
          updatePositionStrategy="always"
          onOpenAutoFocus={(event) => event.preventDefault()}
          onCloseAutoFocus={(event) => event.preventDefault()}
          onInteractOutside={(event) => event.preventDefault()}
          className="z-30 flex max-h-[min(640px,var(--radix-popover-content-available-height))] w-[min(420px,calc(100vw-20px))] flex-col overflow-hidden rounded-xl border border-line-strong bg-raised text-ink shadow-float"
        >
          {children}
        </Popover.Content>
      </Popover.Portal>
    </Popover.Root>
  );
}

/** Where the card is now; where it was last, while it is not drawn; the top of the map where it never was. */
function useFollower(anchor: string | null) {
  return useMemo(() => {
    let last: DOMRect | null = null;
    const getBoundingClientRect = () => {
      const found = anchor === null ? null : findOnMap(anchor);
      if (found) last = found.getBoundingClientRect();
      return last ?? topOfMap();
    };
    return { current: { getBoundingClientRect } };
  }, [anchor]);
}

function topOfMap(): DOMRect {
  const pane = document.querySelector("#pane-map .map-body")?.getBoundingClientRect();
  return pane ? new DOMRect(pane.x + 24, pane.y + 24, 1, 1) : new DOMRect(40, 80, 1, 1);
}

/** Not modal: the map stays in sight above it. */
function Sheet({ name, children }: { readonly name: string; readonly children: ReactNode }) {
  const sheet = useRef<HTMLDivElement>(null);
  useAboveKeyboard(sheet);
  return (
    <div
      ref={sheet}
      role="dialog"
      aria-label={name}
      className="fixed inset-x-0 bottom-0 z-40 flex max-h-[80dvh] flex-col overflow-hidden rounded-t-xl border-t border-line-strong bg-raised text-ink shadow-float"
    >
      {children}
    </div>
  );
}
