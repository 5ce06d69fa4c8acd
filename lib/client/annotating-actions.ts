// Actions that write: drafts, posting, and any other operations.
import type { DeskActions, DeskState, Draft, SubmitOutcome } from "./desk-types";
import { draftKey, isEmptyDraft, newDraft, saveDrafts } from "./drafts";
import { failureOf } from "./failure-advice";
import type { Posting } from "./posting";

type Set = (change: Partial<DeskState> | ((state: DeskState) => Partial<DeskState>)) => void;
type Get = () => DeskState;

type AnnotatingActions = Pick<
  DeskActions,
  "compose" | "changeDraft" | "closeComposer" | "discardDraft" | "postDraft" | "submit" | "refresh"
>;

function without(drafts: Readonly<Record<string, Draft>>, key: string) {
  return Object.fromEntries(Object.entries(drafts).filter(([other]) => other !== key));
}

/** Actions that keep drafts and send operations; `posting` gives null where it cannot be fetched. */
export function annotatingActions(
  set: Set,
  get: Get,
  posting: () => Promise<Posting | null>,
): AnnotatingActions {
  const keep = (change: Partial<DeskState>) => {
    set(change);
    const { map, viewer, drafts, composing } = get();
    saveDrafts(map.id, viewer?.id ?? null, drafts, composing);
  };

  async function submit(operations: Parameters<DeskActions["submit"]>[0]): Promise<SubmitOutcome> {
    const { viewer, suggesting, meanwhile } = get();
    if (!viewer) return failureOf("UNAUTHENTICATED");
    const opened = await posting();
    if (!opened) return failureOf("OFFLINE");
    // A moment of the past can only be read; bringing it back is a change of the present.
    const restores = operations[0]?.type === "restore";
    const abilities = restores && meanwhile ? meanwhile.abilities : get().abilities;
    if ((suggesting && !restores) || !abilities.includes("content.edit")) {
      const suggested = await opened.suggest(operations);
      if (suggested) return suggested;
    }
    return opened.submit(operations);
  }

  async function postDraft(key: string): Promise<SubmitOutcome> {
    const { drafts, viewer } = get();
    const draft = drafts[key];
    if (!draft) return { ok: true };
    if (!viewer) return failureOf("UNAUTHENTICATED");
    const opened = await posting();
    const outcome = opened ? await opened.postDraft(draft) : failureOf("OFFLINE");
    if (outcome.ok) {
      const { composing, drafts: now } = get();
      keep({ drafts: without(now, key), composing: composing === key ? null : composing });
    }
    return outcome;
  }

  return {
    compose: (start) => {
      // Fetched now, so that a connection lost while writing is told as such when posting.
      void posting();
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
    refresh: async () => (await posting())?.refresh(),
  };
}
