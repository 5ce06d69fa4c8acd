// The brief's words, painted once: blocks, their inline marks, and a numbered mark behind each mapped passage.
import { memo, type ReactNode } from "react";
import { cutRun, type MarkedRange } from "@/lib/client/highlights/cut-runs";
import { type InlineNode, inlineNodes } from "@/lib/client/highlights/text-blocks";
import type { Block } from "@/lib/contract/plain-text";
import { BlockBadge } from "./block-badge";
import { type Mark, PassageMark } from "./passage-mark";

interface BlockProps {
  readonly block: Block;
  readonly text: string;
  /** Sorted, disjoint stretches that are painted as spans. */
  readonly marked: readonly MarkedRange[];
  /** Marks that stand in this block, sorted by where they stand. */
  readonly marks: readonly Mark[];
  /** Open threads on this block. */
  readonly threads: number;
}

/** One block; it is painted anew only when its words or its marks change. */
export const BriefBlock = memo(function BriefBlock(props: BlockProps) {
  const { block, text, marked, marks, threads } = props;
  const words = inlineNodes(block).map((node) => paintNode(node, { text, marked, marks }));
  const beside = threads > 0 && <BlockBadge range={block} count={threads} />;
  return <BlockFrame block={block} words={words} beside={beside} />;
});

function BlockFrame({
  block,
  words,
  beside,
}: {
  block: Block;
  words: ReactNode;
  beside: ReactNode;
}) {
  if (block.type === "heading") {
    const large = (block.level ?? 1) <= 2;
    const Heading = large ? "h3" : "h4";
    return (
      <Heading
        dir="auto"
        className={
          large
            ? "relative m-0 mb-2 mt-9 text-[21px] font-semibold leading-7 first:mt-0"
            : "relative m-0 mb-2 mt-7 text-[18px] font-semibold leading-7 first:mt-0"
        }
      >
        {words}
        {beside}
      </Heading>
    );
  }
  if (block.type === "quote") {
    return (
      <blockquote
        dir="auto"
        className="relative mx-0 my-5 border-s-2 border-line-strong ps-5 italic"
      >
        {words}
        {beside}
      </blockquote>
    );
  }
  if (block.type === "listItem") {
    const indent = 24 * (block.level ?? 1);
    return (
      <div dir="auto" className="brief-item relative my-2" style={{ paddingInlineStart: indent }}>
        {/* An attribute drawn by CSS, so that the mark does not count among the words. */}
        <span
          aria-hidden
          className="brief-bullet"
          data-bullet={bulletOf(block)}
          style={{ insetInlineStart: indent - 22 }}
        />
        {words}
        {beside}
      </div>
    );
  }
  return (
    <p dir="auto" className="relative m-0 mb-5">
      {words}
      {beside}
    </p>
  );
}

function bulletOf(block: Block): string {
  return block.marker && block.marker !== "-" ? block.marker : "•";
}

interface Paint {
  readonly text: string;
  readonly marked: readonly MarkedRange[];
  readonly marks: readonly Mark[];
}

function paintNode(node: InlineNode, paint: Paint): ReactNode {
  if (node.kind === "text") return paintWords(node.start, node.end, paint);
  const { span } = node;
  const inside = node.inside.map((child) => paintNode(child, paint));
  const key = `${span.type}${span.start}`;
  if (span.type === "em") return <em key={key}>{inside}</em>;
  if (span.type === "strong") return <strong key={key}>{inside}</strong>;
  if (span.type === "code") {
    return (
      <code key={key} className="text-[0.88em]">
        {inside}
      </code>
    );
  }
  return (
    <a key={key} className="underline" href={span.href} rel="noopener nofollow">
      {inside}
    </a>
  );
}

/** Words between two offsets, cut at the spans and at the places of marks. */
function paintWords(start: number, end: number, paint: Paint): ReactNode[] {
  const painted: ReactNode[] = [];
  let at = start;
  for (const mark of [...paint.marks.filter((one) => one.at > start && one.at <= end), null]) {
    const to = mark?.at ?? end;
    if (to > at) painted.push(...paintPieces(at, to, paint));
    if (mark) painted.push(<PassageMark key={`mark${mark.number}`} mark={mark} />);
    at = Math.max(at, to);
  }
  return painted;
}

function paintPieces(start: number, end: number, { text, marked }: Paint): ReactNode[] {
  return cutRun(text.slice(start, end), start, marked).map((piece) => (
    <span key={piece.start} data-start={piece.start} className={piece.className ?? undefined}>
      {piece.text}
    </span>
  ));
}
