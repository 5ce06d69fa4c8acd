// What the simulated clients talk to: a server in memory, or the real service over a real database.
import type { Patch } from "@/lib/argument/patch";
import type { ArgumentGraph, Id } from "@/lib/argument/records";
import type { Sent } from "@/lib/client/send-operations";
import type { SubmitRequest } from "@/lib/contract/submit";

export interface LogEntry {
  readonly seq: number;
  readonly clientOpId: Id;
  readonly patch: Patch;
}

export interface Backend {
  readonly mapId: Id;
  readonly people: readonly Id[];
  readonly brief: { readonly id: Id; readonly revision: number; readonly text: string } | null;
  readonly submit: (personId: Id, request: SubmitRequest) => Promise<Sent>;
  readonly read: (personId: Id) => Promise<{ seq: number; graph: ArgumentGraph }>;
  /** The log after a number, oldest first. */
  readonly entriesAfter: (seq: number) => Promise<readonly LogEntry[]>;
  /** The state as the server holds it: rows, not what it remembers. */
  readonly rows: () => Promise<{ seq: number; graph: ArgumentGraph }>;
}
