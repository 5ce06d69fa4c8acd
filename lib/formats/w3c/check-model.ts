// Holds JSON-LD against the Web Annotation Data Model and says where it breaks it.
import { Malformed } from "../shared/guard-parse";
import { ANNO_CONTEXT, isObject, type Json, listOf, MOTIVATIONS } from "./vocabulary";

const MAX_NESTING = 16;
const MAX_ITEMS = 200;
const DATE_TIME = /^-?\d{4,}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d+)?(?:Z|[+-]\d\d:\d\d)?$/;
const IRI = /^[A-Za-z][A-Za-z0-9+.-]*:[^\s<>"{}|\\^`]+$/;
const SETS = ["Composite", "List", "Independents", "Choice"];

/** The annotation, if it keeps to the model; else throws `Malformed` with the place and the reason. */
export function checkWebAnnotation(value: unknown): Json {
  const annotation = object(value, "the annotation");
  if (!listOf(annotation["@context"]).includes(ANNO_CONTEXT))
    fail("@context", `names ${ANNO_CONTEXT}`);
  if (!listOf(annotation.type).includes("Annotation")) fail("type", 'is or holds "Annotation"');
  iri(annotation.id, "id");
  if (annotation.body !== undefined && annotation.bodyValue !== undefined)
    fail("bodyValue", "stands only where there is no body");
  if (annotation.bodyValue !== undefined && typeof annotation.bodyValue !== "string")
    fail("bodyValue", "is a string");
  each(annotation.body, "body", (body, path) => resource(body, path, 0));
  if (listOf(annotation.target).length === 0) fail("target", "names at least one resource");
  each(annotation.target, "target", (target, path) => resource(target, path, 0));
  each(annotation.motivation, "motivation", motivation);
  for (const name of ["created", "modified", "generated"]) date(annotation[name], name);
  for (const name of ["creator", "generator"]) each(annotation[name], name, agent);
  for (const name of ["canonical", "via", "rights"]) each(annotation[name], name, iri);
  return annotation;
}

function resource(value: unknown, path: string, depth: number): void {
  if (depth > MAX_NESTING) fail(path, "is nested less deeply");
  if (typeof value === "string") {
    iri(value, path);
    return;
  }
  const it = object(value, path);
  iri(it.id, `${path}.id`);
  each(it.purpose, `${path}.purpose`, motivation);
  for (const name of ["created", "modified"]) date(it[name], `${path}.${name}`);
  const types = listOf(it.type);
  if (types.includes("TextualBody") && typeof it.value !== "string")
    fail(`${path}.value`, "is the text, one string");
  if (types.some((type) => SETS.some((set) => set === type))) {
    if (listOf(it.items).length === 0) fail(`${path}.items`, "names at least one resource");
    each(it.items, `${path}.items`, (item, at) => resource(item, at, depth + 1));
    return;
  }
  const specific =
    types.includes("SpecificResource") || it.selector !== undefined || it.state !== undefined;
  if (specific && (it.source === undefined || Array.isArray(it.source)))
    fail(`${path}.source`, "names exactly one resource");
  if (it.source !== undefined) resource(it.source, `${path}.source`, depth + 1);
  each(it.selector, `${path}.selector`, (selector, at) => selectorAt(selector, at, depth + 1));
  each(it.state, `${path}.state`, (state, at) => stateAt(state, at, depth + 1));
  if (!specific && it.id === undefined && it.value === undefined && it.source === undefined)
    fail(path, "has an id, a value or a source");
}

function selectorAt(value: unknown, path: string, depth: number): void {
  if (depth > MAX_NESTING) fail(path, "is refined less deeply");
  if (typeof value === "string") {
    iri(value, path);
    return;
  }
  const it = object(value, path);
  iri(it.id, `${path}.id`);
  const [type] = listOf(it.type);
  if (type === undefined && it.id === undefined) fail(`${path}.type`, "names the selector");
  if (type !== undefined && typeof type !== "string") fail(`${path}.type`, "is a word");
  if (type === "RangeSelector") {
    selectorAt(it.startSelector, `${path}.startSelector`, depth + 1);
    selectorAt(it.endSelector, `${path}.endSelector`, depth + 1);
  } else if (type !== undefined && Object.hasOwn(SELECTORS, type)) SELECTORS[type]?.(it, path);
  each(it.refinedBy, `${path}.refinedBy`, (inner, at) => selectorAt(inner, at, depth + 1));
}

/** What each kind of selector must say. */
const SELECTORS: Readonly<Record<string, (selector: Json, path: string) => void>> = {
  TextQuoteSelector: (it, path) => {
    if (it.exact === "") fail(`${path}.exact`, "is the quote, one string");
    string(it.exact, `${path}.exact`);
    for (const name of ["prefix", "suffix"])
      if (it[name] !== undefined) string(it[name], `${path}.${name}`);
  },
  TextPositionSelector: positions,
  DataPositionSelector: positions,
  FragmentSelector: (it, path) => string(it.value, `${path}.value`),
  CssSelector: (it, path) => string(it.value, `${path}.value`),
  XPathSelector: (it, path) => string(it.value, `${path}.value`),
  SvgSelector: (it, path) => {
    if (it.id === undefined) string(it.value, `${path}.value`);
  },
};

function positions(it: Json, path: string): void {
  for (const name of ["start", "end"])
    if (!Number.isSafeInteger(it[name]) || Number(it[name]) < 0)
      fail(`${path}.${name}`, "is a whole number from 0");
  if (Number(it.start) > Number(it.end)) fail(`${path}.end`, "is not before the start");
}

function string(value: unknown, path: string): void {
  if (typeof value !== "string") fail(path, "is one string");
}

function stateAt(value: unknown, path: string, depth: number): void {
  if (depth > MAX_NESTING) fail(path, "is refined less deeply");
  if (typeof value === "string") {
    iri(value, path);
    return;
  }
  const it = object(value, path);
  const [type] = listOf(it.type);
  if (type === "HttpRequestState") string(it.value, `${path}.value`);
  each(it.sourceDate, `${path}.sourceDate`, date);
  if ((it.sourceDateStart === undefined) !== (it.sourceDateEnd === undefined))
    fail(`${path}.sourceDateEnd`, "stands together with sourceDateStart");
  for (const name of ["sourceDateStart", "sourceDateEnd"]) date(it[name], `${path}.${name}`);
  each(it.refinedBy, `${path}.refinedBy`, (inner, at) =>
    isObject(inner) && typeof inner.type === "string" && inner.type.endsWith("Selector")
      ? selectorAt(inner, at, depth + 1)
      : stateAt(inner, at, depth + 1),
  );
}

function motivation(value: unknown, path: string): void {
  if (
    typeof value === "string" &&
    (MOTIVATIONS.some((known) => known === value) || IRI.test(value))
  )
    return;
  fail(path, `is one of ${MOTIVATIONS.join(", ")}, or the IRI of another one`);
}

function agent(value: unknown, path: string): void {
  if (typeof value === "string") iri(value, path);
  else iri(object(value, path).id, `${path}.id`);
}

function date(value: unknown, path: string): void {
  if (value === undefined) return;
  if (typeof value !== "string" || !DATE_TIME.test(value))
    fail(path, "is a date with a time, such as 2026-01-31T12:00:00Z");
}

function iri(value: unknown, path: string): void {
  if (value === undefined) return;
  if (typeof value !== "string" || !IRI.test(value))
    fail(path, "is an IRI, such as https://example.org/1");
}

function each(value: unknown, path: string, check: (item: unknown, path: string) => void): void {
  if (!Array.isArray(value)) {
    if (value !== undefined) check(value, path);
    return;
  }
  if (value.length > MAX_ITEMS) fail(path, `holds at most ${MAX_ITEMS} items`);
  for (const [index, item] of value.entries()) check(item, `${path}.${index}`);
}

function object(value: unknown, path: string): Json {
  if (!isObject(value)) fail(path, "is an object");
  return value;
}

function fail(path: string, should: string): never {
  throw new Malformed(`In a Web Annotation, “${path}” ${should}. Change it and send it again.`);
}
