// What the session is made of in a browser.
import { graphFromRecords } from "@/lib/argument/graph";
import type { Id } from "@/lib/argument/records";
import type { MapDocument } from "@/lib/contract/map-document";
import { mintId } from "../mint-id";
import { sendOperations } from "../send-operations";
import { realClock } from "./clock";
import { foldBatch } from "./fold-batch";
import { noOutbox } from "./outbox";
import type { Reading, SessionParts } from "./session-types";

/** The browser's parts, all but where to keep what waits. */
export function browserParts(mapId: Id, actorId: Id | null): SessionParts {
  return {
    send: (request) => sendOperations(mapId, request, actorId),
    readAgain: () => readGraph(mapId),
    core: foldBatch,
    outbox: noOutbox,
    clock: realClock,
    mintId,
    isStillMe: () => isSignedInAs(actorId),
  };
}

/** The graph of a map's document. */
export function readingOf({ map, brief, graph }: Pick<MapDocument, "map" | "brief" | "graph">) {
  return {
    seq: map.seq,
    briefRevision: brief?.revision,
    graph: graphFromRecords({ ...graph, mainClaimId: map.mainClaimId }),
  };
}

async function readGraph(mapId: Id): Promise<Reading> {
  try {
    const response = await fetch(`/api/maps/${encodeURIComponent(mapId)}`, { cache: "no-cache" });
    if (response.status === 404 || response.status === 410) return "gone";
    return response.ok ? readingOf((await response.json()) as MapDocument) : null;
  } catch {
    return null;
  }
}

async function isSignedInAs(actorId: Id | null): Promise<boolean> {
  try {
    const response = await fetch("/api/account", { cache: "no-store" });
    const { user } = (await response.json()) as { user: { id: Id } | null };
    return user !== null && user.id === actorId;
  } catch {
    return false;
  }
}
