// GET /api/maps/{idOrSlug}: a map with everything in it, from kept bytes.
import { methods } from "@/lib/server/http/methods";
import { mapRead } from "@/lib/server/map-read";

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = methods({ GET: mapRead });
