// A backend in memory, for very many rounds.
import { fakeServer, TEST_MAP } from "@/lib/client/live/testing/fake-server";
import type { Backend } from "./backend";

/** A server with one empty map and three people. */
export function memoryBackend(): Backend {
  const server = fakeServer();
  return {
    mapId: TEST_MAP,
    people: ["person-a", "person-b", "person-c"],
    brief: null,
    submit: async (personId, request) => structuredClone(server.handle(personId, request)),
    read: async () => structuredClone(server.reading()),
    entriesAfter: async (seq) => structuredClone(server.log.slice(seq)),
    rows: async () => server.reading(),
  };
}
