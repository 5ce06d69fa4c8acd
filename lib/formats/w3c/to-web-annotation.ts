// An annotation of ours as a Web Annotation.

import { passagesByStatement } from "../../argument/queries/passages-of";
import type { Annotation, ArgumentGraph, Id, Passage } from "../../argument/records";
import { keptBodies } from "./read-body";
import { type Addresses, CONTEXT, type Json, MOTIVATION_OF, personIri } from "./vocabulary";

export interface WebAnnotationView {
  readonly addresses: Addresses;
  readonly graph: ArgumentGraph;
  /** The brief's revision that positions count in; null where the map has none. */
  readonly revision: number | null;
  readonly people: Readonly<Record<Id, { readonly name: string }>>;
  /** What came through the protocol, by annotation: it is given back, but for what has changed since. */
  readonly received: ReadonlyMap<Id, Json>;
  /** The passages of each statement, in the order of the text. */
  readonly anchors: ReadonlyMap<Id, readonly Passage[]>;
}

/** The view, with what many annotations ask for looked up once. */
export function webAnnotationView(parts: Omit<WebAnnotationView, "anchors">): WebAnnotationView {
  return { ...parts, anchors: passagesByStatement(parts.graph) };
}

/** The annotation as JSON-LD, with its context where it stands alone. */
export function toWebAnnotation(
  annotation: Annotation,
  view: WebAnnotationView,
  alone = true,
): Json {
  const { id, kind, createdAt, editedAt, resolvedAt, authorId } = annotation;
  const received = view.received.get(id) ?? {};
  const { "@context": context, id: origin, ...given } = received;
  const name = authorId === null ? undefined : view.people[authorId]?.name;
  return {
    ...(alone && { "@context": context ?? CONTEXT }),
    ...given,
    ...(typeof origin === "string" && given.via === undefined && { via: origin }),
    id: `${view.addresses.container}${id}`,
    type: given.type ?? "Annotation",
    motivation:
      given.motivation ?? (annotation.parentId === null ? MOTIVATION_OF[kind] : "replying"),
    ...(authorId !== null && {
      creator: { id: personIri(authorId), type: "Person", name: name ?? "Former member" },
    }),
    created: createdAt,
    ...(editedAt !== null && { modified: editedAt }),
    ...bodies(annotation, received),
    target: targetGiven(annotation, given.target) ?? targetOf(annotation, view),
    "counterpoint:kind": kind,
    ...(annotation.aspect !== null && { "counterpoint:aspect": annotation.aspect }),
    ...(annotation.criterion !== null && { "counterpoint:criterion": annotation.criterion }),
    ...(annotation.source !== null && { "counterpoint:source": annotation.source }),
    ...(annotation.orphanOf !== null && { "counterpoint:orphanOf": annotation.orphanOf }),
    ...(resolvedAt !== null && { "counterpoint:resolved": resolvedAt }),
  };
}

/** What was received stands while nobody has changed the words; then ours, beside what is no text. */
function bodies({ body, kind, parentId }: Annotation, received: Json): Json {
  const kept = keptBodies(received, body);
  if (kept === "all") return {};
  const purpose = parentId === null ? MOTIVATION_OF[kind] : "replying";
  const own =
    body === "" ? [] : [{ type: "TextualBody", value: body, format: "text/markdown", purpose }];
  const all = [...own, ...kept];
  return {
    bodyValue: undefined,
    body: all.length === 1 ? all[0] : all.length === 0 ? undefined : all,
  };
}

/** The target as it was received, where it still says what the annotation points at. */
function targetGiven({ target, orphanOf }: Annotation, given: unknown): unknown {
  const moves = target.type === "passage" && !Array.isArray(given);
  return moves || orphanOf !== null ? undefined : given;
}

function targetOf(annotation: Annotation, view: WebAnnotationView): unknown {
  const { addresses, graph } = view;
  if (annotation.parentId !== null) return `${addresses.container}${annotation.parentId}`;
  const { type, id } = annotation.target;
  if (annotation.orphanOf !== null || type === "map") return addresses.page;
  if (type === "inference") return `${addresses.page}#i-${id}`;
  const scope = `${addresses.page}#${type === "passage" ? "p" : "s"}-${id}`;
  const passage = type === "passage" ? graph.passages.get(id) : view.anchors.get(id)?.[0];
  return passage ? { ...stretch(passage, view), scope } : scope;
}

function stretch(passage: Passage, { addresses, revision }: WebAnnotationView): Json {
  const { exact, prefix, suffix, start, end } = passage;
  const quote = { type: "TextQuoteSelector", exact, prefix, suffix };
  // Positions of another revision would point at other words.
  const current = passage.briefRevision === revision;
  return {
    type: "SpecificResource",
    source: addresses.text,
    selector: current ? [quote, { type: "TextPositionSelector", start, end }] : [quote],
  };
}
