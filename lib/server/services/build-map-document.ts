// Makes the document of a map for one kind of viewer: roles derived, hidden words withheld, names looked up.
import "server-only";
import { can } from "@/lib/access/roles";
import { graphToRecords } from "@/lib/argument/graph";
import { mentionedIn } from "@/lib/argument/queries/mentions";
import { rolesOf } from "@/lib/argument/queries/roles-of";
import type { Annotation, ArgumentGraph } from "@/lib/argument/records";
import type { MapDocument, SentAnnotation } from "@/lib/contract/map-document";
import type { Reader } from "../repositories/database";
import type { MapRow } from "../repositories/map-repository";
import { findNames } from "../repositories/people-repository";
import { findReports } from "../repositories/report-repository";
import { findOpenSuggestions } from "../repositories/suggestion-repository";
import { abilitiesOf, type MapAccess } from "./authorize";
import { headOf } from "./create-map";
import type { MapContent } from "./map-content";
import { mayReadHidden, withheld } from "./withhold";

/** The document as this viewer may see it. */
export async function buildMapDocument(
  db: Reader,
  access: MapAccess,
  map: MapRow,
  content: MapContent,
): Promise<MapDocument> {
  const records = graphToRecords(content.graph);
  const roles = rolesOf(content.graph).statements;
  const send = (annotation: Annotation): SentAnnotation =>
    mayReadHidden(access, annotation) ? annotation : withheld(annotation);
  const reports = can(access.role, "annotation.moderate") ? await findReports(db, map.id) : null;
  const suggestions = await findOpenSuggestions(db, map.id);
  const people = [
    ...peopleIn(content.graph),
    ...(reports ?? []).map((each) => each.reporterId),
    ...suggestions.flatMap(({ authorId }) => authorId ?? []),
  ];
  return {
    map: headOf(map),
    brief: content.brief,
    graph: {
      statements: records.statements.map((s) => ({ ...s, role: roles.get(s.id) ?? "claim" })),
      inferences: records.inferences,
      passages: records.passages,
      annotations: records.annotations.map(send),
    },
    people: await findNames(db, [...new Set(people)]),
    abilities: abilitiesOf(access),
    role: access.role,
    suggestions,
    ...(reports && { reports }),
  };
}

/** Ids of everybody whom a graph names. */
export function peopleIn(graph: ArgumentGraph): string[] {
  const ids = new Set<string | null>();
  for (const statement of graph.statements.values()) ids.add(statement.createdBy);
  for (const inference of graph.inferences.values()) ids.add(inference.createdBy);
  for (const passage of graph.passages.values()) ids.add(passage.createdBy);
  for (const { authorId, resolvedBy, body } of graph.annotations.values()) {
    ids.add(authorId).add(resolvedBy);
    for (const mentioned of mentionedIn(body)) ids.add(mentioned);
  }
  return [...ids].filter((id) => id !== null);
}
