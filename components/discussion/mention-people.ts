// Whom one may mention on a map: its members, and everybody who contributed to it.
import type { Id } from "@/lib/argument/records";
import type { MapDocument } from "@/lib/contract/map-document";
import type { SharingDocument } from "@/lib/contract/sharing";

export interface MentionablePerson {
  readonly id: Id;
  readonly name: string;
}

interface OnMap {
  readonly mapId: Id;
  readonly people: MapDocument["people"];
  /** Oneself is not among them. */
  readonly viewerId: Id | null;
}

const FORMER = "former member";

/** Everybody, in no order; contributors alone where the members cannot be read. */
export async function mentionablePeople({
  mapId,
  people,
  viewerId,
}: OnMap): Promise<MentionablePerson[]> {
  const sharing = await readSharing(mapId);
  const found = new Map<Id, string>();
  // On a private map only its members would hear of it.
  if (sharing?.visibility !== "private")
    for (const [id, { name }] of Object.entries(people)) found.set(id, name);
  for (const { userId, name } of sharing?.members ?? []) found.set(userId, name);
  return [...found]
    .filter(([id, name]) => id !== viewerId && name !== FORMER)
    .map(([id, name]) => ({ id, name }));
}

async function readSharing(mapId: Id): Promise<SharingDocument | null> {
  try {
    const response = await fetch(`/api/maps/${mapId}/sharing`);
    return response.ok ? ((await response.json()) as SharingDocument) : null;
  } catch {
    return null;
  }
}
