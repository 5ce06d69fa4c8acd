"use client";
// Why it is suggested, in its author's words; they can still write it while it is open.
import { useId, useState } from "react";
import { Button } from "@/components/ui/button";
import { callInterface } from "@/lib/client/call-interface";
import { useDesk, useDeskStore } from "@/lib/client/desk-context";
import { keep } from "@/lib/client/suggesting/suggest";
import type { SuggestionDocument } from "@/lib/contract/suggestions";

/** The words, and for their author the way to write them. */
export function SuggestionMessage({ suggestion }: { readonly suggestion: SuggestionDocument }) {
  const { message, status, authorId } = suggestion;
  const isOwn = useDesk((state) => state.viewer !== null && state.viewer.id === authorId);
  const may = useDesk((state) => state.abilities.includes("suggestion.create"));
  const [writing, setWriting] = useState(false);
  const mayWrite = isOwn && may && status === "open";
  if (writing) return <MessageForm suggestion={suggestion} onClose={() => setWriting(false)} />;
  return (
    <>
      {message !== "" && (
        <p className="m-0 mt-2 whitespace-pre-line break-words border-l-2 border-line-strong pl-2.5 text-[14px] leading-[21px]">
          {message}
        </p>
      )}
      {mayWrite && (
        <Button small look="quiet" className="-ml-2.5 mt-1" onClick={() => setWriting(true)}>
          {message === "" ? "Say why" : "Change the words"}
        </Button>
      )}
    </>
  );
}

interface MessageFormProps {
  readonly suggestion: SuggestionDocument;
  readonly onClose: () => void;
}

function MessageForm({ suggestion, onClose }: MessageFormProps) {
  const store = useDeskStore();
  const [words, setWords] = useState(suggestion.message);
  const [failure, setFailure] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  const id = useId();

  async function save() {
    setBusy(true);
    const mapId = encodeURIComponent(store.getState().map.id);
    const path = `/api/maps/${mapId}/suggestions/${encodeURIComponent(suggestion.id)}`;
    const answer = await callInterface<{ suggestion: SuggestionDocument }>("PATCH", path, {
      message: words,
    });
    setBusy(false);
    if (!answer.ok) return setFailure(answer.message);
    keep(store.setState, suggestion.id, answer.value.suggestion);
    onClose();
  }

  return (
    <form
      className="mt-2"
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
    >
      <label htmlFor={id} className="text-[13px] font-medium leading-5">
        Why do you suggest it?
      </label>
      <textarea
        id={id}
        value={words}
        maxLength={2000}
        rows={3}
        // biome-ignore lint/a11y/noAutofocus: the person just asked to write it.
        autoFocus
        onChange={(event) => setWords(event.target.value)}
        className="mt-1 block w-full rounded-md border border-line-strong bg-card px-2.5 py-1.5 text-[14px] leading-5 text-ink"
      />
      <div className="mt-2 flex gap-2">
        <Button type="submit" small look="primary" disabled={busy}>
          Save
        </Button>
        <Button small look="quiet" onClick={onClose}>
          Back
        </Button>
      </div>
      {failure && (
        <p role="alert" className="m-0 mt-2 text-[13px] leading-[18px] text-danger">
          {failure}
        </p>
      )}
    </form>
  );
}
