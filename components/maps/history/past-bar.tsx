"use client";
// Stands over the map while it shows the past: where one is, a slider that plays the discussion, and ways out.
import { useCallback, useEffect, useRef, useState } from "react";
import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import type { Difference } from "@/lib/argument/compare-graphs";
import { useDesk, useDeskActions } from "@/lib/client/desk-context";
import { CompareChoice } from "./compare-choice";
import { DifferencesDialog } from "./differences-dialog";
import { sentenceOf } from "./entry-line";
import { PlayControls } from "./play-controls";
import { RestoreButtons } from "./restore-buttons";
import { useMomentWords } from "./use-moment-words";
import { playerOf, useShowMoment } from "./use-past";
import { usePlaying } from "./use-playing";

/** The bar of the moment that is shown. */
export function PastBar() {
  const past = useDesk((state) => state.past);
  return past === null || past.suggestionId !== undefined ? null : <Bar seq={past.seq} />;
}

function Bar({ seq: shownSeq }: { readonly seq: number }) {
  const mapId = useDesk((state) => state.map.id);
  const newest = useDesk((state) => state.seq);
  const comparedWith = useDesk((state) => state.past?.comparedWith ?? null);
  const { showPast, setHistoryOpen, announce } = useDeskActions();
  const showMoment = useShowMoment();
  // The slider goes where it is moved at once; the map follows.
  const [target, setTarget] = useState<number | null>(null);
  const seq = target ?? shownSeq;
  const entry = useMomentWords(seq);
  const [failure, setFailure] = useState<string | null>(null);
  const [differences, setDifferences] = useState<readonly Difference[]>([]);
  const [listing, setListing] = useState(false);
  const bounds = playerOf(mapId).bounds();
  const first = bounds?.first ?? 0;
  const last = Math.max(bounds?.last ?? 0, newest, seq);
  const wanted = useRef(shownSeq);
  const go = useCallback(
    async (to: number, other: number | null) => {
      const at = Math.min(Math.max(to, first), last);
      wanted.current = at;
      setTarget(at);
      const shown = await showMoment(at, other, () => wanted.current === at);
      if (wanted.current !== at) return;
      setTarget(null);
      setFailure(shown.ok ? null : shown.message);
      if (shown.ok) setDifferences(shown.differences);
    },
    [first, last, showMoment],
  );
  const goOn = useCallback((to: number) => void go(to, null), [go]);
  const play = usePlaying(shownSeq, last, goOn);
  const words = entry ? sentenceOf(entry) : seq === first ? "Before the first change." : "";
  useEffect(() => {
    if (words !== "") announce(`Change ${seq}. ${words}`);
  }, [words, seq, announce]);
  const summary = differences.length === 1 ? "1 difference" : `${differences.length} differences`;
  return (
    <section
      aria-label="The past of this map"
      className="fixed inset-x-2 bottom-16 z-30 mx-auto grid max-w-[760px] gap-2 rounded-xl border border-line bg-raised px-3.5 py-3 text-[14px] leading-5 text-ink shadow-float md:bottom-5 print:hidden"
    >
      <p className="m-0 min-h-10 min-w-0 break-words">
        <strong className="font-semibold">
          Change {seq} of {last}
          {entry && `, ${whenOf(entry.at)}`}.
        </strong>{" "}
        {words}
      </p>
      {failure && <Notice look="error">{failure}</Notice>}
      <PlayControls
        {...{ seq, first, last, play }}
        words={words}
        onGo={(to) => void go(to, comparedWith)}
      />
      <div className="flex flex-wrap items-center gap-2">
        <Button small look="primary" onClick={() => showPast(null)}>
          Back to now
        </Button>
        <Button small onClick={() => setHistoryOpen(true)}>
          History
        </Button>
        <CompareChoice
          {...{ seq, first, newest: last }}
          value={comparedWith}
          onChoose={(other) => {
            play.setPlaying(false);
            void go(seq, other);
          }}
        />
        {comparedWith !== null && (
          <Button small onClick={() => setListing(true)}>
            {summary}
          </Button>
        )}
        <RestoreButtons seq={seq} />
      </div>
      {listing && (
        <DifferencesDialog
          list={differences}
          onClose={() => setListing(false)}
          title={spanOf(seq, comparedWith ?? seq)}
        />
      )}
    </section>
  );
}

function spanOf(a: number, b: number): string {
  return `From change ${Math.min(a, b)} to change ${Math.max(a, b)}`;
}

function whenOf(at: string): string {
  return new Date(at).toLocaleString("en-GB", { dateStyle: "medium", timeStyle: "short" });
}
