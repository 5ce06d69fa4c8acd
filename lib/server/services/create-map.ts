// Creates a map, with its brief and its main claim where there are; who creates it owns it.
import "server-only";
import { createHash } from "node:crypto";
import { emptyGraph } from "@/lib/argument/graph";
import type { Operation } from "@/lib/argument/operations/operation";
import type { Actor } from "@/lib/contract/actor";
import { AppError } from "@/lib/contract/app-error";
import type { MapHead } from "@/lib/contract/map-document";
import type { CreateMapRequest } from "@/lib/contract/maps";
import { normalizeText, readMarkdown } from "@/lib/contract/plain-text";
import { findBrief, insertBrief, type NewBrief } from "../repositories/brief-repository";
import { isUniqueViolation, reader, type Tx, write } from "../repositories/database";
import { findMap, insertMap, type MapRow, takeNextSeq } from "../repositories/map-repository";
import { findLivingUser } from "../repositories/user-repository";
import { applyBatch } from "./apply-batch";
import { newId, newSlug } from "./new-id";

/**
 * Paragraphs, headings and marked stretches of a brief together. Every page of the map paints them all, so a few
 * megabytes of single letters would keep the server busy for minutes; a book of 500 pages has a tenth of this.
 */
const MOST_PIECES = 40_000;
/** Ten for each piece. Reading more of them takes seconds before it is known that they are too many. */
const MOST_LINES = 10 * MOST_PIECES;

/** The new map, or the one that the same person's same `requestId` made before. The brief's text is Markdown; throws
 * VALIDATION where nothing is left of it as plain text, and TOO_LARGE where it has too many paragraphs and marks. */
export async function createMap(actor: Actor, input: CreateMapRequest): Promise<MapHead> {
  const { title, visibility = "private", mainClaim, requestId } = input;
  const brief = input.brief && newBrief(input.brief, input.brief.text);
  const id = requestId === undefined ? newId() : idOfRequest(actor, requestId);
  const make = async (tx: Tx): Promise<MapRow> => {
    if (!(await findLivingUser(tx, actor.id))) {
      throw new AppError("UNAUTHENTICATED", "Your account is gone. Sign in with another one.");
    }
    const made = requestId === undefined ? null : await findMap(tx, id, actor.id);
    if (made?.role) return made.map;
    const slug = newSlug(title);
    const map = await insertMap(tx, { id, slug, title, visibility, ownerId: actor.id });
    if (brief) await insertBrief(tx, map.id, brief);
    return mainClaim === undefined ? map : addMainClaim(tx, actor, map, mainClaim);
  };
  try {
    return headOf(await write(make));
  } catch (error) {
    if (requestId === undefined || !isUniqueViolation(error)) throw error;
    return madeBefore(actor, id);
  }
}

/** The map that another request of the same id made meanwhile; CONFLICT where it was deleted or left since. */
async function madeBefore(actor: Actor, id: string): Promise<MapHead> {
  const made = await findMap(await reader(), id, actor.id);
  if (made?.role) return headOf(made.map);
  throw new AppError(
    "CONFLICT",
    "This request made a map before, which is gone since. Send it under a new requestId.",
  );
}

/** The id of the map that a request makes: the same for the same person's same request, and nobody else's to guess. */
export function idOfRequest(actor: Actor, requestId: string): string {
  const hash = createHash("sha256").update(`map:${actor.id}:${requestId}`);
  return hash.digest("base64url").slice(0, 22);
}

/** The map's first batch, by its maker. */
async function addMainClaim(tx: Tx, actor: Actor, map: MapRow, text: string): Promise<MapRow> {
  const at = new Date();
  const next = await takeNextSeq(tx, map.id, at);
  if (!next) throw new Error(`The map ${map.id} went away while it was made.`);
  const statementId = newId();
  const operations: Operation[] = [
    { v: 1, type: "addStatement", id: statementId, text },
    { v: 1, type: "setMainClaim", statementId },
  ];
  await applyBatch(tx, {
    mapId: map.id,
    seq: next.seq,
    clientOpId: newId(),
    actorId: actor.id,
    at,
    bodyHash: createHash("sha256").update(JSON.stringify(operations)).digest("hex"),
    operations,
    graph: emptyGraph(),
    brief: await findBrief(tx, map.id),
  });
  return { ...next, mainClaimId: statementId };
}

/** What is known of a brief besides its text; absent and null both say that it is not known. */
export type BriefFields = { readonly title: string } & {
  readonly [K in Exclude<keyof NewBrief, "id" | "title" | "text" | "markdown">]?:
    | string
    | null
    | undefined;
};

/** A brief as it is stored: Markdown with LF and NFC, and the plain text that offsets count in. */
export function newBrief(fields: BriefFields, source: string): NewBrief {
  if (hasMoreLines(source, MOST_LINES)) throw tooManyPieces();
  const markdown = normalizeText(source);
  const { text, blocks } = readMarkdown(markdown);
  if (text === "") {
    throw new AppError("VALIDATION", "The brief has no text. Paste the text that argues.", {
      path: "brief.text",
    });
  }
  const pieces = blocks.reduce((sum, block) => sum + 1 + (block.inline?.length ?? 0), 0);
  if (pieces > MOST_PIECES) throw tooManyPieces();
  return {
    id: newId(),
    title: fields.title,
    author: fields.author ?? null,
    source: fields.source ?? null,
    series: fields.series ?? null,
    publisher: fields.publisher ?? null,
    publishedOn: fields.publishedOn ?? null,
    language: fields.language ?? null,
    notice: fields.notice ?? null,
    disclaimer: fields.disclaimer ?? null,
    text,
    markdown,
  };
}

function hasMoreLines(text: string, most: number): boolean {
  let count = 0;
  for (const _ of text.matchAll(/\r\n?|\n/g)) if (++count > most) return true;
  return false;
}

function tooManyPieces(): AppError {
  return new AppError(
    "TOO_LARGE",
    "The brief has more than 40,000 paragraphs and marked words. Send a part of it as a brief of its own.",
    { path: "brief.text" },
  );
}

/** What everybody who sees a map knows of it. */
export function headOf(map: MapRow): MapHead {
  const { id, slug, title, visibility, seq, mainClaimId, archivedAt } = map;
  return {
    id,
    slug,
    title,
    visibility,
    seq,
    mainClaimId,
    archivedAt: archivedAt?.toISOString() ?? null,
  };
}
