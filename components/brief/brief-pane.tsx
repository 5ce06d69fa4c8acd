"use client";
// The pane of the brief: its text and the marks in it. What one does in it is fetched after this first picture.
import dynamic from "next/dynamic";
import { type HTMLAttributes, type RefObject, useEffect, useMemo, useRef, useState } from "react";
import { useDesk, useDeskStore } from "@/lib/client/desk-context";
import type { DeskBrief } from "@/lib/client/desk-types";
import { mergeRanges } from "@/lib/client/highlights/merge-ranges";
import { type Held, holdFor } from "@/lib/client/hold-for";
import { late } from "@/lib/client/late";
import { bearsItsTitle } from "@/lib/contract/bears-its-title";
import "./brief.css";
import { BriefFoot, BriefHead } from "./brief-head";
import { BriefBlock } from "./brief-text";
import { CoverageSwitch } from "./coverage-switch";
import { textClick } from "./text-click";
import { textPress } from "./text-keys";
import type { MarkSpans } from "./use-brief-highlights";
import { type BriefPicture, useBriefPicture } from "./use-brief-picture";
import type { BriefReaderPart } from "./use-brief-reader";
import { type ReadingPlace, useKeptPlace } from "./use-kept-place";

const BriefReader = dynamic(
  late(() => import("./brief-reader").then((module) => module.BriefReader)),
  {
    ssr: false,
  },
);

/** The brief beside the map; says so where the map has none. */
export function BriefPane() {
  const brief = useDesk((state) => state.brief);
  const kept = useRef<ReadingPlace>(null);
  if (brief) return <Brief key={brief.revision} brief={brief} kept={kept} />;
  return (
    <p className="m-0 p-6 text-muted">This map stands alone: it has no brief to read beside it.</p>
  );
}

interface BriefProps {
  readonly brief: DeskBrief;
  /** Where one read in the version before. */
  readonly kept: RefObject<ReadingPlace | null>;
}

function Brief({ brief, kept }: BriefProps) {
  const scroller = useRef<HTMLDivElement>(null);
  const isTitled = bearsItsTitle(brief);
  const text = useRef<HTMLDivElement>(null);
  const [held] = useState(() => holdFor<BriefReaderPart>());
  const [spans, setSpans] = useState<MarkSpans>(null);
  const picture = useBriefPicture(brief);
  const painted = useMemo(
    () => mergeRanges(picture.mapped).map((range) => ({ ...range, className: "mark-mapped" })),
    [picture.mapped],
  );
  const handlers = useTextHandlers(held);
  useMarksOutOfTabOrder(text, picture);
  useKeptPlace(scroller, kept);
  return (
    <div className="flex h-full min-h-0 flex-col bg-paper print:block print:h-auto">
      <CoverageSwitch percent={picture.coveredPercent} />
      <div
        ref={scroller}
        className="brief-scroller relative min-h-0 flex-1 overflow-y-auto overscroll-contain print:overflow-visible"
      >
        <article
          lang={brief.language ?? undefined}
          className="mx-auto max-w-[calc(65ch+96px)] px-12 pb-28 pt-9 font-serif text-[18px] max-sm:px-[38px] print:max-w-none print:p-0"
        >
          <BriefHead brief={brief} isTitled={isTitled} />
          {/* biome-ignore lint/a11y/useSemanticElements: a stretch of text that takes keys has no element of its own. */}
          <div
            ref={text}
            role="group"
            // biome-ignore lint/a11y/noNoninteractiveTabindex: the keyboard selects sentences in it.
            tabIndex={0}
            aria-label="Text of the brief. Arrow keys go sentence by sentence, Enter annotates."
            className={isTitled ? "brief-text brief-titled" : "brief-text"}
            {...handlers}
          >
            {picture.blocks.map((block, index) => (
              <BriefBlock
                key={block.start}
                block={block}
                text={brief.text}
                marked={spans ?? painted}
                marks={picture.marksByBlock[index] ?? []}
                threads={picture.threadsByBlock[index] ?? 0}
              />
            ))}
          </div>
          <BriefFoot brief={brief} />
        </article>
        <BriefReader {...{ picture, scroller, text, spans, held }} onSpans={setSpans} />
      </div>
    </div>
  );
}

/** Hands keys and clicks on to the reader, those too that came before it was there. */
function useTextHandlers(held: Held<BriefReaderPart>): HTMLAttributes<HTMLDivElement> {
  const store = useDeskStore();
  return useMemo(
    () => ({
      onKeyDown: (event) => {
        const press = textPress(event, store.getState().singleKeys);
        if (!press) return;
        event.preventDefault();
        event.stopPropagation();
        held.ask((reader) => reader.onPress(press));
      },
      onClick: (event) => {
        const click = textClick(event);
        if (!click) return;
        if ("passageId" in click) event.preventDefault();
        held.ask((reader) => reader.onClick(click));
      },
      onPointerMove: (event) => held.now()?.onPointerMove(event),
      onPointerLeave: () => held.now()?.onPointerLeave(),
      onBlur: (event) => {
        if (event.target === event.currentTarget) store.getState().actions.hover([]);
      },
    }),
    [held, store],
  );
}

/** With scripts the keyboard walks sentences; forty more tab stops would stand in its way. */
function useMarksOutOfTabOrder(root: RefObject<HTMLElement | null>, picture: BriefPicture): void {
  // biome-ignore lint/correctness/useExhaustiveDependencies: new marks come with a new mapping.
  useEffect(() => {
    for (const mark of root.current?.querySelectorAll<HTMLElement>(".passage-mark") ?? []) {
      mark.tabIndex = -1;
    }
  }, [root, picture.marksByBlock]);
}
