"use client";
// Begins a thread on what is selected; with nothing selected, on the whole map.
import { Network, Quote } from "lucide-react";
import type { AnnotationKind, AnnotationTarget } from "@/lib/argument/records";
import { useDesk, useDeskActions } from "@/lib/client/desk-context";
import type { Selection } from "@/lib/client/desk-types";
import { CameFrom } from "./became";
import { KIND_LOOKS } from "./kind-look";
import { TargetSign } from "./target-line";
import { quoted, targetName } from "./target-name";

/** The target's name and six buttons; nothing where this person may only read. */
export function AnnotateHere() {
  const selection = useDesk((state) => state.selection);
  const mapId = useDesk((state) => state.map.id);
  const mayWrite = useDesk(
    (state) => state.viewer === null || state.abilities.includes("annotation.create"),
  );
  const isPast = useDesk((state) => state.past !== null);
  const { compose } = useDeskActions();
  if (!mayWrite) {
    return (
      <p className="m-0 text-[13px] leading-5 text-muted">
        {isPast
          ? "This is the discussion as it was. Go back to now to take part."
          : "You may read this discussion. To take part, ask the map's owner."}
      </p>
    );
  }
  const target = targetOf(selection, mapId);
  const range = selection?.type === "text" ? { start: selection.start, end: selection.end } : null;
  const begin = (kind: AnnotationKind) => compose({ kind, target, range });
  return (
    <div>
      <HereLine target={target} range={range} />
      {target?.type === "statement" && <CameFrom statementId={target.id} />}
      <div className="mt-1.5 flex flex-wrap gap-1">
        {KIND_LOOKS.map(({ kind, verb, icon: Icon }) => (
          <button
            key={kind}
            type="button"
            onClick={() => begin(kind)}
            className="inline-flex min-h-8 items-center gap-1.5 rounded-md border border-line bg-card px-2.5 text-[13px] font-medium leading-5 hover:border-line-strong pointer-coarse:min-h-11"
          >
            <Icon size={14} aria-hidden className="text-muted" />
            {verb}
          </button>
        ))}
      </div>
    </div>
  );
}

function targetOf(selection: Selection | null, mapId: string): AnnotationTarget | null {
  if (selection?.type === "text") return null;
  if (!selection || selection.type === "map") return { type: "map", id: mapId };
  return { type: selection.type, id: selection.id };
}

interface HereLineProps {
  readonly target: AnnotationTarget | null;
  readonly range: { readonly start: number; readonly end: number } | null;
}

function HereLine({ target, range }: HereLineProps) {
  const graph = useDesk((state) => state.graph);
  const text = useDesk((state) => state.brief?.text ?? "");
  if (range) {
    return (
      <p className="m-0 flex items-center gap-1.5 text-[13px] leading-5">
        <Quote size={12} aria-hidden className="shrink-0 text-muted" />
        <span className="min-w-0 truncate font-serif italic">
          {quoted(text.slice(range.start, range.end))}
        </span>
      </p>
    );
  }
  if (!target || target.type === "map") {
    return (
      <p className="m-0 flex items-center gap-1.5 text-[13px] font-semibold leading-5">
        <Network size={13} aria-hidden className="shrink-0 text-muted" />
        Annotate the whole map
      </p>
    );
  }
  return (
    <p className="m-0 flex items-center gap-1.5 text-[13px] font-semibold leading-5">
      <TargetSign target={target} />
      <span className="min-w-0">{targetName(graph, target)}</span>
    </p>
  );
}
