// Decides on a suggestion: an editor accepts or declines it, its author withdraws it.
import "server-only";
import type { Patch } from "@/lib/argument/patch";
import type { Actor } from "@/lib/contract/actor";
import { AppError } from "@/lib/contract/app-error";
import type { SeqPatch } from "@/lib/contract/submit";
import type {
  DecideAnswer,
  DecideRequest,
  SuggestionDocument,
  SuggestionStatus,
} from "@/lib/contract/suggestions";
import { type Reader, reader, type Tx, writeUnless } from "../repositories/database";
import { findEntry } from "../repositories/log-repository";
import { touchMap } from "../repositories/map-repository";
import { findNames } from "../repositories/people-repository";
import { findSuggestion, updateOpenSuggestion } from "../repositories/suggestion-repository";
import { acceptSuggestion } from "./accept-suggestion";
import { announceMapChanged } from "./announce";
import { type Authorized, authorizeMap, grant, type MapAccess } from "./authorize";
import { keepContent, loadContent, type MapContent } from "./map-content";
import { notify } from "./notify";
import { withholdFromPatch } from "./withhold";

export interface DecideInput extends DecideRequest {
  readonly mapId: string;
  readonly suggestionId: string;
}

interface Outcome {
  readonly suggestion: SuggestionDocument;
  /** The map's content afterwards, where it changed. */
  readonly content: MapContent | null;
}

const STATUS = { accept: "accepted", decline: "declined", withdraw: "withdrawn" } as const;

/**
 * What became of it. The same decision again by the same person gives the same answer; CONFLICT where somebody else
 * decided, or where it does not fit the map any more: then it stays open. Throws NOT_FOUND and FORBIDDEN.
 */
export async function decideSuggestion(actor: Actor, input: DecideInput): Promise<DecideAnswer> {
  const db = await reader();
  const before = await authorizeMap(db, actor, input.mapId, "map.read");
  const { suggestion, content } = await writeUnless(async (tx) => {
    await touchMap(tx, before.map.id);
    const access = await authorizeMap(tx, actor, before.map.id, "map.read");
    const outcome = await decide(tx, access, actor, input);
    return { keep: outcome.decidedNow, value: outcome };
  });
  if (content) keepContent(before.map.id, content);
  return { suggestion, applied: await appliedBy(db, before, suggestion) };
}

async function decide(
  tx: Tx,
  access: Authorized<MapAccess, "map.read">,
  actor: Actor,
  { suggestionId, decision, note }: DecideInput,
): Promise<Outcome & { decidedNow: boolean }> {
  const { map } = access;
  const open = await findSuggestion(tx, map.id, suggestionId);
  if (!open) {
    throw new AppError("NOT_FOUND", "There is no such suggestion on this map. Reload the map.");
  }
  const status = STATUS[decision];
  if (status === "withdrawn") checkOwn(access, open, actor);
  else grant(access, "suggestion.decide");
  if (open.status !== "open") {
    if (open.status === status && open.decidedBy === actor.id)
      return { suggestion: open, content: null, decidedNow: false };
    throw await decidedAlready(tx, open);
  }
  const decided = {
    decidedBy: actor.id,
    decidedAt: new Date(),
    decisionNote: note || null,
  };
  announceMapChanged(map.id, tx);
  if (status !== "withdrawn" && open.authorId !== null) {
    await notify(tx, {
      kind: "decided",
      mapId: map.id,
      actorId: actor.id,
      suggestionId: open.id,
      at: decided.decidedAt,
      userIds: [open.authorId],
    });
  }
  if (status === "accepted") {
    const accepted = await acceptSuggestion(tx, grant(access, "content.edit"), actor, {
      ...decided,
      open,
    });
    return { ...accepted, decidedNow: true };
  }
  const change = { ...decided, status, acceptedSeq: null };
  const suggestion = await updateOpenSuggestion(tx, map.id, open.id, change);
  return { suggestion: suggestion ?? open, content: null, decidedNow: true };
}

/** An archived map keeps its suggestions as they are. */
function checkOwn(access: MapAccess, { authorId }: SuggestionDocument, actor: Actor): void {
  if (authorId !== actor.id) {
    throw new AppError(
      "FORBIDDEN",
      "Somebody else made this suggestion. Only its author withdraws it.",
    );
  }
  grant(access, "suggestion.create");
}

const DONE: Readonly<Record<SuggestionStatus, string>> = {
  open: "left it open",
  accepted: "accepted it",
  declined: "declined it",
  withdrawn: "withdrew it",
};

async function decidedAlready(
  tx: Tx,
  { decidedBy, status }: SuggestionDocument,
): Promise<AppError> {
  const names = decidedBy === null ? {} : await findNames(tx, [decidedBy]);
  const who = (decidedBy !== null && names[decidedBy]?.name) || "Somebody";
  return new AppError(
    "CONFLICT",
    `This suggestion was decided already: ${who} ${DONE[status]}. Reload the map.`,
  );
}

/** What an accepted suggestion did, as this person may see it. */
async function appliedBy(
  db: Reader,
  access: Authorized<MapAccess, "map.read">,
  { acceptedSeq }: SuggestionDocument,
): Promise<SeqPatch | null> {
  if (acceptedSeq === null) return null;
  const entry = await findEntry(db, access.map.id, acceptedSeq);
  if (!entry) return null;
  const { content } = await loadContent(db, access.map);
  const patch = withholdFromPatch(JSON.parse(entry.patch) as Patch, content.graph, access);
  return { seq: acceptedSeq, patch };
}
