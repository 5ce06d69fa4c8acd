"use client";
// The pane of the brief: its text, the marks in it, and what one does with a pointer, a finger or the keyboard.
import dynamic from "next/dynamic";
import { useDesk } from "@/lib/client/desk-context";
import type { DeskBrief } from "@/lib/client/desk-types";
import "./brief.css";
import { BriefFoot, BriefHead } from "./brief-head";
import { BriefBlock } from "./brief-text";
import { CoverageSwitch } from "./coverage-switch";
import { useBriefReader } from "./use-brief-reader";

const SelectionBar = dynamic(
  () => import("./selection-bar").then((module) => module.SelectionBar),
  {
    ssr: false,
  },
);
const PassageChooser = dynamic(
  () => import("./passage-chooser").then((module) => module.PassageChooser),
  { ssr: false },
);

/** The brief beside the map; says so where the map has none. */
export function BriefPane() {
  const brief = useDesk((state) => state.brief);
  if (brief) return <BriefReader brief={brief} />;
  return (
    <p className="m-0 p-6 text-muted">This map stands alone: it has no brief to read beside it.</p>
  );
}

function BriefReader({ brief }: { brief: DeskBrief }) {
  const reader = useBriefReader(brief);
  const { model, choice } = reader;
  const { bar } = reader.bar;
  return (
    <div className="flex h-full min-h-0 flex-col bg-paper print:block print:h-auto">
      <CoverageSwitch percent={model.coveredPercent} />
      <div
        ref={reader.scroller}
        className="brief-scroller relative min-h-0 flex-1 overflow-y-auto overscroll-contain print:overflow-visible"
      >
        <article
          lang={brief.language ?? undefined}
          className="mx-auto max-w-[calc(65ch+96px)] px-12 pb-28 pt-9 font-serif text-[18px] max-sm:px-[38px] print:max-w-none print:p-0"
        >
          <BriefHead brief={brief} />
          {/* biome-ignore lint/a11y/useSemanticElements: a stretch of text that takes keys has no element of its own. */}
          <div
            ref={reader.text}
            role="group"
            // biome-ignore lint/a11y/noNoninteractiveTabindex: the keyboard selects sentences in it.
            tabIndex={0}
            aria-label="Text of the brief. Arrow keys go sentence by sentence, Enter annotates."
            className="brief-text"
            {...reader.handlers}
          >
            {model.blocks.map((block, index) => (
              <BriefBlock
                key={block.start}
                block={block}
                text={brief.text}
                marked={reader.marked}
                marks={model.marksByBlock[index] ?? []}
                threads={model.threadsByBlock[index] ?? 0}
              />
            ))}
          </div>
          <BriefFoot brief={brief} />
        </article>
        {bar && (
          <SelectionBar
            model={model}
            range={bar.range}
            takeFocus={bar.takeFocus}
            measure={reader.bar.measure}
            onKind={reader.onKind}
            buildOn={reader.buildOn()}
            onBuild={reader.onBuild}
            onClose={reader.onCloseBar}
          />
        )}
      </div>
      {choice.offered && (
        <PassageChooser
          key={choice.offered.map((passage) => passage.id).join()}
          passages={choice.offered}
          rectangle={choice.rectangle}
          onStatement={choice.chooseStatement}
          onAnnotate={({ start, end }) => {
            choice.close();
            reader.bar.show({ start, end }, true);
          }}
          onClose={reader.onCloseChoice}
        />
      )}
    </div>
  );
}
