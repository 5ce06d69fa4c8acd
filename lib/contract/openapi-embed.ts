// The call by which other sites show a map, for the description of the interface.
import { oembedQuerySchema, oembedSchema } from "./oembed";
import type { Call } from "./openapi-paths";

export const EMBED_CALLS: readonly Call[] = [
  {
    method: "get",
    path: "/api/oembed",
    summary:
      "oEmbed: a frame that shows the map at `url`, where everybody with its address may see it; `format` other than json is answered 501",
    query: oembedQuerySchema,
    answer: oembedSchema,
    errors: ["VALIDATION", "NOT_FOUND", "RATE_LIMITED"],
  },
];
