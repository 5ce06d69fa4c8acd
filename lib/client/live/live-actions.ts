// What a person does on the line: undo, redo, and what becomes of batches that were refused.
import type { DeskState } from "../desk-types";
import type { Posting } from "../posting";
import type { LiveActions } from "./live-types";
import { standingAt } from "./standing-at";

const NOT_NOW = "This is not possible without a connection. Try again when it is back.";

/** The live actions, over the desk's store. */
export function liveActions(
  get: () => DeskState,
  posting: () => Promise<Posting | null>,
): LiveActions {
  async function reverse(which: "undo" | "redo"): Promise<void> {
    const { actions, viewer, past, selection, graph } = get();
    if (!viewer || past) return;
    const opened = await posting();
    actions.notify(opened ? await opened.reverse(which) : NOT_NOW);
    // What one selected may have gone with one's own step; what others take away leaves nothing selected.
    const now = get();
    const next = selection && !now.selection ? standingAt(selection, graph, now) : null;
    if (next) actions.select(next, "link");
  }
  return {
    connect: async () => (await posting())?.connect() ?? (() => undefined),
    tookStep: (seq) => void posting().then((opened) => opened?.tookStep(seq)),
    undo: () => reverse("undo"),
    redo: () => reverse("redo"),
    retryFailed: async (clientOpId) => {
      const outcome = await (await posting())?.session.retryFailed(clientOpId);
      if (outcome?.ok) get().actions.announce(outcome.kept ? "It waits to be sent." : "Sent.");
      else get().actions.announce(outcome?.message ?? NOT_NOW);
    },
    discardFailed: (clientOpId) => {
      void posting().then((opened) => opened?.session.discardFailed(clientOpId));
    },
    settleConflict: async (clientOpId, keep, text) => {
      const conflict = get().conflicts.find((each) => each.clientOpId === clientOpId);
      const words = keep === "theirs" ? null : (text ?? conflict?.mine ?? null);
      const outcome = await (await posting())?.session.settleConflict(clientOpId, words);
      if (outcome && !outcome.ok) get().actions.announce(outcome.message);
      else get().actions.announce(keep === "theirs" ? "Theirs stands." : "Your words are saved.");
    },
    report: (change) => {
      void posting().then((opened) => opened?.report(change));
    },
  };
}
