// A Web Annotation about a map or its text, as what an annotation of ours needs.
import type { AnnotationKind, Id, ObjectionAspect, Source } from "../../argument/records";
import { isRecordId } from "../../argument/text-rules";
import { checkWebAnnotation } from "./check-model";
import { wordsOf } from "./read-body";
import { type Addresses, isObject, type Json, KIND_OF, listOf, MOTIVATION_OF } from "./vocabulary";

/** What a Web Annotation points at, of ours. */
export type WebTarget =
  | { readonly type: "map" }
  | { readonly type: "statement" | "inference" | "passage" | "annotation"; readonly id: Id }
  | {
      readonly type: "text";
      readonly quote: {
        readonly exact: string;
        readonly prefix: string;
        readonly suffix: string;
      } | null;
      readonly position: { readonly start: number; readonly end: number } | null;
    };

export interface ReadWebAnnotation {
  /** Null where nothing of ours is named. */
  readonly target: WebTarget | null;
  readonly kind: AnnotationKind;
  readonly body: string;
  readonly aspect: ObjectionAspect | null;
  readonly criterion: string | null;
  readonly source: Source | null;
  /** All that was sent, to be given back. */
  readonly content: Json;
}

/** Reads what was sent. Throws `Malformed` where it breaks the model. `isOurs` tells the addresses of this map: by id or by slug. */
export function readWebAnnotation(
  sent: unknown,
  addresses: readonly Addresses[],
): ReadWebAnnotation {
  const content = checkWebAnnotation(sent);
  const body = wordsOf(content);
  const targets = listOf(content.target).flatMap((target) => targetsIn(target, addresses));
  return {
    target: targets[0] ?? null,
    kind: kindOf(content, body),
    body,
    aspect: oneOf(content["counterpoint:aspect"], ["does-not-follow", "something-missing"]),
    criterion: text(content["counterpoint:criterion"]),
    source: sourceOf(content["counterpoint:source"]),
    content,
  };
}

function kindOf(content: Json, body: string): AnnotationKind {
  const named = oneOf(content["counterpoint:kind"], Object.keys(MOTIVATION_OF) as AnnotationKind[]);
  if (named !== null) return named;
  const kinds = listOf(content.motivation).map((each) => KIND_OF[String(each)]);
  const kind = kinds.find((each) => each !== undefined);
  return kind ?? (body === "" ? "highlight" : "comment");
}

function targetsIn(target: unknown, addresses: readonly Addresses[]): WebTarget[] {
  if (typeof target === "string") return pointedAt(target, addresses);
  if (!isObject(target)) return [];
  const items = listOf(target.items);
  if (items.length > 0) return items.flatMap((item) => targetsIn(item, addresses));
  const scoped = typeof target.scope === "string" ? pointedAt(target.scope, addresses) : [];
  if (scoped.length > 0 && scoped[0]?.type !== "map") return scoped;
  const source = isObject(target.source) ? target.source.id : (target.source ?? target.id);
  if (typeof source !== "string") return [];
  const whole = pointedAt(source, addresses);
  if (whole[0]?.type !== "map") return whole;
  return [stretchOf(listOf(target.selector)) ?? { type: "map" }];
}

const PARTS = { s: "statement", i: "inference", p: "passage" } as const;

function pointedAt(iri: string, addresses: readonly Addresses[]): WebTarget[] {
  for (const { page, text: plain, container } of addresses) {
    if (iri.startsWith(container)) {
      const id = iri.slice(container.length);
      return isRecordId(id) ? [{ type: "annotation", id }] : id === "" ? [{ type: "map" }] : [];
    }
    const [bare, fragment = ""] = iri.split("#", 2);
    if (bare !== page && bare !== plain && bare !== container.replace(/\/annotations\/$/, ""))
      continue;
    const part = /^([sip])-(.+)$/.exec(fragment);
    const kind = part?.[1] as keyof typeof PARTS | undefined;
    if (kind === undefined || !isRecordId(part?.[2] ?? "")) return [{ type: "map" }];
    return [{ type: PARTS[kind], id: part?.[2] ?? "" }];
  }
  return [];
}

/** The stretch of the text that selectors choose; null where they are of kinds that plain text has no use for. */
function stretchOf(selectors: readonly unknown[]): WebTarget | null {
  let quote: Extract<WebTarget, { type: "text" }>["quote"] = null;
  let position: Extract<WebTarget, { type: "text" }>["position"] = null;
  for (const selector of selectors) {
    if (!isObject(selector)) continue;
    const refined = stretchOf(listOf(selector.refinedBy));
    // A position within a part counts from that part; a quote is found wherever it stands.
    if (refined?.type === "text") quote ??= refined.quote;
    else if (selector.type === "TextQuoteSelector")
      quote ??= {
        exact: String(selector.exact),
        prefix: text(selector.prefix) ?? "",
        suffix: text(selector.suffix) ?? "",
      };
    else if (selector.type === "TextPositionSelector")
      position ??= { start: Number(selector.start), end: Number(selector.end) };
    else if (selector.type === "RangeSelector") position ??= rangeOf(selector);
  }
  return quote === null && position === null ? null : { type: "text", quote, position };
}

function rangeOf({
  startSelector: from,
  endSelector: to,
}: Json): { start: number; end: number } | null {
  const positions = [from, to].every(
    (each) => isObject(each) && each.type === "TextPositionSelector",
  );
  if (!positions || !isObject(from) || !isObject(to)) return null;
  return { start: Number(from.start), end: Number(to.start) };
}

function oneOf<T extends string>(value: unknown, values: readonly T[]): T | null {
  return values.find((each) => each === value) ?? null;
}

function text(value: unknown): string | null {
  return typeof value === "string" && value !== "" ? value : null;
}

function sourceOf(value: unknown): Source | null {
  if (!isObject(value) || typeof value.url !== "string") return null;
  return { url: value.url, quote: text(value.quote) };
}
