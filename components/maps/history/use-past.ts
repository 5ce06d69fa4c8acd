"use client";
// Showing moments on the desk: one player for each map, as long as the page lives.
import { useCallback } from "react";
import { compareGraphs, type Difference } from "@/lib/argument/compare-graphs";
import { useDeskStore } from "@/lib/client/desk-context";
import { createMomentPlayer, type MomentPlayer } from "@/lib/client/history/moment-player";

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
      const at = step?.at ?? "";
      store.setState((state) => ({ people: { ...state.people, ...people } }));
      if (comparedWith === null) {
        actions.showPast({ seq, at, comparedWith, changes: new Map(), graph });
        return { ok: true, differences: [] };
      }
      const other = await player.goTo(comparedWith);
      if (!other.ok) return other;
      if (!isWanted()) return { ok: true, differences: [] };
      const [early, late] =
        comparedWith < seq ? [other.moment.graph, graph] : [graph, other.moment.graph];
      const { graph: both, changes, list } = compareGraphs(early, late);
      actions.showPast({ seq, at, comparedWith, changes, graph: both });
      return { ok: true, differences: list };
    },
    [store],
  );
}
