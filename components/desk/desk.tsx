"use client";
// The desk: brief, map and discussion side by side; on a phone one at a time.
import dynamic from "next/dynamic";
import { type CSSProperties, useState } from "react";
import { BriefPane } from "@/components/brief/brief-pane";
import { MapPane } from "@/components/map/map-pane";
import { classNames } from "@/components/ui/class-names";
import { DeskProvider, useDesk } from "@/lib/client/desk-context";
import type { DeskStart } from "@/lib/client/desk-store";
import type { DeskView } from "@/lib/client/desk-types";
import { late } from "@/lib/client/late";
import { Announcer } from "./announcer";
import { DeskHeader } from "./desk-header";
import { DeskOverlays } from "./desk-overlays";
import { PhoneTabs } from "./phone-tabs";
import { ReadingCopy } from "./reading-copy";
import { useDeepLink } from "./use-deep-link";
import { useDeskKeys } from "./use-desk-keys";
import { useReturn } from "./use-return";

const DiscussionPanel = dynamic(
  late(() =>
    import("@/components/discussion/discussion-panel").then((module) => module.DiscussionPanel),
  ),
  { ssr: false, loading: () => <p className="p-5 text-muted">Opening the discussion …</p> },
);

const Splitter = dynamic(
  late(() => import("./splitter").then((module) => module.Splitter)),
  {
    ssr: false,
    loading: () => <div className="hidden w-px shrink-0 bg-line md:block print:hidden" />,
  },
);

const LateOverlays = dynamic(
  late(() => import("./late-overlays").then((module) => module.LateOverlays)),
  { ssr: false },
);

const BRIEF_WIDTH = { min: 300, max: 900 };
const DISCUSSION_WIDTH = { min: 300, max: 640 };

/** Without JavaScript nothing can be switched: every pane shows, and the annotations follow below. */
const WITHOUT_SCRIPT =
  ".desk{height:auto;min-height:100dvh}.desk-pane{display:block!important}.reading-copy{display:block}.desk nav[aria-label=Panes],.desk header button{display:none}";

interface DeskProps {
  readonly start: DeskStart;
  /** The pane's size that the server laid the map out for. */
  readonly pane: { readonly width: number; readonly height: number };
}

/** The page of one map. */
export function Desk({ start, pane }: DeskProps) {
  return (
    <DeskProvider start={start}>
      <DeskFrame pane={pane} />
      <ReadingCopy />
      <noscript>
        <style>{WITHOUT_SCRIPT}</style>
      </noscript>
    </DeskProvider>
  );
}

function paneClasses(tab: DeskView["phoneTab"], own: DeskView["phoneTab"], open: boolean): string {
  return classNames(
    "min-h-0 min-w-0 print:block",
    tab !== own && "max-md:hidden",
    !open && "md:hidden",
  );
}

function DeskFrame({ pane }: Pick<DeskProps, "pane">) {
  useDeepLink();
  useReturn();
  const overlays = useDeskKeys();
  const hasBrief = useDesk((state) => state.brief !== null);
  const briefOpen = useDesk((state) => state.briefOpen) && hasBrief;
  const discussionOpen = useDesk((state) => state.discussionOpen);
  const tab = useDesk((state) => state.phoneTab);
  const [briefWidth, setBriefWidth] = useState<number | null>(null);
  const [discussionWidth, setDiscussionWidth] = useState(350);
  // With the discussion open the brief gives way, so that the map keeps its columns.
  const briefByWindow = discussionOpen ? "clamp(300px, 29vw, 560px)" : "clamp(320px, 36vw, 620px)";
  const widths = {
    "--brief": briefWidth === null ? briefByWindow : `${briefWidth}px`,
    "--discussion": `${discussionWidth}px`,
  } as CSSProperties;

  return (
    <div className="desk flex h-dvh flex-col print:block print:h-auto" style={widths}>
      <DeskHeader onPalette={overlays.openPalette} onHelp={overlays.openHelp} />
      <PhoneTabs />
      <main className="flex min-h-0 flex-1 max-md:order-2 print:block">
        {hasBrief && (
          <section
            aria-label="Brief"
            id="pane-brief"
            className={classNames(
              paneClasses(tab, "brief", briefOpen),
              "desk-pane w-full shrink-0 overflow-hidden md:w-(--brief) print:w-full print:overflow-visible",
            )}
          >
            <BriefPane />
          </section>
        )}
        {briefOpen && (
          <Splitter
            name="Width of the brief"
            value={briefWidth ?? 520}
            side={1}
            {...BRIEF_WIDTH}
            onResize={setBriefWidth}
          />
        )}
        <section
          aria-label="Map"
          id="pane-map"
          className={classNames(
            paneClasses(tab, "map", true),
            "desk-pane flex-1 overflow-hidden print:overflow-visible",
          )}
        >
          <MapPane initialPane={pane} />
        </section>
        {discussionOpen && (
          <>
            <Splitter
              name="Width of the discussion"
              value={discussionWidth}
              side={-1}
              {...DISCUSSION_WIDTH}
              onResize={setDiscussionWidth}
            />
            <section
              aria-label="Discussion"
              id="pane-discussion"
              className={classNames(
                paneClasses(tab, "discussion", true),
                "desk-pane w-full shrink-0 overflow-hidden bg-raised md:w-(--discussion) print:hidden",
              )}
            >
              <DiscussionPanel />
            </section>
          </>
        )}
      </main>
      <Announcer />
      <DeskOverlays {...overlays} />
      <LateOverlays />
    </div>
  );
}
