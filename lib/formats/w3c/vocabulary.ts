// The words of the W3C Web Annotation Data Model and how they meet ours.
// https://www.w3.org/TR/annotation-model/
import type { AnnotationKind, Id } from "../../argument/records";

export const ANNO_CONTEXT = "http://www.w3.org/ns/anno.jsonld";
export const LDP_CONTEXT = "http://www.w3.org/ns/ldp.jsonld";
/** What of ours the model has no word for stands under `counterpoint:`, which other programs leave alone. */
export const CONTEXT = [ANNO_CONTEXT, { counterpoint: "urn:counterpoint:" }] as const;
export const JSON_LD = `application/ld+json; profile="${ANNO_CONTEXT}"`;

export const MOTIVATIONS = [
  "assessing",
  "bookmarking",
  "classifying",
  "commenting",
  "describing",
  "editing",
  "highlighting",
  "identifying",
  "linking",
  "moderating",
  "questioning",
  "replying",
  "tagging",
] as const;
export type Motivation = (typeof MOTIVATIONS)[number];

/** What moves the author of an annotation of this kind. */
export const MOTIVATION_OF: Readonly<Record<AnnotationKind, Motivation>> = {
  question: "questioning",
  objection: "assessing",
  evidence: "questioning",
  comment: "commenting",
  unclear: "questioning",
  highlight: "highlighting",
};

/** The kind that comes nearest to a motivation; the others are comments. */
export const KIND_OF: Readonly<Partial<Record<string, AnnotationKind>>> = {
  questioning: "question",
  assessing: "objection",
  highlighting: "highlight",
  bookmarking: "highlight",
};

/** Where a map and what is in it have their addresses. */
export interface Addresses {
  /** The page that shows the map. */
  readonly page: string;
  /** The brief's plain text, in which positions count. */
  readonly text: string;
  /** The container of annotations; ends in a slash. */
  readonly container: string;
}

/** The addresses of a map on a server, such as `http://localhost:3000`. */
export function addressesOf(
  origin: string,
  map: { readonly id: Id; readonly slug: string },
): Addresses {
  return {
    page: `${origin}/maps/${map.slug}`,
    text: `${origin}/api/maps/${map.id}/text`,
    container: `${origin}/api/maps/${map.id}/annotations/`,
  };
}

/** A person as an agent of the model. */
export function personIri(id: Id): string {
  return `urn:counterpoint:person:${id}`;
}

export type Json = Readonly<Record<string, unknown>>;

export function isObject(value: unknown): value is Json {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** The model writes one value bare and several as a list. */
export function listOf(value: unknown): readonly unknown[] {
  if (value === undefined || value === null) return [];
  return Array.isArray(value) ? value : [value];
}
