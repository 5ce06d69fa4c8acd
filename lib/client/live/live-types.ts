// The live side of the desk: the line to the server, what waits to be sent, and who else is here.
import type { Operation } from "@/lib/argument/operations/operation";
import type { Id } from "@/lib/argument/records";
import type { PresenceReport, PresentPerson } from "@/lib/contract/live-events";
import type { EditedField } from "./batch";

/** `live`: changes come as they happen. `gone`: the map is no longer there for this person. */
export type LineStatus = "connecting" | "live" | "offline" | "gone";

/** A batch that the server or the core refused after it had been shown; kept until the person throws it away. */
export interface FailedBatch {
  readonly clientOpId: Id;
  readonly operations: readonly Operation[];
  readonly code: string;
  readonly message: string;
  /** What it said, for a person to copy; one line an operation. */
  readonly text: readonly string[];
}

/** Two versions of one text: somebody else's, which stands, and one's own, which was refused. */
export interface TextConflict {
  readonly clientOpId: Id;
  readonly statementId: Id;
  /** Which words of the statement. */
  readonly field: EditedField;
  readonly theirs: string;
  readonly mine: string;
}

export interface LiveView {
  readonly line: LineStatus;
  /** The session has ended: what waits is sent after signing in again. */
  readonly signedOut: boolean;
  /** The last number that the server confirmed. */
  readonly seq: number;
  /** Batches that the server has not confirmed. */
  readonly pending: number;
  /** Some of what waits could not be kept on this device: closing the page would lose it. */
  readonly atRisk: boolean;
  readonly failed: readonly FailedBatch[];
  readonly conflicts: readonly TextConflict[];
  /** Other people's pages; one's own tabs are not among them. */
  readonly present: readonly PresentPerson[];
  readonly visitors: number;
  /** Notifications that the viewer has not read. */
  readonly unread: number;
  readonly canUndo: boolean;
  readonly canRedo: boolean;
}

export interface LiveActions {
  /** A step of the viewer's own that did not go through the line, such as accepting a suggestion: undo takes it back. */
  readonly tookStep: (seq: number) => void;
  /** Opens the line to the server, once for the page; the returned function closes it. */
  readonly connect: () => Promise<() => void>;
  /** Takes back one's own last step, also after others went on; says why where that cannot be. */
  readonly undo: () => Promise<void>;
  readonly redo: () => Promise<void>;
  /** Sends a refused batch again, under a new id. */
  readonly retryFailed: (clientOpId: Id) => Promise<void>;
  readonly discardFailed: (clientOpId: Id) => void;
  /** `mine` writes one's own text over theirs, from its newest revision; `theirs` lets theirs stand. */
  readonly settleConflict: (
    clientOpId: Id,
    keep: "mine" | "theirs",
    text?: string,
  ) => Promise<void>;
  /** What this page tells others of its person; sent at most twice a second. */
  readonly report: (change: Partial<Omit<PresenceReport, "clientId">>) => void;
}
