// Annotations of a file as operations: the importer's own, which say whose words they were.
import "server-only";
import { badAnnotation } from "@/lib/argument/annotation-rules";
import type { Operation } from "@/lib/argument/operations/operation";
import { mentionedIn, mentionsIn } from "@/lib/argument/queries/mentions";
import type { Id } from "@/lib/argument/records";
import { isWebAddress, LIMITS } from "@/lib/argument/text-rules";
import type { FormatAnnotation, FormatMap } from "@/lib/formats/format-types";
import { cleaned } from "@/lib/formats/shared/fit-words";
import type { ReportBuilder } from "@/lib/formats/shared/report-builder";

export interface AnnotationsInto {
  readonly mapId: Id;
  /** The importer's name; null for an operator. */
  readonly actorName: string | null;
  /** How many more the person may have on the map. */
  readonly room: number;
  readonly rename: (id: Id) => Id;
}

/** Threads first, then their replies; what a map refuses is mended or left out, and told. */
export function annotationOperations(
  map: FormatMap,
  into: AnnotationsInto,
  report: ReportBuilder,
): Operation[] {
  const there = new Set<Id>(
    [...map.statements, ...map.inferences, ...map.passages].map(({ id }) => id),
  );
  const added = new Map<Id, FormatAnnotation["target"]>();
  const operations: Operation[] = [];
  const inOrder = [
    ...map.annotations.filter(({ parentId }) => parentId === null),
    ...map.annotations.filter(({ parentId }) => parentId !== null),
  ];
  for (const annotation of inOrder) {
    if (added.size >= into.room) {
      const left = (inOrder.length - added.size).toLocaleString("en");
      report.tell(
        "lost",
        "too-many-annotations",
        `${left} annotations were left out: one person may have 5,000 on a map.`,
      );
      break;
    }
    const { id, parentId, resolved } = annotation;
    const target = parentId === null ? targetOf(annotation, there) : added.get(parentId);
    const operation = target && operationFor(annotation, target, into, report);
    if (!operation || !target) {
      if (!target)
        report.tell("lost", "reply-without-thread", "A reply was left out with what it answers.");
      continue;
    }
    added.set(id, target);
    operations.push(operation);
    if (resolved && parentId === null)
      operations.push({ v: 1, type: "resolveAnnotation", id: operation.id, resolved: true });
  }
  return operations;
}

/** What it hangs on, or the whole map where that did not come along. */
function targetOf(
  { target }: FormatAnnotation,
  there: ReadonlySet<Id>,
): FormatAnnotation["target"] {
  return target.type !== "map" && there.has(target.id) ? target : { type: "map", id: "map" };
}

function operationFor(
  annotation: FormatAnnotation,
  target: FormatAnnotation["target"],
  { mapId, actorName, rename }: AnnotationsInto,
  report: ReportBuilder,
): Extract<Operation, { type: "addAnnotation" }> | null {
  const { id, kind, parentId, createdAt, author } = annotation;
  if (annotation.target.type !== target.type && parentId === null)
    report.tell(
      "changed",
      "annotation-moved",
      "An annotation stands on the whole map, as its place did not come along.",
    );
  const said = plain(cleaned(annotation.body, report));
  const whole = byline(author === actorName ? null : author, createdAt) + said;
  if ([...whole].length > LIMITS.annotationBody)
    report.tell(
      "lost",
      "annotation-too-long",
      "An annotation has more than 10,000 characters; what is over was cut.",
    );
  const body = [...whole].slice(0, LIMITS.annotationBody).join("");
  const aspect = kind === "objection" && target.type === "inference" ? annotation.aspect : null;
  const criterion =
    kind === "evidence" ? fitted(annotation.criterion, LIMITS.criterion, report) : null;
  const source = sourceOf(annotation, report);
  if (badAnnotation({ kind, body, parentId, target, aspect, criterion })) {
    report.tell("lost", "annotation-empty", "An annotation without words was left out.");
    return null;
  }
  return {
    v: 1,
    type: "addAnnotation",
    id: rename(id),
    target:
      target.type === "map"
        ? { type: "map", id: mapId }
        : { type: target.type, id: rename(target.id) },
    kind,
    body,
    ...(parentId !== null && { parentId: rename(parentId) }),
    ...(aspect !== null && { aspect }),
    ...(criterion !== null && { criterion }),
    ...(source !== null && { source }),
  };
}

function fitted(words: string | null, most: number, report: ReportBuilder): string | null {
  if (words === null) return null;
  const clean = cleaned(words, report);
  return clean.trim() === "" ? null : [...clean].slice(0, most).join("");
}

function sourceOf({ source }: FormatAnnotation, report: ReportBuilder): FormatAnnotation["source"] {
  if (source === null) return null;
  const url = source.url.trim();
  if (isWebAddress(url) && url.length <= LIMITS.sourceUrl)
    return { url, quote: fitted(source.quote, LIMITS.sourceQuote, report) };
  report.tell(
    "lost",
    "source-address",
    `The source “${url.slice(0, 80)}” has no web address and was left out.`,
  );
  return null;
}

/** A first line that says whose words follow, in italics; nothing where they are the importer's own. */
function byline(author: string | null, createdAt: string | null): string {
  if (author === null) return "";
  const name = author
    .replace(/\s+/g, " ")
    .trim()
    .slice(0, 200)
    .replace(/[\\`*_~[\]()<>#!|&@]/g, "\\$&");
  if (name === "") return "";
  const at = createdAt === null ? Number.NaN : Date.parse(createdAt);
  const day = Number.isNaN(at)
    ? ""
    : `, ${new Date(at).toLocaleDateString("en-GB", { day: "numeric", month: "long", year: "numeric", timeZone: "UTC" })}`;
  return `*${name}${day}:*\n\n`;
}

/** A file calls nobody: marks that mention people become their names, and what would make a mark of the rest is escaped. */
function plain(body: string): string {
  const parts: string[] = [];
  let from = 0;
  for (const { name, start, end } of mentionsIn(body)) {
    parts.push(body.slice(from, start), name.replace(/[\\`*_~[\]()<>#!|&@]/g, "\\$&"));
    from = end;
  }
  const words = [...parts, body.slice(from)].join("");
  return mentionedIn(words).length === 0 ? words : words.replaceAll("](person:", "]\\(person:");
}
