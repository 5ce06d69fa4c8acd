// Creates a map, with its brief where there is one; who creates it owns it.
import "server-only";
import type { Actor } from "@/lib/contract/actor";
import { AppError } from "@/lib/contract/app-error";
import type { MapHead } from "@/lib/contract/map-document";
import type { CreateMapRequest } from "@/lib/contract/maps";
import { normalizeText, plainTextOf } from "@/lib/contract/plain-text";
import { insertBrief, type NewBrief } from "../repositories/brief-repository";
import { write } from "../repositories/database";
import { insertMap, type MapRow } from "../repositories/map-repository";
import { findLivingUser } from "../repositories/user-repository";
import { newId, newSlug } from "./new-id";

/** The new map. The brief's text is Markdown; throws VALIDATION where nothing is left of it as plain text. */
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
  const text = plainTextOf(markdown);
  if (text === "") {
    throw new AppError("VALIDATION", "The brief has no text. Paste the text that argues.", {
      path: "brief.text",
    });
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
