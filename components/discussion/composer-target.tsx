"use client";
// What a new thread will hang on.
import { Quote } from "lucide-react";
import { useDesk } from "@/lib/client/desk-context";
import type { Draft } from "@/lib/client/desk-types";
import { TargetSign } from "./target-line";
import { quoted, targetName } from "./target-name";

/** "On “Caution could yield”". */
export function ComposerTarget({ draft }: { draft: Draft }) {
  const graph = useDesk((state) => state.graph);
  const brief = useDesk((state) => state.brief);
  const mapId = useDesk((state) => state.map.id);
  if (!draft.target && draft.range && brief) {
    const words = brief.text.slice(draft.range.start, draft.range.end);
    return (
      <blockquote className="m-0 flex gap-2 border-l-2 border-accent pl-2.5 font-serif text-[14px] italic leading-5">
        <Quote size={12} aria-hidden className="mt-1 shrink-0 text-muted" />
        <span>{quoted(words)}</span>
      </blockquote>
    );
  }
  const target = draft.target ?? { type: "map" as const, id: mapId };
  return (
    <p className="m-0 flex items-center gap-1.5 text-[13px] font-semibold leading-5">
      <TargetSign target={target} />
      <span>{targetName(graph, target)}</span>
    </p>
  );
}
