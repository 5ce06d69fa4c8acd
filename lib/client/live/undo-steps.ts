// One's own steps in this tab, to take back and to do again. An undo is a step like any other: undoing it is the redo.
import type { Operation } from "@/lib/argument/operations/operation";
import type { Id } from "@/lib/argument/records";
import type { SubmitOutcome } from "../desk-types";
import type { MapSession } from "./session-types";

interface Step {
  /** The batch as it was submitted; null for one of an earlier page, or one taken back before it was sent. */
  readonly clientOpId: Id | null;
  readonly seq: number | null;
  readonly operations: readonly Operation[];
  /** The step that this one took back. */
  readonly reverses?: Step;
}

interface UndoPlace {
  /** Null where the browser refuses storage: the steps live as long as the page. */
  readonly storage: Pick<Storage, "getItem" | "setItem"> | null;
  readonly key: string;
  /** Resolves when what earlier pages left unsent is taken up. */
  readonly adopted: () => Promise<unknown>;
  readonly onChange: () => void;
}

export interface UndoSteps {
  /** A new step of one's own: what was taken back before cannot be done again. */
  readonly did: (clientOpId: Id, operations: readonly Operation[]) => void;
  readonly confirmed: (batch: {
    clientOpId: Id;
    operations: readonly Operation[];
    seq: number;
  }) => void;
  readonly refused: (clientOpId: Id) => void;
  /** Takes back the last step, or does the last one again; null where there is none. */
  readonly reverse: (which: "undo" | "redo") => Promise<SubmitOutcome | null>;
  readonly canUndo: () => boolean;
  readonly canRedo: () => boolean;
}

const MOST_STEPS = 100;
const ON_ITS_WAY: SubmitOutcome = {
  ok: false,
  code: "OFFLINE",
  message: "This step is on its way to the server. Undo it once it has arrived.",
};

/** A step as it is stored: the number of one that is confirmed, the id of one that was on its way. */
function storedStep(stored: unknown): Step | [] {
  if (typeof stored === "number") return { clientOpId: null, seq: stored, operations: [] };
  if (typeof stored === "string") return { clientOpId: stored, seq: null, operations: [] };
  return [];
}

/** The steps of this tab. They outlive a reload: what is confirmed by its number, what is on its way by its id. */
export function openUndoSteps(
  session: Pick<MapSession, "start" | "takeBack" | "isPending" | "view">,
  { storage, key, adopted, onChange }: UndoPlace,
): UndoSteps {
  let done: readonly Step[] = load("done");
  let undone: readonly Step[] = load("undone");
  let turn: Promise<unknown> = Promise.resolve();
  const arrivals = new Map<Id, () => void>();

  function load(which: "done" | "undone"): Step[] {
    try {
      const kept = JSON.parse(storage?.getItem(key) ?? "{}") as Record<string, unknown>;
      const steps: unknown = kept[which];
      return Array.isArray(steps) ? steps.flatMap(storedStep) : [];
    } catch {
      return [];
    }
  }

  function changed(): void {
    done = done.slice(-MOST_STEPS);
    const stored = (steps: readonly Step[]) =>
      steps.flatMap(({ seq, clientOpId }) => seq ?? clientOpId ?? []);
    try {
      storage?.setItem(key, JSON.stringify({ done: stored(done), undone: stored(undone) }));
    } catch {
      // Without storage the steps live as long as the page.
    }
    onChange();
  }

  function amend(clientOpId: Id, change: (step: Step) => Step | null): void {
    const all = (steps: readonly Step[]) =>
      steps.flatMap((step) => (step.clientOpId === clientOpId ? (change(step) ?? []) : step));
    done = all(done);
    undone = all(undone);
    changed();
  }

  const knows = (clientOpId: Id) =>
    [...done, ...undone].some((step) => step.clientOpId === clientOpId);

  /** Carries the opposite of a step out; gives the step that stands on the other stack then. */
  async function carryOut(
    step: Step,
    push: (made: Step) => void,
  ): Promise<SubmitOutcome | "on its way"> {
    const { clientOpId, seq, operations } = step;
    if (clientOpId === null && seq === null) {
      const again = await session.start(operations, (id) =>
        push({ clientOpId: id, seq: null, operations }),
      );
      return again.outcome;
    }
    if (seq === null) {
      if (clientOpId !== null && !session.takeBack(clientOpId)) return "on its way";
      push(step.reverses ?? { clientOpId: null, seq: null, operations });
      return { ok: true };
    }
    const undo: readonly Operation[] = [{ v: 1, type: "undo", seq }];
    const sent = await session.start(undo, (id) =>
      push({ clientOpId: id, seq: null, operations: undo, reverses: step }),
    );
    return sent.outcome;
  }

  /** The last step of a stack, without those that are neither confirmed nor on their way: a page could not keep them. */
  function lastOf(which: "undo" | "redo"): Step | undefined {
    for (;;) {
      const step = (which === "undo" ? done : undone).at(-1);
      const id = step?.seq === null ? step.clientOpId : null;
      if (id === null || session.isPending(id)) return step;
      amend(id, () => null);
    }
  }

  async function reverseLast(which: "undo" | "redo"): Promise<SubmitOutcome | null> {
    const step = lastOf(which);
    if (!step) return null;
    const made: Step[] = [];
    const without = (steps: readonly Step[], gone: readonly Step[]) =>
      steps.filter((each) => !gone.includes(each));
    const outcome = await carryOut(step, (next) => {
      made.push(next);
      done = without(done, [step]);
      undone = without(undone, [step]);
      if (which === "undo") undone = [...undone, next];
      else done = [...done, next];
      changed();
    });
    if (outcome === "on its way") {
      if (step.clientOpId === null || session.view().trouble !== null) return ON_ITS_WAY;
      await arrival(step.clientOpId);
      return reverseLast(which);
    }
    // What cannot be taken back makes room for the step before it.
    if (!outcome.ok) {
      done = without(done, [step]);
      undone = without(undone, [step]);
      for (const { clientOpId } of made) if (clientOpId) amend(clientOpId, () => null);
      changed();
    }
    return outcome;
  }

  /** Waits until the server has answered a batch. */
  function arrival(clientOpId: Id): Promise<void> {
    return new Promise((resolve) => arrivals.set(clientOpId, resolve));
  }

  function arrived(clientOpId: Id): void {
    arrivals.get(clientOpId)?.();
    arrivals.delete(clientOpId);
  }

  return {
    did: (clientOpId, operations) => {
      if (knows(clientOpId)) return;
      done = [...done, { clientOpId, seq: null, operations }];
      undone = [];
      changed();
    },
    confirmed: ({ clientOpId, operations, seq }) => {
      if (knows(clientOpId)) amend(clientOpId, (step) => ({ ...step, seq }));
      else if (operations[0]?.type !== "undo") {
        done = [...done, { clientOpId, seq, operations }];
        changed();
      }
      arrived(clientOpId);
    },
    refused: (clientOpId) => {
      amend(clientOpId, () => null);
      arrived(clientOpId);
    },
    reverse: (which) => {
      const next = turn.then(adopted).then(() => reverseLast(which));
      turn = next.catch(() => undefined);
      return next;
    },
    canUndo: () => done.length > 0,
    canRedo: () => undone.length > 0,
  };
}
