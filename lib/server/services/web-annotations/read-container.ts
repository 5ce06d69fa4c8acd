// The container of a map's annotations and its pages, as the W3C protocol asks for them.
import "server-only";
import type { Actor } from "@/lib/contract/actor";
import { AppError } from "@/lib/contract/app-error";
import { CONTEXT, type Json, LDP_CONTEXT } from "@/lib/formats/w3c/vocabulary";
import { describeAll, tagOf, type WebScene, webScene } from "./web-view";

/** Annotations on a page. */
const PAGE_SIZE = 100;

export interface ContainerInput {
  readonly mapId: string;
  readonly origin: string;
  /** From 0; null for the container itself. */
  readonly page: number | null;
  /** IRIs instead of descriptions. */
  readonly iris: boolean;
  /** The container without any of its annotations. */
  readonly minimal: boolean;
}

/** The container or one of its pages, with its tag. Throws NOT_FOUND for a page beyond the last. */
export async function readContainer(
  actor: Actor | null,
  input: ContainerInput,
): Promise<{ content: Json; tag: string }> {
  const scene = await webScene(actor, input.mapId, input.origin);
  const last = Math.max(0, Math.ceil(scene.annotations.length / PAGE_SIZE) - 1);
  if (input.page !== null && input.page > last)
    throw new AppError("NOT_FOUND", `There are pages 0 to ${last}. Ask for one of them.`);
  const content =
    input.page === null
      ? await container(scene, input, last)
      : { "@context": CONTEXT, ...(await page(scene, input, { at: input.page, last })) };
  return { content, tag: tagOf(content) };
}

async function container(scene: WebScene, input: ContainerInput, last: number): Promise<Json> {
  const { addresses, map } = scene;
  const [anno, ours] = CONTEXT;
  const first = addressOf(scene, input, 0);
  return {
    "@context": [anno, LDP_CONTEXT, ours],
    id: addresses.container,
    type: ["BasicContainer", "AnnotationCollection"],
    label: `Annotations on “${map.title}”`,
    ...totals(scene),
    first: input.minimal ? first : await page(scene, input, { at: 0, last }),
    last: addressOf(scene, input, last),
  };
}

async function page(
  scene: WebScene,
  input: ContainerInput,
  { at, last }: { at: number; last: number },
): Promise<Json> {
  const items = scene.annotations.slice(at * PAGE_SIZE, (at + 1) * PAGE_SIZE);
  const { container: id } = scene.addresses;
  return {
    id: addressOf(scene, input, at),
    type: "AnnotationPage",
    partOf: { id, ...totals(scene) },
    startIndex: at * PAGE_SIZE,
    ...(at > 0 && { prev: addressOf(scene, input, at - 1) }),
    ...(at < last && { next: addressOf(scene, input, at + 1) }),
    items: input.iris
      ? items.map((each) => `${id}${each.id}`)
      : await describeAll(scene, items, false),
  };
}

function addressOf({ addresses }: WebScene, { iris }: ContainerInput, at: number): string {
  return `${addresses.container}?iris=${iris ? 1 : 0}&page=${at}`;
}

function totals({ annotations }: WebScene): Json {
  const times = annotations.map(({ createdAt, editedAt }) => editedAt ?? createdAt);
  const modified = times.sort().at(-1);
  return { total: annotations.length, ...(modified !== undefined && { modified }) };
}
