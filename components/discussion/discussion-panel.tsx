"use client";
// The discussion beside the map: threads on what is selected or on everything, and where new ones are written.
import dynamic from "next/dynamic";
import { useEffect, useMemo } from "react";
import { useDesk, useDeskStore } from "@/lib/client/desk-context";
import { late } from "@/lib/client/late";
import { AnnotateHere } from "./annotate-here";
import { Composer } from "./composer";
import "./discussion.css";
import { EmptyThreads } from "./empty-threads";
import { KeptDrafts } from "./kept-drafts";
import { PanelHead } from "./panel-head";
import { ReportsWaiting } from "./report-notes";
import { threadsInScope } from "./thread-scope";
import { ThreadView } from "./thread-view";

const SuggestionsHere = dynamic(
  late(() =>
    import("@/components/maps/suggestions/suggestions-here").then(
      (module) => module.SuggestionsHere,
    ),
  ),
  { ssr: false },
);

const LostPassages = dynamic(
  late(() =>
    import("@/components/brief/revision/lost-passages").then((module) => module.LostPassages),
  ),
  { ssr: false },
);

/** The panel; it follows the selection unless one asks for the whole map. */
export function DiscussionPanel() {
  const graph = useDesk((state) => state.graph);
  const tree = useDesk((state) => state.tree);
  const selection = useDesk((state) => state.selection);
  const filters = useDesk((state) => state.threadFilters);
  const viewerId = useDesk((state) => state.viewer?.id ?? null);
  const openThreadId = useDesk((state) => state.openThreadId);
  const hasBrief = useDesk((state) => (state.brief?.revision ?? 0) > 1);
  const hasSuggestions = useDesk((state) => state.suggestions.length > 0);
  const draft = useDesk((state) => {
    const open = state.composing ? state.drafts[state.composing] : undefined;
    return open && !open.parentId && !open.editsId ? open : undefined;
  });
  const threads = useMemo(
    () => threadsInScope({ graph, tree, selection, filters, viewerId, openThreadId }),
    [graph, tree, selection, filters, viewerId, openThreadId],
  );
  useScrollToOpenThread(openThreadId);
  useLinkLetGo();

  return (
    <div className="flex h-full min-h-0 flex-col bg-raised">
      <PanelHead shown={threads.length} />
      <div className="min-h-0 flex-1 overflow-y-auto overscroll-contain">
        <ReportsWaiting />
        {hasSuggestions && <SuggestionsHere />}
        <div className="border-b border-line bg-paper px-4 py-3">
          {hasBrief && <LostPassages />}
          {draft ? <Composer draft={draft} /> : <AnnotateHere />}
          <KeptDrafts />
        </div>
        {threads.length === 0 ? (
          <EmptyThreads />
        ) : (
          threads.map((thread) => <ThreadView key={thread.first.id} thread={thread} />)
        )}
      </div>
    </div>
  );
}

/** A thread that a link leads to comes into view, with the focus on it. */
function useScrollToOpenThread(openThreadId: string | null): void {
  useEffect(() => {
    if (!openThreadId) return;
    const linked = /^#a-(.+)$/.exec(window.location.hash)?.[1] ?? openThreadId;
    const element =
      document.getElementById(`a-${linked}`) ?? document.getElementById(`a-${openThreadId}`);
    element?.scrollIntoView({ block: "center" });
    element?.focus({ preventScroll: true });
  }, [openThreadId]);
}

/** A thread that a link led to stays on top until something else is selected. */
function useLinkLetGo(): void {
  const store = useDeskStore();
  useEffect(
    () =>
      store.subscribe((state, before) => {
        const moved = state.selectionTick !== before.selectionTick && state.selectedIn !== "link";
        if (moved && state.openThreadId) state.actions.openThread(null);
      }),
    [store],
  );
}
