// What the W3C Web Annotation Protocol asks of a container.
import { z } from "zod";

/** Bytes: the longest words that an annotation may have, several times over. It is kept as it came. */
export const WEB_ANNOTATION_LIMIT = 64_000;

/** Any JSON: the model says by itself where it is broken, in words of its own. */
export const webAnnotationSchema = z.record(z.string(), z.unknown());

export const containerQuerySchema = z.object({
  /** From 0; the container itself where it is left out. */
  page: z.coerce.number().int().min(0).max(1_000_000).optional(),
  /** 1 for addresses instead of descriptions. */
  iris: z.enum(["0", "1"]).optional(),
});

export interface Wanted {
  readonly page: number | null;
  readonly iris: boolean;
  readonly minimal: boolean;
  /** Whether the Prefer header was followed. */
  readonly applied: boolean;
}

const LDP_MINIMAL = "http://www.w3.org/ns/ldp#PreferMinimalContainer";
const OA_IRIS = "http://www.w3.org/ns/oa#PreferContainedIRIs";
const OA_DESCRIPTIONS = "http://www.w3.org/ns/oa#PreferContainedDescriptions";

/** What the address and the Prefer header ask for together; the address goes first, as pages carry it. */
export function wantedOf(
  query: z.infer<typeof containerQuerySchema>,
  prefer: string | null,
): Wanted {
  const include = /return\s*=\s*representation\s*;\s*include\s*=\s*"([^"]*)"/i.exec(prefer ?? "");
  const wishes = (include?.[1] ?? "").split(/\s+/);
  const minimal = wishes.includes(LDP_MINIMAL);
  const iris = wishes.includes(OA_IRIS);
  return {
    page: query.page ?? null,
    iris: query.iris === undefined ? iris : query.iris === "1",
    minimal: query.page === undefined && query.iris === undefined && minimal,
    applied: minimal || iris || wishes.includes(OA_DESCRIPTIONS),
  };
}
