// Actions that write: drafts, posting, and any other operations.
import { graphFromRecords } from "@/lib/argument/graph";
import type { Id } from "@/lib/argument/records";
import type { DeskActions, DeskState, Draft, SubmitOutcome } from "./desk-types";
import { draftOperations } from "./draft-operations";
import { draftKey, isEmptyDraft, newDraft, saveDrafts } from "./drafts";
import type { MapSession } from "./map-session";
import { readMapDocument } from "./read-map-document";
import { failureOf } from "./send-operations";

type Set = (change: Partial<DeskState> | ((state: DeskState) => Partial<DeskState>)) => void;
type Get = () => DeskState;

type AnnotatingActions = Pick<
  DeskActions,
  "compose" | "changeDraft" | "closeComposer" | "discardDraft" | "postDraft" | "submit" | "refresh"
>;

function without(drafts: Readonly<Record<string, Draft>>, key: string) {
  return Object.fromEntries(Object.entries(drafts).filter(([other]) => other !== key));
}

/** An answer that was lost on the way may have been applied: the annotation's id tells. */
function alreadyPosted(state: DeskState, id: Id): boolean {
  return state.graph.annotations.has(id);
}

/** Actions that keep drafts and send operations. */
export function annotatingActions(set: Set, get: Get, session: MapSession): AnnotatingActions {
  const keep = (change: Partial<DeskState>) => {
    set(change);
    const { map, drafts, composing } = get();
    saveDrafts(map.id, drafts, composing);
  };

  async function submit(operations: Parameters<DeskActions["submit"]>[0]): Promise<SubmitOutcome> {
    if (!get().viewer) return failureOf("UNAUTHENTICATED");
    try {
      return await session.submit(operations);
    } catch {
      // The core comes as a chunk of its own: without a connection it may not come at all.
      return failureOf("OFFLINE");
    }
  }

  async function postDraft(key: string): Promise<SubmitOutcome> {
    const { drafts, map, brief } = get();
    const draft = drafts[key];
    if (!draft) return { ok: true };
    const operations = draftOperations(draft, map.id, brief);
    if (!operations) return failureOf("NOT_FOUND");
    let outcome = await submit(operations);
    if (!outcome.ok && outcome.code === "CONFLICT" && !draft.editsId) {
      await get().actions.refresh();
      if (alreadyPosted(get(), draft.annotationId)) {
        outcome = await submit([
          { v: 1, type: "editAnnotation", id: draft.annotationId, body: draft.body.trim() },
        ]);
      }
    }
    if (outcome.ok) {
      const { composing, drafts: now } = get();
      keep({ drafts: without(now, key), composing: composing === key ? null : composing });
    }
    return outcome;
  }

  return {
    compose: (start) => {
      const key = draftKey(start);
      const kept = get().drafts[key];
      const draft = kept && !isEmptyDraft(kept) ? { ...kept, kind: start.kind } : newDraft(start);
      keep({
        drafts: { ...get().drafts, [key]: draft },
        composing: key,
        discussionOpen: true,
        phoneTab: "discussion",
      });
      return key;
    },
    changeDraft: (key, change) => {
      const { drafts, composing } = get();
      const draft = drafts[key];
      if (!draft) return;
      const changed = { ...draft, ...change };
      const newKey = draftKey(changed);
      keep({
        drafts: { ...without(drafts, key), [newKey]: { ...changed, key: newKey } },
        composing: composing === key ? newKey : composing,
      });
    },
    closeComposer: () => {
      const { composing, drafts } = get();
      const draft = composing ? drafts[composing] : undefined;
      if (!composing || !draft || isEmptyDraft(draft)) {
        keep({ composing: null, drafts: composing ? without(drafts, composing) : drafts });
        return;
      }
      keep({ composing: null, announcement: "Your draft is kept. Open it again to go on." });
    },
    discardDraft: (key) => {
      const { drafts, composing } = get();
      keep({
        drafts: without(drafts, key),
        composing: composing === key ? null : composing,
        announcement: "The draft was thrown away.",
      });
    },
    postDraft,
    submit,
    refresh: async () => {
      const document = await readMapDocument(get().map.id);
      if (!document) return;
      set({
        map: document.map,
        people: document.people,
        abilities: document.abilities,
        reports: document.reports ?? [],
      });
      session.replace(
        document.map.seq,
        graphFromRecords({ ...document.graph, mainClaimId: document.map.mainClaimId }),
      );
    },
  };
}
