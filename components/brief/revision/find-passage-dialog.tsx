"use client";
// Finds a lost passage by hand: the words that it had, and the text as it is now to select from.
import { useState } from "react";
import { Dialog } from "@/components/ui/dialog";
import { Notice } from "@/components/ui/notice";
import { locateQuote } from "@/lib/anchoring/locate-quote";
import { quoteAt } from "@/lib/argument/passage-quote";
import { useDesk, useDeskActions } from "@/lib/client/desk-context";
import { PickPlace } from "./pick-place";

/** Nothing is moved before the person says so. */
export function FindPassageDialog({ passageId }: { readonly passageId: string }) {
  const passage = useDesk((state) => state.graph.passages.get(passageId));
  const brief = useDesk((state) => state.brief);
  const { openSheet, submit, notify } = useDeskActions();
  const [problem, setProblem] = useState<string | null>(null);
  const [proposal] = useState(() => passage && brief && locateQuote(brief.text, passage));
  if (!passage || !brief) return null;
  async function move(place: { readonly start: number; readonly end: number }) {
    if (!brief) return;
    const { text, revision: briefRevision } = brief;
    const quote = quoteAt(text, place.start, place.end);
    const outcome = await submit([
      { v: 1, type: "movePassage", id: passageId, briefRevision, ...quote },
    ]);
    if (!outcome.ok) {
      setProblem(outcome.message);
      return;
    }
    openSheet(null);
    notify("The passage stands in the text again.", true);
  }
  return (
    <Dialog
      open
      onClose={() => openSheet(null)}
      placement="wide"
      title="Find this passage again"
      description={`Said in version ${passage.briefRevision}; not found in version ${brief.revision}.`}
    >
      {problem && <Notice look="error">{problem}</Notice>}
      <blockquote className="m-0 border-l-2 border-line-strong pl-3 font-serif text-[16px] leading-6">
        {passage.exact}
      </blockquote>
      <PickPlace
        text={brief.text}
        start={proposal?.start ?? Math.min(passage.start, brief.text.length)}
        end={proposal?.end ?? Math.min(passage.start, brief.text.length)}
        onPick={(place) => void move(place)}
        onCancel={() => openSheet(null)}
      />
    </Dialog>
  );
}
