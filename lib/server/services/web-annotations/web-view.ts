// What the calls of the W3C protocol look at: the map, its annotations that this person may read, its addresses.
import "server-only";
import { createHash } from "node:crypto";
import { compareByOrdinal } from "@/lib/argument/compare";
import type { Annotation, Id } from "@/lib/argument/records";
import type { Actor } from "@/lib/contract/actor";
import { AppError } from "@/lib/contract/app-error";
import { toWebAnnotation, webAnnotationView } from "@/lib/formats/w3c/to-web-annotation";
import { type Addresses, addressesOf, type Json } from "@/lib/formats/w3c/vocabulary";
import { reader } from "../../repositories/database";
import type { MapRow } from "../../repositories/map-repository";
import { findNames } from "../../repositories/people-repository";
import { findReceived } from "../../repositories/web-annotation-repository";
import { type Authorized, authorizeMap, type MapAccess } from "../authorize";
import { loadContent, type MapContent } from "../map-content";
import { mayReadHidden } from "../withhold";

export interface WebScene {
  readonly access: Authorized<MapAccess, "map.read">;
  readonly map: MapRow;
  readonly content: MapContent;
  /** In the order in which they were made; without deleted ones and those hidden from this person. */
  readonly annotations: readonly Annotation[];
  readonly addresses: Addresses;
}

/** The scene for a person, at a server's origin. Throws NOT_FOUND where they may not see the map. */
export async function webScene(
  actor: Actor | null,
  mapId: string,
  origin: string,
): Promise<WebScene> {
  const db = await reader();
  const access = await authorizeMap(db, actor, mapId, "map.read");
  const { map, content } = await loadContent(db, access.map);
  const annotations = [...content.graph.annotations.values()]
    .filter((each) => each.deletedAt === null && mayReadHidden(access, each))
    .sort(compareByOrdinal);
  return { access, map, content, annotations, addresses: addressesOf(origin, map) };
}

/** Some annotations as JSON-LD, in their order. */
export async function describeAll(
  { map, content, addresses }: WebScene,
  annotations: readonly Annotation[],
  alone: boolean,
): Promise<Json[]> {
  const db = await reader();
  const authors = annotations.flatMap(({ authorId }) => authorId ?? []);
  const view = webAnnotationView({
    addresses,
    graph: content.graph,
    revision: content.brief?.revision ?? null,
    people: await findNames(db, [...new Set(authors)]),
    received: await findReceived(
      db,
      map.id,
      annotations.map(({ id }) => id),
    ),
  });
  return annotations.map((annotation) => toWebAnnotation(annotation, view, alone));
}

/** One annotation with the tag of its state. Throws NOT_FOUND where this person cannot read such a one. */
export async function describeOne(
  scene: WebScene,
  id: Id,
): Promise<{ annotation: Annotation; content: Json; tag: string }> {
  const annotation = scene.annotations.find((each) => each.id === id);
  if (!annotation) {
    throw new AppError(
      "NOT_FOUND",
      "There is no such annotation on this map, or it was deleted. Read the container again.",
    );
  }
  const [content = {}] = await describeAll(scene, [annotation], true);
  return { annotation, content, tag: tagOf(content) };
}

/** A strong tag: the same bytes, the same tag. */
export function tagOf(content: Json): string {
  return `"${createHash("sha256").update(JSON.stringify(content)).digest("base64url").slice(0, 22)}"`;
}
