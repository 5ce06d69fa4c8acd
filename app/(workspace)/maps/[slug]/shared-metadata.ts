// What a map that others may see tells sites on which its address is pasted: words, a picture, and how to frame it.
import type { Metadata } from "next";
import { headers } from "next/headers";
import { PREVIEW_SIZE, previewAddress } from "@/lib/contract/embed";
import type { MapHead } from "@/lib/contract/map-document";
import { publicOrigin } from "@/lib/server/auth/public-origin";

/** For a map that is not private. One that is shared by its link stays out of search engines. */
export async function sharedMetadata(
  { slug, title, visibility }: MapHead,
  description: string | undefined,
): Promise<Metadata> {
  const origin = publicOrigin(await headers());
  const url = `${origin}/maps/${encodeURIComponent(slug)}`;
  const picture = { url: previewAddress({ origin, slug }), ...PREVIEW_SIZE, alt: title };
  const words = { title, ...(description !== undefined && { description }) };
  return {
    openGraph: { ...words, type: "article", siteName: "Counterpoint", url, images: [picture] },
    twitter: { ...words, card: "summary_large_image", images: [picture] },
    alternates: {
      types: {
        "application/json+oembed": [
          { url: `${origin}/api/oembed?url=${encodeURIComponent(url)}`, title },
        ],
      },
    },
    ...(visibility === "link" && { robots: { index: false } }),
  };
}
