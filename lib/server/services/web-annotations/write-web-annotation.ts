// What the W3C protocol writes: operations of ours, through the same gate as everybody's.
import "server-only";
import { locateSame } from "@/lib/anchoring/locate-quote";
import type { Operation } from "@/lib/argument/operations/operation";
import { quoteAt } from "@/lib/argument/passage-quote";
import type { Annotation, AnnotationTarget, Id } from "@/lib/argument/records";
import { LIMITS } from "@/lib/argument/text-rules";
import type { Actor } from "@/lib/contract/actor";
import { AppError } from "@/lib/contract/app-error";
import { Malformed } from "@/lib/formats/shared/guard-parse";
import {
  type ReadWebAnnotation,
  readWebAnnotation,
  type WebTarget,
} from "@/lib/formats/w3c/read-web-annotation";
import { addressesOf } from "@/lib/formats/w3c/vocabulary";
import { write } from "../../repositories/database";
import { keepReceived } from "../../repositories/web-annotation-repository";
import { runJob } from "../../workers/run-job";
import { newId } from "../new-id";
import { submitOperations } from "../submit-operations";
import { describeOne, type WebScene, webScene } from "./web-view";

/** Quotes that differ by more than typography are not guessed at. */
const SURE = 0.97;

export interface WebInput {
  readonly mapId: string;
  readonly origin: string;
  readonly sent: unknown;
}

type Written = Awaited<ReturnType<typeof describeOne>>;

/** Adds what was sent. Throws VALIDATION where it breaks the model, is about something else or quotes other words. */
export async function addWebAnnotation(actor: Actor, input: WebInput): Promise<Written> {
  const scene = await webScene(actor, input.mapId, input.origin);
  const read = readSent(scene, input);
  const place = await placeOf(scene, read);
  const id = newId();
  const { kind, body, aspect, criterion, source } = read;
  const add: Operation = {
    v: 1,
    type: "addAnnotation",
    id,
    target: place.target,
    kind: place.parentId === null ? kind : "comment",
    body,
    ...(place.parentId !== null && { parentId: place.parentId }),
    ...(aspect !== null && { aspect }),
    ...(criterion !== null && { criterion }),
    ...(source !== null && { source }),
  };
  await submit(actor, scene, [...place.before, add]);
  return keep(actor, input, id, read);
}

/** Puts other words in the place of an annotation's. `ifMatch` is the tag that the sender has seen. */
export async function replaceWebAnnotation(
  actor: Actor,
  input: WebInput & { readonly annotationId: Id; readonly ifMatch: string | null },
): Promise<Written> {
  const scene = await webScene(actor, input.mapId, input.origin);
  const { annotation, tag } = await describeOne(scene, input.annotationId);
  checkTag(tag, input.ifMatch);
  const read = readSent(scene, input);
  const named = read.content["counterpoint:kind"];
  if (named !== undefined && named !== annotation.kind)
    refuse(`This annotation is a ${annotation.kind}; its kind cannot be changed. Add another one.`);
  if (!(await pointsAt(scene, read.target, annotation)))
    refuse("An annotation stays on what it was made about. Keep its target, or add another one.");
  const { body, criterion, source } = read;
  const edit: Operation = {
    v: 1,
    type: "editAnnotation",
    id: annotation.id,
    body,
    ...(criterion !== null && { criterion }),
    ...(source !== null && { source }),
  };
  await submit(actor, scene, [edit]);
  return keep(actor, input, annotation.id, read);
}

/** Deletes an annotation as its author would on the page. */
export async function removeWebAnnotation(
  actor: Actor,
  input: Omit<WebInput, "sent"> & { readonly annotationId: Id; readonly ifMatch: string | null },
): Promise<void> {
  const scene = await webScene(actor, input.mapId, input.origin);
  const { annotation, tag } = await describeOne(scene, input.annotationId);
  checkTag(tag, input.ifMatch);
  await submit(actor, scene, [{ v: 1, type: "removeAnnotation", id: annotation.id }]);
}

function readSent({ map, addresses }: WebScene, { sent, origin }: WebInput): ReadWebAnnotation {
  const byId = addressesOf(origin, { id: map.id, slug: map.id });
  const bySlug = addressesOf(origin, { id: map.slug, slug: map.slug });
  try {
    return readWebAnnotation(sent, [addresses, byId, bySlug]);
  } catch (error) {
    if (error instanceof Malformed) refuse(error.message);
    throw error;
  }
}

interface Place {
  readonly target: AnnotationTarget;
  readonly parentId: Id | null;
  /** What must be added first: the passage that the annotation stands on. */
  readonly before: readonly Operation[];
}

async function placeOf(scene: WebScene, { target }: ReadWebAnnotation): Promise<Place> {
  const { content, map, addresses } = scene;
  const { graph } = content;
  if (target === null)
    refuse(
      `The target is nothing of this map. Name ${addresses.page}, the text ${addresses.text} with selectors, or an annotation of the container.`,
    );
  if (target.type === "map")
    return { target: { type: "map", id: map.id }, parentId: null, before: [] };
  if (target.type === "text") return stretchOf(scene, target);
  if (target.type !== "annotation") {
    const { type, id } = target;
    return { target: { type, id }, parentId: null, before: [] };
  }
  const answered = graph.annotations.get(target.id);
  const root = answered?.parentId == null ? answered : graph.annotations.get(answered.parentId);
  if (!root)
    throw new AppError("NOT_FOUND", "The annotation that this one answers is not on this map.");
  return { target: root.target, parentId: root.id, before: [] };
}

type TextTarget = Extract<WebTarget, { type: "text" }>;

async function stretchOf(scene: WebScene, { quote, position }: TextTarget): Promise<Place> {
  const { brief, graph } = scene.content;
  if (!brief) refuse("This map has no text. Annotate the map itself, its statements or its steps.");
  const found = quote === null ? position : await quoted(scene, brief.text, { quote, position });
  if (!found) refuse("The quoted words do not stand in the text. Quote them as they stand there.");
  const { start, end } = found;
  if (end > brief.text.length || start >= end || end - start > LIMITS.exactUnits)
    refuse(
      `The text has ${brief.text.length} characters. Choose a stretch within it, of 1 to ${LIMITS.exactUnits} characters.`,
    );
  const cut = quoteAt(brief.text, start, end);
  const same = [...graph.passages.values()].find(
    (each) =>
      each.start === cut.start && each.end === cut.end && each.briefRevision === brief.revision,
  );
  if (same) return { target: { type: "passage", id: same.id }, parentId: null, before: [] };
  const id = newId();
  const add: Operation = { v: 1, type: "addPassage", id, briefRevision: brief.revision, ...cut };
  return { target: { type: "passage", id }, parentId: null, before: [add] };
}

/** Words that differ are looked for in a worker: a long text takes seconds, and others write meanwhile. */
async function quoted(
  { access }: WebScene,
  text: string,
  {
    quote,
    position,
  }: { quote: NonNullable<TextTarget["quote"]>; position: TextTarget["position"] },
): Promise<{ readonly start: number; readonly end: number } | null> {
  if (quote.exact.length > LIMITS.exactUnits) return null;
  const wanted = { ...quote, ...(position && { start: position.start }) };
  const same = locateSame(text, wanted);
  if (same) return same;
  const person = access.actor?.id ?? "nobody";
  const found = await runJob("locate-quote", { text, quote: wanted }, { person });
  return found && found.score >= SURE ? found : null;
}

/** Whether a target that was sent is the one that the annotation has. */
async function pointsAt(
  scene: WebScene,
  target: WebTarget | null,
  annotation: Annotation,
): Promise<boolean> {
  const { type, id } = annotation.target;
  if (target?.type === "annotation") return target.id === annotation.parentId;
  if (annotation.parentId !== null || target === null) return false;
  if (target.type === "map")
    return type === "map" ? id === scene.map.id : annotation.orphanOf !== null;
  if (target.type !== "text") return target.type === type && target.id === id;
  const place = await stretchOf(scene, target);
  return place.before.length === 0 && type === place.target.type && id === place.target.id;
}

function checkTag(tag: string, ifMatch: string | null): void {
  if (ifMatch === null || ifMatch.trim() === "*") return;
  if (ifMatch.split(",").some((each) => each.trim() === tag)) return;
  throw new AppError(
    "PRECONDITION",
    "The annotation has changed since you read it. Read it again, then send your change.",
  );
}

async function submit(actor: Actor, { map }: WebScene, operations: Operation[]): Promise<void> {
  await submitOperations(actor, { mapId: map.id, clientOpId: newId(), operations });
}

async function keep(
  actor: Actor,
  { mapId, origin }: WebInput,
  id: Id,
  { content }: ReadWebAnnotation,
): Promise<Written> {
  const { map } = await webScene(actor, mapId, origin);
  // Who wrote it is who is signed in, whatever it says; and nobody's name outlives their account here.
  const { creator: _, ...received } = content;
  await write((tx) => keepReceived(tx, map.id, id, received));
  return describeOne(await webScene(actor, mapId, origin), id);
}

function refuse(message: string): never {
  throw new AppError("VALIDATION", message);
}
