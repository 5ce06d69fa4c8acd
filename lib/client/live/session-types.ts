// What the session with a map is given, and what it tells.
import type { Operation } from "@/lib/argument/operations/operation";
import type { Patch } from "@/lib/argument/patch";
import type { ArgumentGraph, Id } from "@/lib/argument/records";
import type { SeqPatch, SubmitRequest } from "@/lib/contract/submit";
import type { DeskBrief, SubmitOutcome } from "../desk-types";
import type { Sent } from "../send-operations";
import type { Clock } from "./clock";
import type { FoldBatch } from "./fold-batch";
import type { FailedBatch, TextConflict } from "./live-types";
import type { Outbox } from "./outbox";

/** What keeps changes from being sent; null where nothing does. */
export type Trouble = null | "offline" | "signed-out" | "gone";

/** What a page shows of the session. */
export interface SessionView {
  /** The fold of confirmed and pending. */
  readonly graph: ArgumentGraph;
  /** The last number that is confirmed. */
  readonly seq: number;
  readonly pending: number;
  readonly failed: readonly FailedBatch[];
  readonly conflicts: readonly TextConflict[];
  readonly trouble: Trouble;
  /** Some of what waits could not be kept on this device: closing the page would lose it. */
  readonly atRisk: boolean;
}

/** A reading of the whole map; "gone" where one may no longer see it, null where no answer came. */
export type Reading =
  | {
      readonly seq: number;
      readonly graph: ArgumentGraph;
      /** The brief's revision; left out where it is not known. */
      readonly briefRevision?: number | undefined;
    }
  | "gone"
  | null;

export interface SessionStart {
  readonly mapId: Id;
  readonly actorId: Id | null;
  readonly brief: Pick<DeskBrief, "id" | "revision" | "text"> | null;
  readonly seq: number;
  readonly graph: ArgumentGraph;
  readonly onChange: (view: SessionView) => void;
  /** A batch of one's own has its number now; told once for each. */
  readonly onConfirmed?: (batch: {
    clientOpId: Id;
    operations: readonly Operation[];
    seq: number;
  }) => void;
  /** A batch of one's own will not come to be. */
  readonly onRefused?: (clientOpId: Id, message: string) => void;
  /** The brief has a newer text than the session knows: `setBrief` is to be called with it. */
  readonly onRevised?: () => void;
  /** What the session is made of; tests bring their own. */
  readonly parts?: Partial<SessionParts>;
}

export interface SessionParts {
  readonly send: (request: SubmitRequest) => Promise<Sent>;
  readonly readAgain: () => Promise<Reading>;
  readonly core: FoldBatch;
  readonly outbox: Outbox;
  readonly clock: Clock;
  readonly mintId: () => Id;
  /** Whether whoever is signed in now is the person who wrote what waits. */
  readonly isStillMe: () => Promise<boolean>;
}

export interface Submitted {
  readonly clientOpId: Id;
  readonly outcome: Promise<SubmitOutcome>;
}

export interface MapSession {
  /** Shows the operations at once and sends them in order. Resolves when they are confirmed, refused, or safely kept. */
  readonly submit: (operations: readonly Operation[]) => Promise<SubmitOutcome>;
  /** The same, with the batch's id at hand at once: `onBegun` hears it before anything is sent. */
  readonly start: (
    operations: readonly Operation[],
    onBegun?: (clientOpId: Id) => void,
  ) => Promise<Submitted>;
  /** Takes in what the stream or an answer brought. */
  readonly receive: (events: readonly (SeqPatch & { readonly clientOpId?: Id })[]) => void;
  /** Replaces what was confirmed by a newer reading of the server's; by an older one where the server went back. */
  readonly replace: (seq: number, graph: ArgumentGraph, evenOlder?: boolean) => void;
  /** Takes the newest text of the brief, in which passages are marked from now on. */
  readonly setBrief: (brief: SessionStart["brief"]) => void;
  /** Reads the map again, once at a time. */
  readonly resync: (evenOlder?: boolean) => Promise<void>;
  /** The map is not there any more for this person: what waits becomes what failed. */
  readonly end: () => void;
  /** Takes up what earlier pages left unsent. */
  readonly adopt: () => Promise<void>;
  /** The line may be back: sends now. */
  readonly wake: () => void;
  /** Takes a batch back that was never sent; false where it was. */
  readonly takeBack: (clientOpId: Id) => boolean;
  readonly isPending: (clientOpId: Id) => boolean;
  readonly retryFailed: (clientOpId: Id) => Promise<SubmitOutcome>;
  readonly discardFailed: (clientOpId: Id) => void;
  readonly settleConflict: (clientOpId: Id, words: string | null) => Promise<SubmitOutcome>;
  /** What a batch of one's own did, as long as this page remembers. */
  readonly patchOf: (seq: number) => Patch | undefined;
  /** Stops sending and forgets its timers. */
  readonly close: () => void;
  readonly view: () => SessionView;
  readonly seq: () => number;
}
