// What instances tell each other, and themselves, once something stands in the database.
import "server-only";
import type { PresenceReport, PresentPerson } from "@/lib/contract/live-events";

/** An entry of the log as it was just written, so that nobody here need read it. */
export interface FreshEntry {
  readonly seq: number;
  readonly clientOpId: string;
  /** Who did it; null for the seed. */
  readonly actor: { readonly id: string; readonly name: string } | null;
  readonly at: Date;
  /** JSON. */
  readonly patch: string;
}

export type HubMessage =
  /** A batch was applied: the log has entries up to this seq. Listeners of the same instance are given the entry. */
  | {
      readonly type: "seq";
      readonly mapId: string;
      readonly seq: number;
      readonly entry?: FreshEntry | undefined;
    }
  /** Title, sharing, members, suggestions or names of a map changed; its version was counted up. */
  | { readonly type: "changed"; readonly mapId: string }
  /** Who may do what on the map changed: open streams look at once whether they may go on. */
  | { readonly type: "access"; readonly mapId: string }
  /** What a person is told of changed: the number of unread notifications is counted anew. */
  | { readonly type: "inbox"; readonly userId: string }
  /** Anything may have changed: a session ended, a name changed on many maps. */
  | { readonly type: "check" }
  /** The line to the other instances stands, for the first time or again: messages may have been missed. */
  | { readonly type: "connected" }
  /** Who is at a map on one instance; nobody is left there where `people` is empty and `visitors` 0. */
  | {
      readonly type: "presence";
      readonly mapId: string;
      readonly instance: string;
      readonly people: readonly PresentPerson[];
      readonly visitors: number;
    }
  /** An instance wants to know who is at a map elsewhere. */
  | { readonly type: "presence-asked"; readonly mapId: string; readonly instance: string }
  /** What a page tells, for the instance that holds its stream. */
  | {
      readonly type: "report";
      readonly mapId: string;
      readonly userId: string;
      readonly report: PresenceReport;
    };

/** Where a message is heard: at a map, at a person, or everywhere. */
export type Topic = `map ${string}` | `person ${string}` | "all";

/** The message as other instances are told it: they read the log by themselves. */
export function forOthers(message: HubMessage): HubMessage {
  if (message.type !== "seq") return message;
  const { type, mapId, seq } = message;
  return { type, mapId, seq };
}

/** The topic of a message. */
export function topicOf(message: HubMessage): Topic {
  switch (message.type) {
    case "seq":
    case "changed":
    case "access":
    case "presence":
    case "presence-asked":
    case "report":
      return `map ${message.mapId}`;
    case "inbox":
      return `person ${message.userId}`;
    case "check":
    case "connected":
      return "all";
  }
}
