// What GET /api/maps/{idOrSlug} answers: a map with its brief, its graph, the people in it and the caller's abilities.
import type { Capability, MapRole } from "../access/roles";
import type { Annotation, Id, Inference, Passage, Role, Statement } from "../argument/records";
import type { SuggestionDocument } from "./suggestions";

export type Visibility = "private" | "link" | "public";

/** Who may see a map, and where it stands. */
export interface MapHead {
  readonly id: Id;
  readonly slug: string;
  readonly title: string;
  readonly visibility: Visibility;
  /** Sequence number of the last applied batch of operations. */
  readonly seq: number;
  readonly mainClaimId: Id | null;
  /** ISO 8601, UTC; null for a map in use. An archived map is read-only. */
  readonly archivedAt: string | null;
}

/** A brief with its newest revision. Offsets of passages count UTF-16 code units of `text`. */
export interface BriefDocument {
  readonly id: Id;
  readonly title: string;
  readonly author: string | null;
  readonly source: string | null;
  readonly series: string | null;
  readonly publisher: string | null;
  readonly publishedOn: string | null;
  readonly language: string | null;
  /** A line that stands above the text, such as "A digest in our words, not the author's text". */
  readonly notice: string | null;
  readonly disclaimer: string | null;
  readonly revision: number;
  readonly text: string;
  readonly markdown: string;
}

/** A statement with the role of its first place. */
export type StatementWithRole = Statement & { readonly role: Role };

/** An annotation as it is sent: `bodyWithheld` stands where it is hidden and the caller may not read it. */
export type SentAnnotation = Annotation & { readonly bodyWithheld?: true };

export interface GraphDocument {
  readonly statements: readonly StatementWithRole[];
  readonly inferences: readonly Inference[];
  readonly passages: readonly Passage[];
  readonly annotations: readonly SentAnnotation[];
}

/** Somebody's request that the owner look at an annotation. */
export interface ReportDocument {
  readonly annotationId: Id;
  readonly reporterId: Id;
  readonly reason: string;
  /** ISO 8601, UTC. */
  readonly createdAt: string;
}

export interface MapDocument {
  readonly map: MapHead;
  readonly brief: BriefDocument | null;
  readonly graph: GraphDocument;
  /** Everybody whom the graph names, by id; a deleted account is "former member". */
  readonly people: Readonly<Record<Id, { readonly name: string }>>;
  readonly abilities: readonly Capability[];
  /** The caller's role on the map. */
  readonly role: MapRole;
  /** The open ones, oldest first. */
  readonly suggestions: readonly SuggestionDocument[];
  /** Newest first, 200 at most; only for those who may moderate. */
  readonly reports?: readonly ReportDocument[];
}
