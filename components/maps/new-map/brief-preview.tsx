"use client";
// The text as it will be read on the desk, with its counts.
import { useEffect, useMemo, useState } from "react";
import { BriefBlock } from "@/components/brief/brief-text";
import "@/components/brief/brief.css";
import { Button } from "@/components/ui/button";
import { classNames } from "@/components/ui/class-names";
import { bearsItsTitle } from "@/lib/contract/bears-its-title";
import { asMarkdown, type TextFormat } from "@/lib/contract/brief-files-source";
import { readMarkdown } from "@/lib/contract/plain-text";

/** Typing rests for this long before the text is read again. */
const REST_MS = 250;
/** Blocks that are shown at first; the rest is counted, and comes when asked for. */
const SHOWN = 60;
const MORE = 300;
const MANY = new Intl.NumberFormat("en");

interface BriefPreviewProps {
  readonly text: string;
  readonly format: TextFormat;
  readonly title: string;
  readonly author: string;
  readonly publishedOn: string;
  readonly language: string;
  /** On narrow screens the text as it is written stands here instead. */
  readonly hiddenWhereNarrow: boolean;
}

/** A page of the text; it says how much there is. */
export function BriefPreview({ text, format, hiddenWhereNarrow, ...about }: BriefPreviewProps) {
  const rested = useRested(text);
  const read = useMemo(() => readMarkdown(asMarkdown(rested, format)), [rested, format]);
  const words = useMemo(() => countWords(read.text), [read.text]);
  const [shown, setShown] = useState(SHOWN);
  const isTitled = bearsItsTitle({ title: about.title, ...read });
  const more = read.blocks.length - shown;
  return (
    <section
      aria-labelledby="preview-title"
      className={classNames(
        "min-w-0 lg:sticky lg:top-6 lg:col-start-2 lg:row-span-2 lg:row-start-1 lg:self-start",
        hiddenWhereNarrow && "max-lg:hidden",
      )}
    >
      <div className="mb-1.5 flex flex-wrap items-baseline justify-between gap-x-3">
        <h2 id="preview-title" className="m-0 text-[14px] font-medium leading-5">
          As it will be read
        </h2>
        <p className="m-0 text-[13px] leading-5 text-muted">
          {MANY.format(words)} words · {MANY.format(read.text.length)} characters ·{" "}
          {MANY.format(read.blocks.length)} {read.blocks.length === 1 ? "paragraph" : "paragraphs"}
        </p>
      </div>
      {/* biome-ignore lint/a11y/useSemanticElements: it groups words, not fields. */}
      <div
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keys.
        tabIndex={0}
        role="group"
        aria-labelledby="preview-title"
        lang={about.language || undefined}
        className="max-h-[46vh] overflow-y-auto rounded-lg border border-line bg-paper px-6 py-6 lg:max-h-[calc(100vh-120px)] sm:px-9"
      >
        {read.blocks.length === 0 ? (
          <p className="m-0 text-[15px] leading-6 text-muted">
            Paste a text, and it stands here as you and others will read it beside the map.
          </p>
        ) : (
          <>
            {!isTitled && (
              <p className="m-0 mb-2 text-balance font-serif text-[24px] font-semibold leading-[30px]">
                {about.title}
              </p>
            )}
            {about.author && (
              <p className="m-0 font-serif text-[16px] italic leading-6">{about.author}</p>
            )}
            {about.publishedOn && (
              <p className="m-0 mt-1 text-[13px] leading-5 text-muted">{about.publishedOn}</p>
            )}
            <div className={isTitled ? "brief-text brief-titled mt-2" : "brief-text mt-6"}>
              {read.blocks.slice(0, shown).map((block) => (
                <BriefBlock
                  key={block.start}
                  block={block}
                  text={read.text}
                  marked={[]}
                  marks={[]}
                  threads={0}
                />
              ))}
            </div>
            {more > 0 && (
              <p className="m-0 flex flex-wrap items-center justify-between gap-2 border-t border-line pt-3 text-[14px] leading-5 text-muted">
                And {MANY.format(more)} more {more === 1 ? "paragraph" : "paragraphs"}, which the
                map will have too.
                <Button small onClick={() => setShown(shown + MORE)}>
                  Show more
                </Button>
              </p>
            )}
          </>
        )}
      </div>
    </section>
  );
}

/** The value once it has rested for a moment. */
function useRested(value: string): string {
  const [rested, setRested] = useState(value);
  useEffect(() => {
    const timer = setTimeout(() => setRested(value), REST_MS);
    return () => clearTimeout(timer);
  }, [value]);
  return rested;
}

/** Words, or signs where a script writes without gaps. */
function countWords(text: string): number {
  const signs = text.match(/\p{Script=Han}|\p{Script=Hiragana}|\p{Script=Katakana}/gu)?.length ?? 0;
  const rest = text.replace(/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/gu, " ");
  return signs + (rest.match(/[\p{L}\p{N}][\p{L}\p{N}\p{M}'’-]*/gu)?.length ?? 0);
}
