// POST /api/maps/{id}/operations: the only way the content of a map changes.
import { methods } from "@/lib/server/http/methods";
import { mapSubmit } from "@/lib/server/map-live";

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = methods({ POST: mapSubmit });
