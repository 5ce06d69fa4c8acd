"use client";
// The bar beside selected text: what one can do with it, each with its key, and what it is about.
import { X } from "lucide-react";
import { type KeyboardEvent, useEffect, useId, useRef, useState } from "react";
import { KIND_LOOKS } from "@/components/discussion/kind-look";
import { kindOfKey } from "@/components/discussion/kind-words";
import type { AnnotationKind } from "@/lib/argument/records";
import { useDesk, useDeskActions } from "@/lib/client/desk-context";
import { wayToChange } from "@/lib/client/editing/ways-to-change";
import { statementsOf } from "@/lib/client/highlights/brief-passages";
import type { TextRange } from "@/lib/client/highlights/merge-ranges";
import { AboutChoice } from "./about-choice";
import type { BriefModel } from "./brief-model";
import { BuildGroup } from "./build-group";
import { type BuildKind, buildOfKey } from "./build-kinds";
import type { BuildTarget } from "./build-relations";
import { Key } from "./key-cap";
import type { About } from "./use-annotate";
import { useBarPlace } from "./use-bar-place";

interface SelectionBarProps {
  readonly model: BriefModel;
  readonly range: TextRange;
  /** Whether the focus goes into the bar when it opens. */
  readonly takeFocus: boolean;
  /** The rectangles of the selection in the window, and the scroller that holds text and bar. */
  readonly measure: () => { readonly range: Range; readonly scroller: HTMLElement } | null;
  readonly onKind: (kind: AnnotationKind, about: About) => void;
  /** What was selected in the map last: it is what one builds on. */
  readonly buildOn: BuildTarget | null;
  readonly onBuild: (kind: BuildKind) => void;
  readonly onClose: () => void;
}

/** Stands below or above the selection; Escape closes it, arrows and Tab walk its buttons. */
export function SelectionBar(props: SelectionBarProps) {
  const { model, range, takeFocus, measure, onKind, buildOn, onBuild, onClose } = props;
  const bar = useRef<HTMLDivElement>(null);
  const hintId = useId();
  const [about, setAbout] = useState<About>("passage");
  const place = useBarPlace(bar, measure, range);
  const placed = place !== null;
  const singleKeys = useDesk((state) => state.singleKeys);
  const signedOut = useDesk((state) => state.viewer === null);
  const mayWrite = useDesk(
    (state) => state.viewer === null || state.abilities.includes("annotation.create"),
  );
  const way = useDesk(wayToChange);
  const mayBuild = way === "edit" || way === "suggest";
  const { hover } = useDeskActions();
  const standing = statementsOf(
    model.passages.index.overlapping(range.start, range.end).map((hit) => hit.value),
  );

  // biome-ignore lint/correctness/useExhaustiveDependencies: another selection asks for the focus anew.
  useEffect(() => {
    if (takeFocus)
      bar.current?.querySelector<HTMLElement>("button")?.focus({ preventScroll: true });
  }, [takeFocus, placed, range]);

  function handleKeyDown(event: KeyboardEvent<HTMLDivElement>) {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const kind = singleKeys && mayWrite ? kindOfKey(event.key) : null;
    const build = singleKeys && mayBuild ? buildOfKey(event.key) : null;
    if (event.key === "Escape") onClose();
    else if (kind) onKind(kind, about);
    else if (build) onBuild(build);
    else if (!stepFocus(event)) return;
    event.preventDefault();
    event.stopPropagation();
  }

  return (
    // biome-ignore lint/a11y/noNoninteractiveElementInteractions: keys of the buttons inside bubble up to it.
    <div
      ref={bar}
      role="toolbar"
      aria-label="Annotate the selected text"
      aria-describedby={signedOut ? hintId : undefined}
      onKeyDown={handleKeyDown}
      className="@container absolute z-20 w-[min(456px,calc(100%-16px))] rounded-lg border border-line bg-raised p-1.5 font-sans shadow-float print:hidden"
      style={place ? { left: place.left, top: place.top } : { visibility: "hidden", top: 0 }}
    >
      {mayWrite ? (
        <>
          {standing.length > 0 && (
            <AboutChoice
              statementIds={standing}
              about={about}
              onChange={setAbout}
              onHover={hover}
            />
          )}
          <div className="grid grid-cols-2 gap-0.5 @min-[400px]:grid-cols-[1fr_1fr_1.35fr]">
            {KIND_LOOKS.map(({ kind, verb, shortcut, icon: Icon }) => (
              <button
                key={kind}
                type="button"
                aria-keyshortcuts={singleKeys ? shortcut : undefined}
                onMouseDown={(event) => event.preventDefault()}
                onClick={() => onKind(kind, about)}
                className="flex min-h-9 items-center gap-2 rounded-md px-2 text-left text-[13px] font-medium leading-5 text-ink hover:bg-line/60 pointer-coarse:min-h-11"
              >
                <Icon size={15} aria-hidden className="shrink-0 text-muted" />
                <span className="min-w-0 flex-1">{verb}</span>
                {singleKeys && <Key letter={shortcut} />}
              </button>
            ))}
          </div>
          {mayBuild && <BuildGroup range={range} on={buildOn} onBuild={onBuild} />}
          {signedOut && (
            <p
              id={hintId}
              className="m-0 border-t border-line px-2 pb-0.5 pt-1.5 text-[12.5px] leading-[18px] text-muted"
            >
              Write first, sign up when you post: your words and this selection are kept.
            </p>
          )}
        </>
      ) : (
        <p className="m-0 px-2 py-1 pr-8 text-[13px] leading-5 text-muted">
          You may read this map. To annotate it, ask its owner.
        </p>
      )}
      <button
        type="button"
        aria-label="Close the bar"
        title="Close (Esc)"
        onMouseDown={(event) => event.preventDefault()}
        onClick={onClose}
        className="absolute -right-2.5 -top-2.5 inline-flex size-6 items-center justify-center rounded-full border border-line bg-raised text-muted hover:text-ink"
      >
        <X size={14} aria-hidden />
      </button>
    </div>
  );
}

/** Arrow keys go round the bar's buttons; true where they did. Radio buttons keep their own arrows. */
function stepFocus(event: KeyboardEvent<HTMLDivElement>): boolean {
  const by = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 }[event.key];
  if (!by || event.target instanceof HTMLInputElement) return false;
  const buttons = [...event.currentTarget.querySelectorAll<HTMLElement>("button")];
  const at = buttons.indexOf(event.target as HTMLElement);
  buttons[(at + by + buttons.length) % buttons.length]?.focus();
  return true;
}
