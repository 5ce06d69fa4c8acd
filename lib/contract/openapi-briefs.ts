// The calls about briefs that are in no map yet, for the description.
import { readBriefQuerySchema, readBriefSchema } from "./brief-files-schemas";
import type { Call } from "./openapi-paths";

export const BRIEF_CALLS: readonly Call[] = [
  {
    method: "post",
    path: "/api/briefs/read",
    summary:
      "A file (text, Markdown, HTML, .docx, .pdf, up to 20 MB) as Markdown, with what was lost or changed; stores nothing",
    query: readBriefQuerySchema,
    file: true,
    progress: true,
    answer: readBriefSchema,
    errors: ["VALIDATION", "UNAUTHENTICATED", "FORBIDDEN", "TOO_LARGE", "RATE_LIMITED"],
  },
];
