// A map that was read, as a map that can be written out: for previews, for conversions and for round trips in tests.
import type { Annotation, ArgumentGraph, Id } from "../../argument/records";
import type { ExportSource, FormatMap, Parsed } from "../format-types";

const AT = "1970-01-01T00:00:00.000Z";
const BRIEF = "brief-of-file";

/** The parsed map as a source of an export: everybody's records at one moment, people named by their own names. */
export function sourceOf({ map, brief }: Pick<Parsed, "map" | "brief">): ExportSource {
  const names = [...new Set(map.annotations.map(({ author }) => author))].filter(
    (name) => name !== null,
  );
  return {
    id: "map",
    slug: "map",
    title: map.title ?? "Untitled map",
    url: null,
    graph: graphOf(map),
    brief: brief === null ? null : { ...brief, id: BRIEF, revision: 1 },
    people: Object.fromEntries(names.map((name) => [name, { name }])),
    provenance: map.provenance === null ? [] : [{ format: "file", data: map.provenance }],
  };
}

/** The parsed map as a graph of the core. */
export function graphOf(map: FormatMap): ArgumentGraph {
  const made = { createdBy: null, createdAt: AT } as const;
  return {
    statements: byId(
      map.statements.map((statement, ordinal) => ({
        ...statement,
        ...made,
        fromAnnotation: null,
        revision: 1,
        ordinal,
      })),
    ),
    inferences: byId(
      map.inferences.map((inference, index) => ({
        ...inference,
        ...made,
        ordinal: map.statements.length + index,
      })),
    ),
    passages: byId(
      map.passages.map((passage) => ({ ...passage, ...made, briefId: BRIEF, briefRevision: 1 })),
    ),
    annotations: byId(
      map.annotations.map(
        ({ author, resolved, createdAt, ...annotation }, ordinal): Annotation => ({
          ...annotation,
          authorId: author,
          createdAt: createdAt ?? AT,
          editedAt: null,
          resolvedAt: resolved ? (createdAt ?? AT) : null,
          resolvedBy: null,
          hiddenAt: null,
          deletedAt: null,
          orphanOf: null,
          ordinal,
        }),
      ),
    ),
    mainClaimId: map.mainClaimId,
  };
}

function byId<T extends { readonly id: Id }>(records: readonly T[]): ReadonlyMap<Id, T> {
  return new Map(records.map((record) => [record.id, record]));
}
