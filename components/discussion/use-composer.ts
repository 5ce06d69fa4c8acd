// The life of an open composer: focus in, focus back, posting, keeping.
import { type KeyboardEvent, type RefObject, useEffect, useRef, useState } from "react";
import { useDeskActions, useDeskStore } from "@/lib/client/desk-context";
import type { Draft, SubmitOutcome } from "@/lib/client/desk-types";
import { ahead } from "@/lib/client/late";
import { draftObstacle } from "./draft-obstacle";
import { kindLook } from "./kind-look";

const loadCore = ahead(() => import("@/lib/argument/apply-operation"));

type Failure = Extract<SubmitOutcome, { ok: false }>;

export interface ComposerLife {
  readonly field: RefObject<HTMLTextAreaElement | null>;
  readonly sending: boolean;
  readonly failure: Failure | null;
  readonly post: () => Promise<void>;
  readonly keep: () => void;
  readonly discard: () => void;
  readonly handleKeyDown: (event: KeyboardEvent) => void;
}

/** Opens with the focus in the field and gives it back to where it was. */
export function useComposer(draft: Draft): ComposerLife {
  const store = useDeskStore();
  const actions = useDeskActions();
  const field = useRef<HTMLTextAreaElement>(null);
  const cameFrom = useRef<Element | null>(null);
  const [sending, setSending] = useState(false);
  const [failure, setFailure] = useState<Failure | null>(null);

  useEffect(() => {
    cameFrom.current ??= document.activeElement;
    const element = field.current;
    element?.focus({ preventScroll: true });
    element?.setSelectionRange(element.value.length, element.value.length);
    element?.closest("form")?.scrollIntoView({ block: "nearest" });
  }, []);

  useEffect(() => {
    // What posting needs comes while the person writes. Where it does not, posting says so.
    loadCore().catch(() => undefined);
  }, []);

  const leave = () => giveFocusBack(cameFrom.current, draft);

  const post = async () => {
    if (sending) return;
    const why = draftObstacle(draft);
    if (why) {
      setFailure({ ok: false, code: "VALIDATION", message: why });
      return;
    }
    setSending(true);
    setFailure(null);
    const outcome = await actions.postDraft(draft.key);
    setSending(false);
    if (!outcome.ok) {
      setFailure(outcome);
      return;
    }
    actions.announce(
      outcome.kept
        ? "It is kept on this device, and sent as soon as the server answers."
        : postedWords(draft),
    );
    if (!store.getState().composing) leave();
  };

  return {
    field,
    sending,
    failure,
    post,
    keep: () => {
      actions.closeComposer();
      leave();
    },
    discard: () => {
      actions.discardDraft(draft.key);
      leave();
    },
    handleKeyDown: (event) => {
      if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) void post();
      else if (event.key === "Escape") {
        actions.closeComposer();
        leave();
      } else return;
      event.preventDefault();
      event.stopPropagation();
    },
  };
}

function postedWords(draft: Draft): string {
  if (draft.editsId) return "Your changes are saved.";
  if (draft.parentId) return "Your reply is posted.";
  return `${kindLook(draft.kind).word} posted.`;
}

/** Whether the focus has gone on to something else meanwhile: then it stays there. */
function hasMovedOn(): boolean {
  const active = document.activeElement;
  return active !== null && active !== document.body && active.closest("form") === null;
}

/** To where the focus was while that is still in sight, else to what was posted, else to the discussion. */
function giveFocusBack(cameFrom: Element | null, draft: Draft): void {
  requestAnimationFrame(() => {
    if (hasMovedOn()) return;
    const posted = document.getElementById(`a-${draft.editsId ?? draft.annotationId}`);
    const candidates = [cameFrom, posted, document.getElementById("discussion-title")];
    const goal = candidates.find(
      (one): one is HTMLElement =>
        one instanceof HTMLElement &&
        one !== document.body &&
        one.isConnected &&
        one.offsetParent !== null,
    );
    goal?.focus({ preventScroll: goal === cameFrom });
  });
}
