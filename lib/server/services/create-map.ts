// Creates a map, with its brief where there is one; who creates it owns it.
import "server-only";
import type { Actor } from "@/lib/contract/actor";
import { AppError } from "@/lib/contract/app-error";
import type { MapHead } from "@/lib/contract/map-document";
import type { CreateMapRequest } from "@/lib/contract/maps";
import { normalizeText, readMarkdown } from "@/lib/contract/plain-text";
import { insertBrief, type NewBrief } from "../repositories/brief-repository";
import { write } from "../repositories/database";
import { insertMap, type MapRow } from "../repositories/map-repository";
import { findLivingUser } from "../repositories/user-repository";
import { newId, newSlug } from "./new-id";

/**
 * Paragraphs, headings and marked stretches of a brief together. Every page of the map paints them all, so a few
 * megabytes of single letters would keep the server busy for minutes; a book of 500 pages has a tenth of this.
 */
const MOST_PIECES = 40_000;

/** The new map. The brief's text is Markdown; throws VALIDATION where nothing is left of it as plain text, and
 * TOO_LARGE where it has too many paragraphs and marks. */
export async function createMap(actor: Actor, input: CreateMapRequest): Promise<MapHead> {
  const { title, visibility = "private" } = input;
  const brief = input.brief && newBrief(input.brief, input.brief.text);
  const row = await write(async (tx) => {
    if (!(await findLivingUser(tx, actor.id))) {
      throw new AppError("UNAUTHENTICATED", "Your account is gone. Sign in with another one.");
    }
    const map = await insertMap(tx, {
      id: newId(),
      slug: newSlug(title),
      title,
      visibility,
      ownerId: actor.id,
    });
    if (brief) await insertBrief(tx, map.id, brief);
    return map;
  });
  return headOf(row);
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
  const markdown = normalizeText(source);
  const { text, blocks } = readMarkdown(markdown);
  if (text === "") {
    throw new AppError("VALIDATION", "The brief has no text. Paste the text that argues.", {
      path: "brief.text",
    });
  }
  const pieces = blocks.reduce((sum, block) => sum + 1 + (block.inline?.length ?? 0), 0);
  if (pieces > MOST_PIECES) {
    throw new AppError(
      "TOO_LARGE",
      "The brief has more than 40,000 paragraphs and marked words. Send a part of it as a brief of its own.",
      { path: "brief.text" },
    );
  }
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

/** What everybody who sees a map knows of it. */
export function headOf({ id, slug, title, visibility, seq, mainClaimId }: MapRow): MapHead {
  return { id, slug, title, visibility, seq, mainClaimId };
}
