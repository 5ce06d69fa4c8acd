// Asks the owner to look at an annotation.
import "server-only";
import { isRecordId } from "@/lib/argument/text-rules";
import type { Actor } from "@/lib/contract/actor";
import { AppError } from "@/lib/contract/app-error";
import { reader, write } from "../repositories/database";
import { touchMap } from "../repositories/map-repository";
import { hasAnnotation, saveReport } from "../repositories/report-repository";
import { findLivingUser } from "../repositories/user-repository";
import { announceMapChanged } from "./announce";
import { authorizeMap } from "./authorize";
import { newId } from "./new-id";

export interface ReportInput {
  readonly mapId: string;
  readonly annotationId: string;
  readonly reason: string;
}

/** Keeps the report; anyone signed in who sees the map may. A second one replaces the first one's reason. */
export async function reportAnnotation(actor: Actor, input: ReportInput): Promise<void> {
  const { map } = await authorizeMap(await reader(), actor, input.mapId, "map.read");
  await write(async (tx) => {
    if (!(await findLivingUser(tx, actor.id))) {
      throw new AppError("UNAUTHENTICATED", "Your account is gone. Sign in with another one.");
    }
    if (!isRecordId(input.annotationId) || !(await hasAnnotation(tx, map.id, input.annotationId))) {
      throw new AppError(
        "NOT_FOUND",
        "This annotation is not there; it may have been deleted. Reload the map.",
      );
    }
    await saveReport(tx, {
      id: newId(),
      mapId: map.id,
      annotationId: input.annotationId,
      reporterId: actor.id,
      reason: input.reason,
    });
    await touchMap(tx, map.id);
    announceMapChanged(map.id, tx);
  });
}
