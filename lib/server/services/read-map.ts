// Reads a map with everything in it: as an object for pages, as kept bytes for the HTTP interface.
import "server-only";
import { createHash } from "node:crypto";
import { promisify } from "node:util";
import { brotliCompress, constants, gzip } from "node:zlib";
import type { Actor } from "@/lib/contract/actor";
import type { MapDocument } from "@/lib/contract/map-document";
import { SCHEMA_VERSION } from "@/lib/contract/schema-version";
import { reader } from "../repositories/database";
import type { MapRow } from "../repositories/map-repository";
import { type Authorized, authorizeMap, type MapAccess } from "./authorize";
import { buildMapDocument } from "./build-map-document";
import { createLruCache, type LruCache } from "./lru-cache";
import { loadContent, type MapContent } from "./map-content";
import { authorsOfHidden } from "./withhold";

/** A map's document as JSON, in one encoding or another; compressed once. */
interface Kept {
  readonly identity: Buffer;
  br?: Promise<Buffer>;
  gzip?: Promise<Buffer>;
}

export interface MapAnswer {
  /** Changes whenever the document would. */
  readonly tag: string;
  readonly bytes: (encoding: "br" | "gzip" | "identity") => Promise<Buffer>;
}

const MAX_BYTES = 96 * 1024 * 1024;
const store = globalThis as typeof globalThis & { counterpointDocuments?: LruCache<Promise<Kept>> };

/** The map's document for this person. Throws NOT_FOUND where they may not see it. */
export async function readMap(actor: Actor | null, idOrSlug: string): Promise<MapDocument> {
  const { access, map, content } = await find(actor, idOrSlug);
  return buildMapDocument(await reader(), access, map, content);
}

/** What changes whenever the map's document for this person would. Throws NOT_FOUND where they may not see it. */
export async function readMapTag(actor: Actor | null, idOrSlug: string): Promise<string> {
  const { access, map, content } = await find(actor, idOrSlug);
  return tagOf(access, map, content);
}

/** The same as bytes, serialised once for each state and kind of viewer. */
export async function readMapBytes(actor: Actor | null, idOrSlug: string): Promise<MapAnswer> {
  const { access, map, content } = await find(actor, idOrSlug);
  const tag = tagOf(access, map, content);
  return {
    tag,
    bytes: async (encoding) => encode(await kept(tag, access, map, content), encoding),
  };
}

interface Found {
  readonly access: Authorized<MapAccess, "map.read">;
  readonly map: MapRow;
  readonly content: MapContent;
}

async function find(actor: Actor | null, idOrSlug: string): Promise<Found> {
  const db = await reader();
  const access = await authorizeMap(db, actor, idOrSlug, "map.read");
  return { access, ...(await loadContent(db, access.map)) };
}

/** Made from all that the document depends on: state, role, and whose own hidden words it shows. */
function tagOf(access: MapAccess, map: MapRow, { graph }: MapContent): string {
  const own = access.actor && authorsOfHidden(graph).has(access.actor.id) ? access.actor.id : "";
  const parts = [SCHEMA_VERSION, map.id, map.seq, map.version, access.role, own];
  const digest = createHash("sha256").update(parts.join(" ")).digest("base64url").slice(0, 22);
  return `W/"${map.seq}.${map.version}.${digest}"`;
}

async function kept(
  tag: string,
  access: MapAccess,
  map: MapRow,
  content: MapContent,
): Promise<Kept> {
  store.counterpointDocuments ??= createLruCache(MAX_BYTES);
  const documents = store.counterpointDocuments;
  const known = documents.get(tag);
  if (known !== undefined) return known;
  const making = serialise(access, map, content);
  documents.set(tag, making, 1);
  try {
    const made = await making;
    // The compressed copies together weigh about half of the plain one.
    documents.set(tag, making, Math.ceil(made.identity.byteLength * 1.5));
    return made;
  } catch (error) {
    documents.delete(tag);
    throw error;
  }
}

async function serialise(access: MapAccess, map: MapRow, content: MapContent): Promise<Kept> {
  const document = await buildMapDocument(await reader(), access, map, content);
  return { identity: Buffer.from(JSON.stringify(document)) };
}

function encode(document: Kept, encoding: "br" | "gzip" | "identity"): Promise<Buffer> {
  switch (encoding) {
    case "identity":
      return Promise.resolve(document.identity);
    case "gzip":
      document.gzip ??= promisify(gzip)(document.identity, { level: 6 });
      return document.gzip;
    case "br":
      document.br ??= promisify(brotliCompress)(document.identity, {
        params: {
          [constants.BROTLI_PARAM_QUALITY]: 5,
          [constants.BROTLI_PARAM_SIZE_HINT]: document.identity.byteLength,
        },
      });
      return document.br;
  }
}
