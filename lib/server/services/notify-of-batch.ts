// Whom a batch of operations concerns: who is mentioned, answered, resolved, and who wants to hear of everything.
import "server-only";
import type { Operation } from "@/lib/argument/operations/operation";
import type { Patch } from "@/lib/argument/patch";
import { mentionedIn } from "@/lib/argument/queries/mentions";
import type { Annotation, ArgumentGraph, Id } from "@/lib/argument/records";
import type { Tx } from "../repositories/database";
import { findSuggestionAuthor } from "../repositories/notification-sources";
import { findFollowers } from "../repositories/preference-repository";
import { notify } from "./notify";

/** What it must know of a batch that is being applied. */
export interface ToldBatch {
  readonly mapId: string;
  readonly actorId: string | null;
  readonly at: Date;
  readonly operations: readonly Operation[];
  /** The map's content before it. */
  readonly graph: ArgumentGraph;
  readonly undoes?: Patch;
  readonly suggestionId?: string;
}

type ConcernKind = "mention" | "reply" | "resolved";

interface Concern {
  readonly kind: ConcernKind;
  readonly annotationId: Id;
}

/** Tells each person once: of a mention before a reply before a resolved thread before anything else. */
export async function notifyOfBatch(tx: Tx, batch: ToldBatch, patch: Patch): Promise<void> {
  const { mapId, actorId, at } = batch;
  if (actorId === null) return;
  const concerns = batch.undoes ? new Map<Id, Concern>() : concernsOf(batch.graph, patch);
  concerns.delete(actorId);
  for (const { concern, userIds } of grouped(concerns))
    await notify(tx, { mapId, actorId, at, userIds, ...concern });
  if (batch.operations.every((operation) => operation.type === "setPosition")) return;
  const followers = (await followersOf(tx, mapId)).filter((id) => !concerns.has(id));
  if (followers.length === 0) return;
  // Whose suggestion was accepted is told that, by whom accepts it.
  const told = batch.suggestionId && (await findSuggestionAuthor(tx, mapId, batch.suggestionId));
  const userIds = followers.filter((id) => id !== told);
  await notify(tx, {
    kind: "activity",
    mapId,
    actorId,
    at,
    userIds,
    annotationId: lastAdded(patch),
  });
}

/** Looked up once in a transaction, which may carry out many batches. */
const followersIn = new WeakMap<Tx, Map<string, Promise<readonly string[]>>>();

function followersOf(tx: Tx, mapId: string): Promise<readonly string[]> {
  const known = followersIn.get(tx) ?? new Map<string, Promise<readonly string[]>>();
  followersIn.set(tx, known);
  const found = known.get(mapId) ?? findFollowers(tx, mapId);
  known.set(mapId, found);
  return found;
}

function concernsOf(graph: ArgumentGraph, { annotations }: Patch): Map<Id, Concern> {
  const found = new Map<Id, Concern>();
  if (!annotations) return found;
  const added = Object.values(annotations.added).filter(isReadable);
  const updated = Object.values(annotations.updated).filter(([, now]) => isReadable(now));
  const tell = (people: Iterable<Id | null>, concern: Concern) => {
    for (const id of people) if (id !== null && !found.has(id)) found.set(id, concern);
  };
  for (const { id, body } of added) tell(mentionedIn(body), { kind: "mention", annotationId: id });
  for (const [before, now] of updated) {
    const known = new Set(mentionedIn(before.body));
    const fresh = mentionedIn(now.body).filter((id) => !known.has(id));
    tell(fresh, { kind: "mention", annotationId: now.id });
  }
  const inThread = threadsOf(graph, added);
  for (const reply of added) {
    if (reply.parentId === null) continue;
    tell(inThread.get(reply.parentId) ?? [], { kind: "reply", annotationId: reply.id });
  }
  for (const [before, now] of updated) {
    if (before.resolvedAt === null && now.resolvedAt !== null)
      tell([now.authorId], { kind: "resolved", annotationId: now.id });
  }
  return found;
}

/** What is hidden or deleted tells nobody anything. */
function isReadable({ hiddenAt, deletedAt }: Annotation): boolean {
  return hiddenAt === null && deletedAt === null;
}

/** Who wrote in the threads that are being answered: the first author and everybody behind. */
function threadsOf(
  graph: ArgumentGraph,
  added: readonly Annotation[],
): ReadonlyMap<Id, ReadonlySet<Id | null>> {
  const threads = new Map<Id, Set<Id | null>>();
  for (const { parentId } of added) if (parentId !== null) threads.set(parentId, new Set());
  if (threads.size === 0) return threads;
  for (const each of [...graph.annotations.values(), ...added]) {
    if (each.deletedAt === null) threads.get(each.parentId ?? each.id)?.add(each.authorId);
  }
  return threads;
}

function grouped(
  concerns: ReadonlyMap<Id, Concern>,
): { readonly concern: Concern; readonly userIds: Id[] }[] {
  const groups = new Map<string, { concern: Concern; userIds: Id[] }>();
  for (const [userId, concern] of concerns) {
    const key = `${concern.kind} ${concern.annotationId}`;
    const group = groups.get(key);
    if (group) group.userIds.push(userId);
    else groups.set(key, { concern, userIds: [userId] });
  }
  return [...groups.values()];
}

function lastAdded({ annotations }: Patch): Id | undefined {
  return annotations && Object.values(annotations.added).filter(isReadable).at(-1)?.id;
}
