// GET /api/health: whether the server answers and reaches its database.
import { methods } from "@/lib/server/http/methods";
import { route } from "@/lib/server/http/route";
import { checkHealth } from "@/lib/server/services/check-health";

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = methods({
  GET: route({ session: "none", handle: async () => ({ body: await checkHealth() }) }),
});
