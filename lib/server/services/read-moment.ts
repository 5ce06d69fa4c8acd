// Reads a map as it was: whole, or step by step.
import "server-only";
import { graphToRecords } from "@/lib/argument/graph";
import { patchWithoutDeleted, withoutDeleted } from "@/lib/argument/moment";
import { rolesOf } from "@/lib/argument/queries/roles-of";
import type { Annotation, ArgumentGraph } from "@/lib/argument/records";
import type { Actor } from "@/lib/contract/actor";
import type { SentAnnotation } from "@/lib/contract/map-document";
import type { MomentDocument, MomentStep, MomentSteps } from "@/lib/contract/moments";
import { firstRevisionAfter } from "../repositories/brief-revisions";
import { type Reader, reader } from "../repositories/database";
import { findFirstSeq, findMoments, type MomentRow } from "../repositories/moment-repository";
import { findNames } from "../repositories/people-repository";
import { readStoredPatch } from "../repositories/stored-patch";
import { authorizeMap, type MapAccess } from "./authorize";
import { peopleIn } from "./build-map-document";
import { loadContent } from "./map-content";
import { graphAtMoment } from "./moment-graph";
import { mayReadHidden, withheld, withholdFromPatch } from "./withhold";

/** The map after the entry `seq`. Throws NOT_FOUND where one may not see it, or it has no such moment. */
export async function readMoment(
  actor: Actor | null,
  mapId: string,
  seq: number,
): Promise<MomentDocument> {
  const db = await reader();
  const access = await authorizeMap(db, actor, mapId, "map.read");
  const { map, content } = await loadContent(db, access.map);
  const now = { mapId: map.id, seq: content.seq, graph: content.graph };
  const past = withoutDeleted(await graphAtMoment(db, now, seq), content.graph);
  const records = graphToRecords(past);
  const roles = rolesOf(past).statements;
  return {
    seq,
    mainClaimId: past.mainClaimId,
    briefRevision: content.brief && (await revisionAt(db, map.id, seq, content.brief.revision)),
    graph: {
      statements: records.statements.map((s) => ({ ...s, role: roles.get(s.id) ?? "claim" })),
      inferences: records.inferences,
      passages: records.passages,
      annotations: records.annotations.map(sender(access, content.graph)),
    },
    people: await findNames(db, peopleIn(past)),
  };
}

/** The revision that the brief had at a moment. */
async function revisionAt(db: Reader, mapId: string, seq: number, now: number): Promise<number> {
  const next = await firstRevisionAfter(db, mapId, seq);
  return next === null ? now : next - 1;
}

export interface StepsInput {
  readonly mapId: string;
  /** Steps after this moment; from the first one where it is left out. */
  readonly after?: number | undefined;
  readonly limit: number;
}

/** The steps of the map's history, oldest first. Throws NOT_FOUND where one may not see the map. */
export async function readMomentSteps(
  actor: Actor | null,
  input: StepsInput,
): Promise<MomentSteps> {
  const db = await reader();
  const access = await authorizeMap(db, actor, input.mapId, "map.read");
  const { map, content } = await loadContent(db, access.map);
  const last = content.seq;
  const oldest = await findFirstSeq(db, map.id);
  const first = oldest === null ? last : oldest - 1;
  const after = Math.max(input.after ?? first, first);
  const { limit } = input;
  const range = { after, before: last + 1, order: "asc", limit } as const;
  const rows = await findMoments(db, map.id, range);
  const names = await findNames(db, [...new Set(rows.flatMap(({ actorId }) => actorId ?? []))]);
  const steps = rows.map((row) => toStep(row, names, access, content.graph));
  const reached = rows.at(-1)?.seq ?? last;
  return { steps, first, last, next: reached < last ? reached : null };
}

function toStep(
  row: MomentRow,
  names: Readonly<Record<string, { name: string }>>,
  access: MapAccess,
  now: ArgumentGraph,
): MomentStep {
  const { seq, at, actorId } = row;
  const name = actorId === null ? undefined : names[actorId]?.name;
  const patch = patchWithoutDeleted(readStoredPatch(row.patch), now);
  return {
    seq,
    at: at.toISOString(),
    actor: actorId === null || name === undefined ? null : { id: actorId, name },
    patch: withholdFromPatch(patch, now, access),
  };
}

/** Words that are hidden now, or were then, stay with those who may read them. */
function sender(access: MapAccess, now: ArgumentGraph) {
  return (annotation: Annotation): SentAnnotation => {
    const known = [annotation, now.annotations.get(annotation.id)];
    const hidden = known.some((each) => each && !mayReadHidden(access, each));
    return hidden ? withheld(annotation) : annotation;
  };
}
