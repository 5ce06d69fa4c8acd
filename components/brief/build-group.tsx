"use client";
// The second part of the bar beside selected words: what they can become in the argument, each with its key.
import { Anchor, Diamond, Link2, type LucideIcon, Minus, Plus, Unlink2, Zap } from "lucide-react";
import { useId } from "react";
import { useDesk, useDeskActions } from "@/lib/client/desk-context";
import type { TextRange } from "@/lib/client/highlights/merge-ranges";
import { BUILD_KINDS, type BuildKind } from "./build-kinds";
import { tiedPassages } from "./build-passage";
import { type BuildTarget, buildRelation, standingTarget, targetWords } from "./build-relations";
import { Key } from "./key-cap";

const ICONS: Readonly<Record<BuildKind, LucideIcon>> = {
  claim: Diamond,
  reason: Plus,
  against: Minus,
  linked: Link2,
  doubt: Zap,
  anchor: Anchor,
};

interface BuildGroupProps {
  readonly range: TextRange;
  readonly on: BuildTarget | null;
  readonly onBuild: (kind: BuildKind) => void;
}

/** Six buttons; those that nothing is selected for say what to do. */
export function BuildGroup({ range, on, onBuild }: BuildGroupProps) {
  const titleId = useId();
  const tree = useDesk((state) => state.tree);
  const graph = useDesk((state) => state.graph);
  const singleKeys = useDesk((state) => state.singleKeys);
  const { hover } = useDeskActions();
  const target = standingTarget(on, tree);
  const isTied = target?.type === "statement" && tiedPassages(graph, range, target.id).length > 0;
  return (
    // biome-ignore lint/a11y/useSemanticElements: it groups buttons of a toolbar.
    <div role="group" aria-labelledby={titleId} className="mt-1.5 border-t border-line pt-1.5">
      <p id={titleId} className="m-0 px-2 pb-0.5 text-[12.5px] leading-[18px] text-muted">
        Build the map
        {target && (
          <>
            {" on "}
            <span className="font-semibold text-ink">{targetWords(target, graph)}</span>
          </>
        )}
      </p>
      <div className="grid grid-cols-2 gap-0.5 @min-[400px]:grid-cols-[1fr_1.2fr_1.35fr]">
        {BUILD_KINDS.map(({ kind, key, verb }) => {
          const unties = kind === "anchor" && isTied;
          const Icon = unties ? Unlink2 : ICONS[kind];
          const advice = adviceFor(kind, target, tree);
          return (
            <button
              key={kind}
              type="button"
              aria-keyshortcuts={singleKeys ? key : undefined}
              aria-disabled={advice !== null || undefined}
              title={advice ?? undefined}
              onMouseDown={(event) => event.preventDefault()}
              onPointerEnter={() => hover(target?.type === "statement" ? [target.id] : [])}
              onPointerLeave={() => hover([])}
              onClick={() => onBuild(kind)}
              className="flex min-h-9 items-center gap-2 rounded-md px-2 text-left text-[13px] font-medium leading-[17px] text-ink hover:bg-line/60 aria-disabled:text-muted pointer-coarse:min-h-11"
            >
              <Icon size={15} aria-hidden className="shrink-0 text-muted" />
              <span className="min-w-0 flex-1">{unties ? "Not said here" : verb}</span>
              {singleKeys && <Key letter={key} />}
            </button>
          );
        })}
      </div>
    </div>
  );
}

/** Why a button does nothing now; null where it does. */
function adviceFor(
  kind: BuildKind,
  target: BuildTarget | null,
  tree: Parameters<typeof buildRelation>[2],
): string | null {
  if (kind === "anchor") {
    return target?.type === "statement" ? null : "Select the statement in the map first.";
  }
  const relation = buildRelation(kind, target, tree);
  return relation.type === "missing" ? relation.advice : null;
}
