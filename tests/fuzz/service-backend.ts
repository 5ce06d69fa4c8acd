// The real service over a real SQLite file.
import { graphFromRecords } from "@/lib/argument/graph";
import type { Patch } from "@/lib/argument/patch";
import { readingOf } from "@/lib/client/live/browser-parts";
import type { Sent } from "@/lib/client/send-operations";
import { AppError } from "@/lib/contract/app-error";
import { reader } from "@/lib/server/repositories/database";
import { loadRecords } from "@/lib/server/repositories/graph-repository";
import { readMap } from "@/lib/server/services/read-map";
import { submitOperations } from "@/lib/server/services/submit-operations";
import { giveRole, makeMap, makePerson } from "../support/factories";
import type { Backend, LogEntry } from "./backend";

function sentOf(error: unknown): Sent {
  if (!(error instanceof AppError)) throw error;
  const { code, message, details } = error;
  return { type: "refused", code, message, rule: details?.rule };
}

/** A map with three people who all may do everything. */
export async function serviceBackend(): Promise<Backend> {
  const actors = [await makePerson("Ada"), await makePerson("Bo"), await makePerson("Cy")];
  const [owner, ...others] = actors;
  if (!owner) throw new Error("There is nobody.");
  const map = await makeMap(owner);
  for (const person of others) await giveRole(map.id, person, "owner");
  const { brief } = await readMap(owner, map.id);
  const actorOf = (id: string) => actors.find((each) => each.id === id) ?? owner;
  return {
    mapId: map.id,
    people: actors.map(({ id }) => id),
    brief,
    submit: async (personId, request) => {
      try {
        const answer = await submitOperations(actorOf(personId), { mapId: map.id, ...request });
        return { type: "answer", answer: structuredClone(answer) };
      } catch (error) {
        return sentOf(error);
      }
    },
    read: async (personId) => structuredClone(readingOf(await readMap(actorOf(personId), map.id))),
    entriesAfter: async (seq) => {
      const rows = await (await reader()).logEntry.findMany({
        where: { mapId: map.id, seq: { gt: seq } },
        orderBy: { seq: "asc" },
      });
      return rows.map(
        (row): LogEntry => ({
          seq: row.seq,
          clientOpId: row.clientOpId,
          patch: JSON.parse(row.patch) as Patch,
        }),
      );
    },
    rows: async () => {
      const db = await reader();
      const { seq, mainClaimId } = await db.argumentMap.findUniqueOrThrow({
        where: { id: map.id },
      });
      return { seq, graph: graphFromRecords(await loadRecords(db, map.id, mainClaimId)) };
    },
  };
}
