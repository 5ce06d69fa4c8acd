"use client";
// Showing moments on the desk: one player for each map, as long as the page lives.
import { useCallback } from "react";
import { compareGraphs, type Difference } from "@/lib/argument/compare-graphs";
import { useDeskStore } from "@/lib/client/desk-context";
import type { DeskBrief, DeskState } from "@/lib/client/desk-types";
import { createMomentPlayer, type MomentPlayer } from "@/lib/client/history/moment-player";
import { readRevision } from "@/lib/client/read-revision";
import { blocksOf } from "@/lib/contract/plain-text";

const players = new Map<string, MomentPlayer>();

/** The map's player. */
export function playerOf(mapId: string): MomentPlayer {
  const player = players.get(mapId) ?? createMomentPlayer(mapId);
  players.set(mapId, player);
  return player;
}

export type Shown =
  | { readonly ok: true; readonly differences: readonly Difference[] }
  | { readonly ok: false; readonly message: string };

/**
 * Shows the map after a change, or, where another moment is named, the later of the two with what differs marked; gives
 * what differs. Shows nothing where `isWanted` says by then that somebody has gone on.
 */
export function useShowMoment(): (
  seq: number,
  comparedWith?: number | null,
  isWanted?: () => boolean,
) => Promise<Shown> {
  const store = useDeskStore();
  return useCallback(
    async (seq, comparedWith = null, isWanted = () => true) => {
      const { map, actions } = store.getState();
      const player = playerOf(map.id);
      const outcome = await player.goTo(seq);
      if (!outcome.ok) return outcome;
      if (!isWanted()) return { ok: true, differences: [] };
      const { graph, step, people } = outcome.moment;
      const then = await briefThen(store.getState(), outcome.moment.briefRevision);
      if (!isWanted()) return { ok: true, differences: [] };
      const at = step?.at ?? "";
      store.setState((state) => ({ people: { ...state.people, ...people } }));
      if (comparedWith === null) {
        actions.showPast({ seq, at, comparedWith, changes: new Map(), graph, ...then });
        return { ok: true, differences: [] };
      }
      const other = await player.goTo(comparedWith);
      if (!other.ok) return other;
      if (!isWanted()) return { ok: true, differences: [] };
      const [early, late] =
        comparedWith < seq ? [other.moment.graph, graph] : [graph, other.moment.graph];
      const { graph: both, changes, list } = compareGraphs(early, late);
      actions.showPast({ seq, at, comparedWith, changes, graph: both, ...then });
      return { ok: true, differences: list };
    },
    [store],
  );
}

/** The brief as a moment had it, where that is another than today's; where it does not come, today's stays. */
async function briefThen(
  { map, brief, meanwhile }: DeskState,
  revision: number | null,
): Promise<{ readonly brief?: DeskBrief }> {
  const now = meanwhile ? meanwhile.brief : brief;
  if (now === null || revision === null || revision === now.revision) return {};
  const read = await readRevision(map.id, revision);
  if (!read.ok) return {};
  const { text, markdown } = read.value;
  return { brief: { ...now, revision, text, blocks: blocksOf(markdown) } };
}
