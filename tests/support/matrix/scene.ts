// A map with one of everything, and the person who asks.
import type { MapRole } from "@/lib/access/roles";
import { write } from "@/lib/server/repositories/database";
import { insertInvitation } from "@/lib/server/repositories/invitation-repository";
import { setRole, touchMap, updateMap } from "@/lib/server/repositories/map-repository";
import { insertSuggestion } from "@/lib/server/repositories/suggestion-repository";
import { invitationToken } from "@/lib/server/services/invitation-token";
import { newId } from "@/lib/server/services/new-id";
import { apply, makeMap, makePerson, type Person } from "../factories";
import { type Cell, visibilityOf } from "./cells";

export interface Scene {
  readonly mapId: string;
  readonly cookie: string | null;
  /** Who asks; a visitor is nobody's id. */
  readonly personId: string;
  /** Another member, a viewer. */
  readonly memberId: string;
  /** Somebody with an account who is no member. */
  readonly newcomerEmail: string;
  readonly invitationId: string;
  readonly invitationToken: string;
  /** An open suggestion by who asks. */
  readonly suggestionId: string;
  readonly snapshotId: string;
  readonly importId: string;
  /** An entry of the log by who asks. */
  readonly ownSeq: number;
}

let people: Promise<Record<"founder" | "member" | "newcomer" | "asker", Person>> | null = null;

/** The same four serve every map. */
function cast() {
  people ??= (async () => ({
    founder: await makePerson("Founder"),
    member: await makePerson("Member"),
    newcomer: await makePerson("Newcomer"),
    asker: await makePerson("Asker"),
  }))();
  return people;
}

const statement = (id: string) =>
  ({ v: 1, type: "addStatement", id, text: `It is ${id}.` }) as const;

/** What everybody starts from; who asks made an annotation while they were an editor. */
export async function makeScene({ who, state }: Cell): Promise<Scene> {
  const { founder, member, newcomer, asker } = await cast();
  const map = await makeMap(founder, visibilityOf(state));
  await apply(
    founder,
    map.id,
    statement("statement-1"),
    statement("statement-2"),
    statement("statement-3"),
    statement("statement-5"),
    {
      v: 1,
      type: "addInference",
      id: "inference-1",
      kind: "support",
      premises: ["statement-2", "statement-3"],
      target: { type: "statement", id: "statement-1" },
    },
    passage("passage-1", 0, 5, ["statement-1"]),
  );
  await write((tx) => setRole(tx, map.id, asker.id, "editor"));
  const on = { type: "statement", id: "statement-1" } as const;
  const ownSeq = await apply(asker, map.id, {
    v: 1,
    type: "addAnnotation",
    id: "annotation-1",
    target: on,
    kind: "question",
    body: "Why?",
  });
  await apply(asker, map.id, {
    v: 1,
    type: "addAnnotation",
    id: "annotation-2",
    target: on,
    kind: "comment",
    body: "Mine.",
  });
  const ids = {
    invitationId: newId(),
    suggestionId: newId(),
    snapshotId: newId(),
    importId: newId(),
  };
  await write(async (tx) => {
    const at = new Date();
    await tx.membership.delete({ where: { mapId_userId: { mapId: map.id, userId: asker.id } } });
    if (who !== "visitor" && who !== "stranger")
      await setRole(tx, map.id, asker.id, who as MapRole);
    await setRole(tx, map.id, member.id, "viewer");
    await insertInvitation(tx, {
      id: ids.invitationId,
      mapId: map.id,
      role: "viewer",
      createdBy: founder.id,
      createdAt: at,
      expiresAt: null,
    });
    await insertSuggestion(tx, {
      mapId: map.id,
      id: ids.suggestionId,
      authorId: asker.id,
      createdAt: at,
      operations: [statement("statement-4")],
      message: "",
      baseSeq: 1,
    });
    await tx.snapshot.create({
      data: { id: ids.snapshotId, mapId: map.id, seq: 1, name: "First", createdBy: asker.id },
    });
    await tx.importedFile.create({
      data: {
        ...{ mapId: map.id, id: ids.importId, importedBy: founder.id, at, seq: 1 },
        ...{ format: "aif", fileName: "debate.json", provenance: "{}" },
        report: JSON.stringify({ items: [], omitted: 0 }),
      },
    });
    if (state === "archived") await updateMap(tx, map.id, { archivedAt: at });
    await touchMap(tx, map.id);
  });
  return {
    ...ids,
    mapId: map.id,
    cookie: who === "visitor" ? null : asker.cookie,
    personId: asker.id,
    memberId: member.id,
    newcomerEmail: `${newcomer.id.toLowerCase()}@example.org`,
    invitationToken: invitationToken(ids.invitationId),
    ownSeq,
  };
}

const TEXT = "Rents rise because building is slow.";

/** The operation that marks a stretch of the brief that every map of the tests has. */
export function passage(id: string, start: number, end: number, statementIds: readonly string[]) {
  return {
    v: 1,
    type: "addPassage",
    id,
    briefRevision: 1,
    exact: TEXT.slice(start, end),
    prefix: TEXT.slice(Math.max(0, start - 32), start),
    suffix: TEXT.slice(end, end + 32),
    start,
    end,
    statementIds: [...statementIds],
  } as const;
}
