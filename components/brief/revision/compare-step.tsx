"use client";
// The second step: what changed in the text, the passages that are sure in a fold, the doubtful ones one by one.
import { useRef } from "react";
import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { useDesk } from "@/lib/client/desk-context";
import type { RevisionPreview } from "@/lib/contract/revisions";
import { doubtful, undecided } from "./decisions";
import { DoubtCard } from "./doubt-card";
import { TextDiff } from "./text-diff";
import type { Revision } from "./use-revision";

interface CompareStepProps {
  readonly revision: Revision;
  readonly preview: RevisionPreview;
}

/** Decisions and the button that saves. */
export function CompareStep({ revision, preview }: CompareStepProps) {
  const { draft, busy, decide, save, compare, back } = revision;
  const brief = useDesk((state) => state.brief);
  const passages = useDesk((state) => state.graph.passages);
  const list = useRef<HTMLOListElement>(null);
  const doubts = doubtful(preview.passages);
  const left = undecided(preview.passages, draft.decisions);
  const isStale = brief !== null && brief.revision !== preview.baseRevision;
  const focusNext = (index: number) => {
    const cards = [...(list.current?.querySelectorAll<HTMLElement>("[data-doubt]") ?? [])];
    const next = [...cards.slice(index + 1), ...cards].find(
      (card) => card.dataset.doubt === "open",
    );
    (next ?? cards[index])?.focus();
  };
  return (
    <div className="grid gap-4">
      {isStale && (
        <Notice look="error">
          Somebody has saved another version meanwhile. Compare with that one.{" "}
          <Button small onClick={() => void compare()}>
            Compare again
          </Button>
        </Notice>
      )}
      {brief && !isStale && <TextDiff older={brief.text} newer={preview.text} />}
      <SureFold revision={revision} preview={preview} />
      {doubts.length > 0 && (
        <section aria-label="Passages in doubt" className="grid gap-3">
          <h3 className="m-0 text-[15px] font-semibold">
            {doubts.length === 1
              ? "1 passage is in doubt"
              : `${doubts.length} passages are in doubt`}
            <span className="font-normal text-muted">
              {left > 0 ? `, ${left} to decide` : ", all decided"}
            </span>
          </h3>
          <p className="m-0 -mt-2 text-[13px] leading-5 text-muted pointer-coarse:hidden">
            With the focus on a passage, A accepts it, M moves it and L leaves it without a place.
          </p>
          <ol ref={list} className="m-0 grid list-none gap-3 p-0">
            {doubts.map((found, index) => (
              <DoubtCard
                key={found.passageId}
                found={found}
                passage={passages.get(found.passageId)}
                text={preview.text}
                decision={draft.decisions[found.passageId]}
                onDecide={(decision) => {
                  decide(found.passageId, decision);
                  if (decision) requestAnimationFrame(() => focusNext(index));
                }}
              />
            ))}
          </ol>
        </section>
      )}
      <div className="sticky -bottom-4 -mx-5 -mb-4 flex flex-wrap items-center gap-2 border-t border-line bg-raised px-5 py-3">
        <Button onClick={back} disabled={busy !== null}>
          Back to the text
        </Button>
        <p
          className="m-0 min-w-0 flex-1 text-[14px] text-muted max-sm:order-first max-sm:basis-full"
          role="status"
        >
          {busy ??
            (left > 0
              ? `Decide on ${left === 1 ? "1 more passage" : `${left} more passages`} to save.`
              : "")}
        </p>
        <Button
          look="primary"
          disabled={busy !== null || left > 0 || isStale}
          onClick={() => void save()}
        >
          Save version {preview.baseRevision + 1}
        </Button>
      </div>
    </div>
  );
}

const MOST_LISTED = 300;

/** Passages with the same words; listed, so that nothing is placed unseen. */
function SureFold({ preview }: CompareStepProps) {
  const passages = useDesk((state) => state.graph.passages);
  const sure = preview.passages.filter(({ status }) => status === "exact");
  if (preview.passages.length === 0)
    return <p className="m-0 text-[15px] text-muted">No passage is marked in this text yet.</p>;
  if (sure.length === 0) return null;
  return (
    <details className="rounded-md border border-line">
      <summary className="cursor-pointer px-3 py-2 text-[15px] font-medium">
        {sure.length === 1
          ? "1 passage stands in the new text word for word"
          : `${sure.length} passages stand in the new text word for word`}
      </summary>
      <ul className="m-0 max-h-[30vh] list-none overflow-y-auto border-t border-line p-0">
        {sure.slice(0, MOST_LISTED).map(({ passageId }) => (
          <li
            key={passageId}
            className="border-b border-line px-3 py-1.5 font-serif text-[14px] leading-[21px] last:border-b-0"
          >
            {passages.get(passageId)?.exact.slice(0, 300)}
          </li>
        ))}
        {sure.length > MOST_LISTED && (
          <li className="px-3 py-1.5 text-[14px] text-muted">
            … and {sure.length - MOST_LISTED} more
          </li>
        )}
      </ul>
    </details>
  );
}
