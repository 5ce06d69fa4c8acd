// Names of people, for what they did on a map.
import "server-only";
import { chunks } from "./chunks";
import type { Reader, Tx } from "./database";

/** What a deleted account is called. */
export const FORMER_MEMBER = "former member";

/** Names by id; a deleted account, or one that is not known, is a "former member". */
export async function findNames(
  db: Reader | Tx,
  ids: readonly string[],
): Promise<Record<string, { name: string }>> {
  const names: Record<string, { name: string }> = {};
  for (const some of chunks(ids)) {
    const users = await db.user.findMany({
      where: { id: { in: some } },
      select: { id: true, name: true, deletedAt: true },
    });
    for (const user of users) names[user.id] = { name: user.deletedAt ? FORMER_MEMBER : user.name };
  }
  for (const id of ids) names[id] ??= { name: FORMER_MEMBER };
  return names;
}
