// Posting, fetched when somebody first writes or comes back: the session with the map, and what a draft means in operations.
import { graphFromRecords } from "@/lib/argument/graph";
import type { Operation } from "@/lib/argument/operations/operation";
import type { ArgumentGraph } from "@/lib/argument/records";
import type { DeskState, Draft, SubmitOutcome } from "./desk-types";
import { draftOperations } from "./draft-operations";
import { failureOf } from "./failure-advice";
import { openMapSession } from "./map-session";
import { readMapDocument } from "./read-map-document";

export interface Posting {
  readonly submit: (operations: readonly Operation[]) => Promise<SubmitOutcome>;
  readonly postDraft: (draft: Draft) => Promise<SubmitOutcome>;
  readonly refresh: () => Promise<void>;
}

interface PostingStart {
  readonly get: () => DeskState;
  readonly set: (change: Partial<DeskState>) => void;
  readonly onGraph: (graph: ArgumentGraph) => void;
}

/** Opens the session with the map as the desk has it now. */
export function openPosting({ get, set, onGraph }: PostingStart): Posting {
  const { map, viewer, brief, graph } = get();
  const session = openMapSession({
    mapId: map.id,
    actorId: viewer?.id ?? null,
    brief,
    seq: map.seq,
    graph,
    onGraph,
    onReset: () => void refresh(),
  });

  async function submit(operations: readonly Operation[]): Promise<SubmitOutcome> {
    try {
      return await session.submit(operations);
    } catch {
      // The core comes as a chunk of its own: without a connection it may not come at all.
      return failureOf("OFFLINE");
    }
  }

  async function postDraft(draft: Draft): Promise<SubmitOutcome> {
    const operations = draftOperations(draft, map.id, brief);
    if (!operations) return failureOf("NOT_FOUND");
    const outcome = await submit(operations);
    if (outcome.ok || outcome.code !== "CONFLICT" || draft.editsId) return outcome;
    // An answer that was lost on the way may have been applied: the annotation's id tells.
    await refresh();
    if (!get().graph.annotations.has(draft.annotationId)) return outcome;
    return submit([
      { v: 1, type: "editAnnotation", id: draft.annotationId, body: draft.body.trim() },
    ]);
  }

  async function refresh(): Promise<void> {
    const document = await readMapDocument(map.id);
    if (!document) return;
    set({
      map: document.map,
      people: document.people,
      abilities: document.abilities,
      reports: document.reports ?? [],
      suggestions: document.suggestions ?? [],
    });
    session.replace(
      document.map.seq,
      graphFromRecords({ ...document.graph, mainClaimId: document.map.mainClaimId }),
    );
  }

  return { submit, postDraft, refresh };
}
