// The maps that a person has to do with: those whose readers see their name, and those they are a member of.
import "server-only";
import type { Tx } from "./database";

/** Tells the caches of every map that shows this person's name that it has changed. */
export async function touchMapsOf(tx: Tx, userId: string): Promise<void> {
  await tx.argumentMap.updateMany({
    where: {
      OR: [
        { annotations: { some: { OR: [{ authorId: userId }, { resolvedBy: userId }] } } },
        { statements: { some: { createdBy: userId } } },
        { inferences: { some: { createdBy: userId } } },
        { passages: { some: { createdBy: userId } } },
        { memberships: { some: { userId } } },
        { notifications: { some: { userId, kind: "mention" } } },
        { suggestions: { some: { OR: [{ authorId: userId }, { decidedBy: userId }] } } },
      ],
    },
    data: { version: { increment: 1 } },
  });
}

/** Ends a person's memberships, reports, inbox and choices. A private map that nobody else is a member of is erased: nobody could open it. */
export async function leaveMaps(tx: Tx, userId: string): Promise<void> {
  await tx.argumentMap.deleteMany({
    where: {
      visibility: "private",
      memberships: { some: { userId }, none: { NOT: { userId } } },
    },
  });
  await tx.membership.deleteMany({ where: { userId } });
  await tx.report.deleteMany({ where: { reporterId: userId } });
  await tx.notification.deleteMany({ where: { userId } });
  await tx.mapPreference.deleteMany({ where: { userId } });
}
