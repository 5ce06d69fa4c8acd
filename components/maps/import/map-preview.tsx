"use client";
// The map that a file becomes: drawn where it is small, and its places in reading order as words.
import { type CSSProperties, useState } from "react";
import { Button } from "@/components/ui/button";
import type { ImportLine, ImportPreview } from "@/lib/contract/imports";

const RELATIONS = {
  support: { word: "supports", classes: "text-premise" },
  backing: { word: "backs the step", classes: "text-premise" },
  attack: { word: "attacks", classes: "text-counterpoint" },
  undercut: { word: "undercuts the step", classes: "text-counterpoint" },
} as const;

/** Deeper places stand no further in, so that words keep their room. */
const DEEPEST = 8;

/** A wide map is made smaller only as far as its words can still be read; the rest is scrolled to. */
const SMALLEST = 0.62;

function widthOf(picture: string): string {
  const width = Number(/ width="([\d.]+)"/.exec(picture)?.[1] ?? 600);
  return `clamp(${Math.round(width * SMALLEST)}px, 100%, ${width}px)`;
}

/** A picture with a switch to the outline, or the outline alone. */
export function MapPreview({ preview }: { readonly preview: ImportPreview }) {
  const { picture, lines, moreLines } = preview;
  const [asOutline, setAsOutline] = useState(picture === null);
  return (
    <section aria-label="The map" className="grid min-w-0 gap-2">
      {picture !== null && (
        <div className="flex gap-1">
          <Button
            small
            look="quiet"
            aria-pressed={!asOutline}
            className="aria-pressed:bg-line/60"
            onClick={() => setAsOutline(false)}
          >
            Map
          </Button>
          <Button
            small
            look="quiet"
            aria-pressed={asOutline}
            className="aria-pressed:bg-line/60"
            onClick={() => setAsOutline(true)}
          >
            Outline
          </Button>
        </div>
      )}
      <div className="max-h-[42vh] min-h-40 overflow-auto rounded-lg border border-line bg-paper">
        {!asOutline && picture !== null ? (
          // biome-ignore lint/performance/noImgElement: a drawing of this moment, from memory.
          <img
            src={`data:image/svg+xml;charset=utf-8,${encodeURIComponent(picture)}`}
            alt="The map of the file. The outline says the same in words."
            style={{ width: widthOf(picture) }}
            className="block h-auto max-w-none"
          />
        ) : (
          <ol className="m-0 grid list-none gap-1.5 p-3">
            {lines.map((line) => (
              <Place key={line.key} line={line} />
            ))}
            {moreLines > 0 && (
              <li className="text-[14px] leading-5 text-muted">
                And {moreLines.toLocaleString("en")} more.
              </li>
            )}
          </ol>
        )}
      </div>
    </section>
  );
}

function Place({ line }: { readonly line: ImportLine }) {
  const { depth, relation, text, label, linked, stub } = line;
  const style: CSSProperties = { paddingLeft: `${Math.min(depth, DEEPEST) * 16}px` };
  const how = relation && RELATIONS[relation];
  return (
    <li style={style} className="text-[14px] leading-5 [overflow-wrap:anywhere]">
      {how && (
        <span className={`mr-1.5 text-[13px] font-medium ${how.classes}`}>
          {linked ? `with others ${how.word}` : how.word}
        </span>
      )}
      {label && <strong className="mr-1.5 font-semibold">{label}</strong>}
      <span className={stub ? "text-muted" : ""}>{stub ? `${text} (see above)` : text}</span>
    </li>
  );
}
