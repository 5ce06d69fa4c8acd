// GET /api/maps/{id}/events: what happens to the map, as server-sent events.
import { methods } from "@/lib/server/http/methods";
import { mapEvents } from "@/lib/server/map-live";

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = methods({ GET: mapEvents });
