// DELETE /api/maps/{id}/snapshots/{snapshotId}: takes a moment's name away.
import { methods } from "@/lib/server/http/methods";
import { route } from "@/lib/server/http/route";
import { removeSnapshot } from "@/lib/server/services/snapshots";

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = methods({
  DELETE: route({
    session: "required",
    rate: "write",
    handle: async ({ actor, params }) => {
      await removeSnapshot(actor, params.mapId ?? "", params.snapshotId ?? "");
      return { body: { removed: true } };
    },
  }),
});
