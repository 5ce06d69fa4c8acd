"use client";
// Where an annotation is written: a new thread, a reply, or new words for one's own.
import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { useDesk, useDeskActions } from "@/lib/client/desk-context";
import type { Draft } from "@/lib/client/desk-types";
import { BodyField } from "./body-field";
import { ComposerExtras } from "./composer-extras";
import { ComposerTarget } from "./composer-target";
import { KindChoice } from "./kind-choice";
import { kindLook } from "./kind-look";
import { SignInToPost } from "./sign-in-to-post";
import { type ComposerLife, useComposer } from "./use-composer";

/** A form; Ctrl or Cmd with Enter posts, Escape keeps the draft. */
export function Composer({ draft }: { draft: Draft }) {
  const life = useComposer(draft);
  const signedOut = useDesk((state) => state.viewer === null);
  const { changeDraft } = useDeskActions();
  const words = wordsFor(draft);
  return (
    // biome-ignore lint/a11y/noNoninteractiveElementInteractions: the keys act on the form from any of its fields.
    <form
      aria-label={words.form}
      onKeyDown={life.handleKeyDown}
      onSubmit={(event) => {
        event.preventDefault();
        void life.post();
      }}
      className="flex flex-col gap-2.5 text-[14px] leading-5"
    >
      {isThread(draft) && (
        <>
          <ComposerTarget draft={draft} />
          <KindChoice draft={draft} />
          <ComposerExtras draft={draft} part="before" />
        </>
      )}
      <BodyField
        field={life.field}
        label={words.field}
        rows={isThread(draft) ? 4 : 3}
        body={draft.body}
        onChange={(body) => changeDraft(draft.key, { body })}
      />
      <ComposerExtras draft={draft} part="after" />
      {life.failure && (
        <Notice look="error">
          <p className="m-0 text-[14px] leading-5">{life.failure.message}</p>
        </Notice>
      )}
      {signedOut || life.failure?.code === "UNAUTHENTICATED" ? (
        <SignInToPost onKeep={life.keep} onDiscard={life.discard} />
      ) : (
        <ComposerButtons life={life} word={words.post} />
      )}
    </form>
  );
}

function ComposerButtons({ life, word }: { life: ComposerLife; word: string }) {
  return (
    <div className="flex flex-wrap items-center gap-1.5">
      <Button
        type="submit"
        look="primary"
        small
        disabled={life.sending}
        title="Ctrl+Enter or ⌘+Enter"
      >
        {life.sending ? "Sending …" : word}
      </Button>
      <Button look="quiet" small onClick={life.keep} title="Escape">
        Keep for later
      </Button>
      <Button look="quiet" small onClick={life.discard} className="text-muted">
        Throw away
      </Button>
    </div>
  );
}

function isThread(draft: Draft): boolean {
  return !draft.parentId && !draft.editsId;
}

function wordsFor(draft: Draft): { form: string; field: string; post: string } {
  if (draft.editsId) return { form: "Edit your annotation", field: "Your words", post: "Save" };
  if (draft.parentId) return { form: "Reply", field: "Your reply", post: "Reply" };
  const look = kindLook(draft.kind);
  const aboutStep = draft.kind === "objection" && draft.target?.type === "inference";
  if (aboutStep) return { form: "New objection", field: "Why?", post: "Post" };
  return { form: `New ${look.word.toLowerCase()}`, field: look.prompt, post: "Post" };
}
