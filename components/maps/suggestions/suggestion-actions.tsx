"use client";
// What can be done with an open suggestion: accept it, decline it with a word, withdraw one's own.
import { Check, X } from "lucide-react";
import { useId, useState } from "react";
import { Button } from "@/components/ui/button";
import { useDesk } from "@/lib/client/desk-context";
import type { SuggestionDocument } from "@/lib/contract/suggestions";
import { useDecide } from "./use-decide";

interface SuggestionActionsProps {
  readonly suggestion: SuggestionDocument;
  /** False where it does not fit the map any more: then it cannot be accepted. */
  readonly fits: boolean;
  readonly onDone?: () => void;
}

/** Buttons for those who may; nothing for others. */
export function SuggestionActions({ suggestion, fits, onDone }: SuggestionActionsProps) {
  const mayDecide = useDesk((state) => state.abilities.includes("suggestion.decide"));
  const isOwn = useDesk(
    (state) => state.viewer !== null && state.viewer.id === suggestion.authorId,
  );
  const mayWithdraw = useDesk((state) => state.abilities.includes("suggestion.create")) && isOwn;
  const { busy, failure, decide } = useDecide(suggestion);
  const [declining, setDeclining] = useState(false);
  const [note, setNote] = useState("");
  const noteId = useId();
  if (!mayDecide && !mayWithdraw) return null;

  async function send(decision: "accept" | "decline" | "withdraw") {
    if (await decide({ decision, note })) onDone?.();
  }

  return (
    <div className="mt-3">
      {declining ? (
        <form
          onSubmit={(event) => {
            event.preventDefault();
            void send("decline");
          }}
        >
          <label htmlFor={noteId} className="text-[13px] font-medium leading-5">
            Why not? A word to its author, if you like
          </label>
          <textarea
            id={noteId}
            value={note}
            maxLength={2000}
            rows={2}
            // biome-ignore lint/a11y/noAutofocus: the person just asked to write it.
            autoFocus
            onChange={(event) => setNote(event.target.value)}
            className="mt-1 block w-full rounded-md border border-line-strong bg-card px-2.5 py-1.5 text-[14px] leading-5 text-ink"
          />
          <div className="mt-2 flex flex-wrap gap-2">
            <Button type="submit" small look="danger" disabled={busy}>
              Decline
            </Button>
            <Button small look="quiet" disabled={busy} onClick={() => setDeclining(false)}>
              Back
            </Button>
          </div>
        </form>
      ) : (
        <div className="flex flex-wrap gap-2">
          {mayDecide && (
            <>
              <Button
                small
                look="primary"
                disabled={busy || !fits}
                onClick={() => void send("accept")}
              >
                <Check size={15} aria-hidden /> Accept
              </Button>
              <Button small disabled={busy} onClick={() => setDeclining(true)}>
                <X size={15} aria-hidden /> Decline …
              </Button>
            </>
          )}
          {mayWithdraw && (
            <Button small look="quiet" disabled={busy} onClick={() => void send("withdraw")}>
              Withdraw
            </Button>
          )}
        </div>
      )}
      {failure && (
        <p role="alert" className="m-0 mt-2 text-[13px] leading-[18px] text-danger">
          {failure}
        </p>
      )}
    </div>
  );
}
