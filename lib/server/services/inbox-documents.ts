// Notifications as people see them: who, where to, and the words as they stand now.
import "server-only";
import { mentionedIn, plainMentions } from "@/lib/argument/queries/mentions";
import type { NotificationDocument, NotificationKind } from "@/lib/contract/inbox";
import { plainTextOf } from "@/lib/contract/plain-text";
import type { Reader, Tx } from "../repositories/database";
import type { NotificationRow } from "../repositories/notification-repository";
import {
  findAnnotationWords,
  findStanding,
  findSuggestionWords,
  keyOf,
} from "../repositories/notification-sources";
import { FORMER_MEMBER, findNames } from "../repositories/people-repository";

const EXCERPT = 200;
/** No more of a body is read for its excerpt. */
const READ = 2000;

/** The documents of these rows, in their order. What is hidden, deleted or gone is not quoted. */
export async function inboxDocuments(
  db: Reader | Tx,
  rows: readonly NotificationRow[],
): Promise<NotificationDocument[]> {
  if (rows.length === 0) return [];
  const annotations = rows.flatMap((row) => refTo(row.mapId, row.annotationId));
  const suggestions = rows.flatMap((row) => refTo(row.mapId, row.suggestionId));
  const said = await findAnnotationWords(db, annotations);
  const standing = await findStanding(db, annotations);
  const suggested = await findSuggestionWords(db, suggestions);
  const mentioned = [...said.values()].flatMap(mentionedIn);
  const actors = rows.flatMap((row) => (row.actorId === null ? [] : [row.actorId]));
  const people = await findNames(db, [...new Set([...actors, ...mentioned])]);
  const nameOf = (id: string) => people[id]?.name ?? FORMER_MEMBER;
  return rows.map((row) => {
    const annotation = row.annotationId && keyOf({ mapId: row.mapId, id: row.annotationId });
    const suggestion = row.suggestionId && keyOf({ mapId: row.mapId, id: row.suggestionId });
    const words = suggestion ? suggested.get(suggestion) : undefined;
    const body =
      (annotation ? said.get(annotation) : undefined) ??
      (row.kind === "decided" ? words?.note : words?.message) ??
      "";
    return {
      id: row.id,
      kind: row.kind as NotificationKind,
      map: row.map,
      actor: row.actorId === null ? null : { id: row.actorId, name: nameOf(row.actorId) },
      path: pathOf(row, annotation ? standing.has(annotation) : false),
      excerpt: excerptOf(body, nameOf),
      decision: row.kind === "decided" ? (words?.decision ?? null) : null,
      createdAt: row.createdAt.toISOString(),
      readAt: row.readAt?.toISOString() ?? null,
    };
  });
}

function refTo(mapId: string, id: string | null): { mapId: string; id: string }[] {
  return id === null ? [] : [{ mapId, id }];
}

function pathOf(row: NotificationRow, standing: boolean): string {
  const map = `/maps/${row.map.slug}`;
  if (row.annotationId !== null && standing) return `${map}#a-${row.annotationId}`;
  if (row.suggestionId !== null) return `${map}#g-${row.suggestionId}`;
  return map;
}

/** Stands for a name while Markdown is read, so that nothing in the name is read as a mark. */
const NAME = "\uE000";

/** The first words as one plain line, never cut within a character. */
function excerptOf(body: string, nameOf: (id: string) => string): string {
  if (body === "") return "";
  const names: string[] = [];
  const marked = plainMentions(body.slice(0, READ).replaceAll(NAME, ""), (id) => {
    names.push(nameOf(id));
    return NAME;
  });
  const plain = plainTextOf(marked)
    .replaceAll(NAME, () => names.shift() ?? "")
    .replace(/\s+/g, " ")
    .trim();
  if (plain.length <= EXCERPT) return plain;
  const cut = plain.slice(0, EXCERPT - 1).replace(/[\uD800-\uDBFF]$/, "");
  return `${cut.trimEnd()}…`;
}
