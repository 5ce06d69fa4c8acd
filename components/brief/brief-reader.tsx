"use client";
// What one does in the brief, fetched after its first picture: marks, selections, keys, and the bar beside them.
import dynamic from "next/dynamic";
import { useEffect } from "react";
import type { Held } from "@/lib/client/hold-for";
import { late } from "@/lib/client/late";
import { type BriefReaderInput, type BriefReaderPart, useBriefReader } from "./use-brief-reader";

const SelectionBar = dynamic(
  late(() => import("./selection-bar").then((module) => module.SelectionBar)),
  {
    ssr: false,
  },
);
const BriefMenu = dynamic(
  late(() => import("./revision/brief-menu").then((module) => module.BriefMenu)),
  { ssr: false },
);
const PassageChooser = dynamic(
  late(() => import("./passage-chooser").then((module) => module.PassageChooser)),
  { ssr: false },
);

interface BriefReaderProps extends BriefReaderInput {
  /** Where the pane's keys and clicks wait. */
  readonly held: Held<BriefReaderPart>;
}

/** Stands in the scroller, behind the text. */
export function BriefReader({ held, ...input }: BriefReaderProps) {
  const reader = useBriefReader(input);
  const { model, choice, part } = reader;
  const { bar } = reader.bar;
  // After the effects of everything above, so that what waited finds the marks painted.
  useEffect(() => held.give(part), [held, part]);
  useEffect(() => () => held.give(null), [held]);
  return (
    <>
      <BriefMenu scroller={input.scroller} />
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
    </>
  );
}
