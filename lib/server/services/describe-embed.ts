// What other sites learn of a map whose address somebody pasted there: a frame to show, as oEmbed has it.
import "server-only";
import { AppError } from "@/lib/contract/app-error";
import { EMBED_SIZE, embedCode, PREVIEW_SIZE, previewAddress } from "@/lib/contract/embed";
import type { OembedAnswer, OembedQuery } from "@/lib/contract/oembed";
import { readShownMap } from "./read-shown-map";

const PATH = /^\/(?:maps|embed)\/([^/]+)\/?$/;
const HOUR = 3600;

/** Throws NOT_FOUND for an address that is no map's here, or of a map that not everybody with its address may see. */
export async function describeEmbed(query: OembedQuery, origin: string): Promise<OembedAnswer> {
  const { map, brief } = await readShownMap(slugIn(query.url, origin));
  const { maxwidth = Number.POSITIVE_INFINITY, maxheight = Number.POSITIVE_INFINITY } = query;
  const width = Math.max(1, Math.min(EMBED_SIZE.width, maxwidth));
  const height = Math.max(1, Math.min(EMBED_SIZE.height, maxheight));
  const target = { origin, slug: map.slug, title: map.title };
  const fits = PREVIEW_SIZE.width <= maxwidth && PREVIEW_SIZE.height <= maxheight;
  return {
    version: "1.0",
    type: "rich",
    title: map.title,
    ...(brief?.author && { author_name: brief.author }),
    provider_name: "Counterpoint",
    provider_url: origin,
    cache_age: HOUR,
    html: embedCode(target, { width, height }),
    width,
    height,
    ...(fits && {
      thumbnail_url: previewAddress(target),
      thumbnail_width: PREVIEW_SIZE.width,
      thumbnail_height: PREVIEW_SIZE.height,
    }),
  };
}

function slugIn(address: string, origin: string): string {
  const url = URL.canParse(address) ? new URL(address) : null;
  const segment = url?.origin === origin ? PATH.exec(url.pathname)?.[1] : undefined;
  if (segment === undefined) throw noMap();
  try {
    return decodeURIComponent(segment);
  } catch {
    throw noMap();
  }
}

function noMap(): AppError {
  return new AppError(
    "NOT_FOUND",
    "This is no address of a map here. Send the whole address of a map's page.",
  );
}
