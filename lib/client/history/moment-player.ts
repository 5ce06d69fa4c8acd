// Walks through a map's past: what was read of it is kept, so that a slider and playing do not wait for the line.
import { graphFromRecords } from "@/lib/argument/graph";
import { applyPatch, invertPatch } from "@/lib/argument/patch";
import type { ArgumentGraph } from "@/lib/argument/records";
import type { MapDocument } from "@/lib/contract/map-document";
import type { MomentDocument, MomentStep, MomentSteps } from "@/lib/contract/moments";
import { callInterface } from "../call-interface";

/** A moment as it is shown. */
export interface Moment {
  readonly seq: number;
  /** Null for the moment before the first change. */
  readonly step: MomentStep | null;
  readonly graph: ArgumentGraph;
  /** The revision that the brief had; null where the map has none. */
  readonly briefRevision: number | null;
  /** People whom the moment names; empty where it was worked out here. */
  readonly people: MapDocument["people"];
}

export type MomentOutcome =
  | { readonly ok: true; readonly moment: Moment }
  | { readonly ok: false; readonly message: string };

export interface MomentPlayer {
  /** Shows a moment; reads what is not known. */
  goTo(seq: number): Promise<MomentOutcome>;
  /** The earliest moment and the latest, once any step was read. */
  bounds(): { readonly first: number; readonly last: number } | null;
}

type Known = Pick<Moment, "graph" | "briefRevision">;

const PAGE = 200;
/** Steps that are walked rather than read anew. */
const NEAR = 400;
const KEPT = 40;

/** A player over one map. */
export function createMomentPlayer(mapId: string): MomentPlayer {
  const base = `/api/maps/${encodeURIComponent(mapId)}/moments`;
  const steps = new Map<number, MomentStep>();
  const graphs = new Map<number, Known>();
  let bounds: { first: number; last: number } | null = null;

  function keep(seq: number, known: Known): void {
    graphs.delete(seq);
    graphs.set(seq, known);
    const oldest = graphs.size > KEPT ? graphs.keys().next().value : undefined;
    if (oldest !== undefined) graphs.delete(oldest);
  }

  /** Reads the steps around a moment; gives why it could not. */
  async function readSteps(seq: number): Promise<string | null> {
    const after = Math.max(0, seq - PAGE / 2);
    const path = `${base}?after=${after}&limit=${PAGE}`;
    const answer = await callInterface<MomentSteps>("GET", path);
    if (!answer.ok) return answer.message;
    for (const step of answer.value.steps) steps.set(step.seq, step);
    bounds = { first: answer.value.first, last: answer.value.last };
    return null;
  }

  async function readMoment(seq: number): Promise<MomentOutcome> {
    const answer = await callInterface<MomentDocument>("GET", `${base}/${seq}`);
    if (!answer.ok) return answer;
    const { graph, mainClaimId, briefRevision, people } = answer.value;
    const known = { graph: graphFromRecords({ ...graph, mainClaimId }), briefRevision };
    keep(seq, known);
    return { ok: true, moment: { seq, step: steps.get(seq) ?? null, ...known, people } };
  }

  /** The graph at a moment by known steps from one that is kept, or null. */
  function walkTo(seq: number): Known | null {
    const nearest = [...graphs.keys()].sort((a, b) => Math.abs(a - seq) - Math.abs(b - seq));
    const from = nearest[0];
    const start = from === undefined ? undefined : graphs.get(from);
    if (from === undefined || start === undefined || Math.abs(from - seq) > NEAR) return null;
    let { graph, briefRevision } = start;
    const by = from < seq ? 1 : -1;
    for (let at = from; at !== seq; at += by) {
      const step = steps.get(by === 1 ? at + 1 : at);
      if (step === undefined) return null;
      const patch = by === 1 ? step.patch : invertPatch(step.patch);
      graph = applyPatch(graph, patch);
      briefRevision = patch.briefRevision?.[1] ?? briefRevision;
    }
    const known = { graph, briefRevision };
    keep(seq, known);
    return known;
  }

  return {
    bounds: () => bounds,
    goTo: async (seq) => {
      if (!steps.has(seq) || (!steps.has(seq + 1) && seq < (bounds?.last ?? 0))) {
        const message = await readSteps(seq);
        if (message !== null) return { ok: false, message };
      }
      const walked = walkTo(seq);
      if (walked === null) return readMoment(seq);
      return { ok: true, moment: { seq, step: steps.get(seq) ?? null, ...walked, people: {} } };
    },
  };
}
