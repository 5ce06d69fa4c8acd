// The call that takes a map out, for the description of the interface.
import { z } from "zod";
import { exportQuerySchema, exportReportSchema } from "./exports-schemas";
import type { Call } from "./openapi-paths";

export const EXPORT_CALLS: readonly Call[] = [
  {
    method: "get",
    path: "/api/maps/{idOrSlug}/export",
    summary:
      "The map as a file, whole, a branch or some statements; with report=1, what the file would be and what it could not hold",
    query: exportQuerySchema,
    answer: z.string().meta({ format: "binary" }),
    type: "application/octet-stream",
    others: { "application/json": exportReportSchema },
    progress: true,
    errors: ["VALIDATION", "NOT_FOUND", "TOO_LARGE", "RATE_LIMITED"],
  },
];
