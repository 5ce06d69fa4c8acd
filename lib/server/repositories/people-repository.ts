// Names of people, for what they did on a map.
import "server-only";
import type { Reader, Tx } from "./database";

const CHUNK = 500;

/** What a deleted account is called. */
export const FORMER_MEMBER = "former member";

/** Names by id; a deleted account, or one that is not known, is a "former member". */
export async function findNames(
  db: Reader | Tx,
  ids: readonly string[],
): Promise<Record<string, { name: string }>> {
  const names: Record<string, { name: string }> = {};
  for (let i = 0; i < ids.length; i += CHUNK) {
    const users = await db.user.findMany({
      where: { id: { in: ids.slice(i, i + CHUNK) } },
      select: { id: true, name: true, deletedAt: true },
    });
    for (const user of users) names[user.id] = { name: user.deletedAt ? FORMER_MEMBER : user.name };
  }
  for (const id of ids) names[id] ??= { name: FORMER_MEMBER };
  return names;
}
