// Makes the report of a map.
import { ANNOTATION_WORD, nameOf } from "../../argument/names";
import { annotationThreads, type Thread } from "../../argument/queries/annotation-threads";
import { outlineNumbers } from "../../argument/queries/outline-numbers";
import { passagesByStatement } from "../../argument/queries/passages-of";
import { relationWords } from "../../argument/queries/relation-words";
import { rolesOf } from "../../argument/queries/roles-of";
import { readingTree } from "../../argument/reading-tree";
import type { Annotation, Statement } from "../../argument/records";
import { attributionWords, standingIn } from "../../layout/card-words";
import type { ExportSource } from "../format-types";
import type { ReportAnnotation, ReportDocument, ReportEntry } from "./report-types";

/** The report of what the source holds; annotations only where the source has them. */
export function reportOf(source: ExportSource): ReportDocument {
  const { brief, graph } = source;
  const threads = threadsByTarget(source);
  return {
    title: source.title,
    about: aboutLines(source),
    notice: brief?.notice ?? null,
    disclaimer: brief?.disclaimer ?? null,
    language: brief?.language ?? null,
    counts: countsInWords(source),
    url: source.url,
    entries: entriesOf(source, threads),
    loose: [...threads]
      .filter(([key]) => /^(passage:|map$|orphan$)/.test(key))
      .map(([key, annotations]) => ({
        quote: graph.passages.get(key.slice("passage:".length))?.exact ?? null,
        annotations,
      })),
  };
}

type Threads = ReadonlyMap<string, readonly ReportAnnotation[]>;

function entriesOf(source: ExportSource, threads: Threads): ReportEntry[] {
  const { graph } = source;
  const tree = readingTree(graph);
  const numbers = outlineNumbers(tree);
  const standing = standingIn(graph, source.brief !== null);
  const passages = passagesByStatement(graph);
  const roles = rolesOf(tree).places;
  return tree.order.flatMap((key): ReportEntry[] => {
    const place = tree.places.get(key);
    const statement = place && graph.statements.get(place.statementId);
    if (!(place && statement)) return [];
    const closesStep =
      place.stepId !== null && tree.steps.get(place.stepId)?.premiseKeys.at(-1) === key;
    const at = {
      number: numbers.get(key) ?? "",
      depth: place.depth,
      relation: relationWords(tree, graph, key),
      kind: roles.get(key) ?? "premise",
      isStub: place.stub,
      onStep: (closesStep && threads.get(`inference:${place.stepId}`)) || [],
    };
    if (place.stub) return [{ ...at, ...seeElsewhere(statement, numbers) }];
    const { id, text, label, note } = statement;
    const attribution = attributionWords(statement, standing(statement));
    const quotes = (passages.get(id) ?? []).map(({ exact }) => exact);
    const annotations = threads.get(`statement:${id}`) ?? [];
    return [{ ...at, text, label, note, attribution, quotes, annotations }];
  });
}

/** What stands where a statement stands in full elsewhere. */
function seeElsewhere(statement: Statement, numbers: ReadonlyMap<string, string>) {
  const text = `See ${numbers.get(statement.id)}: ${nameOf(statement)}`;
  return { text, label: null, note: null, attribution: null, quotes: [], annotations: [] };
}

function threadsByTarget({ graph, people }: ExportSource): Map<string, ReportAnnotation[]> {
  const byTarget = new Map<string, ReportAnnotation[]>();
  for (const { first, replies } of annotationThreads(graph, { hidden: false })) {
    const key = keyOf(first);
    const thread = { ...line(first), replies: replies.map(line) };
    const list = byTarget.get(key);
    if (list === undefined) byTarget.set(key, [thread]);
    else list.push(thread);
  }
  return byTarget;

  function line(annotation: Thread["first"]): ReportAnnotation {
    const { kind, parentId, authorId, deletedAt } = annotation;
    return {
      word: parentId === null ? ANNOTATION_WORD[kind] : "Reply",
      author: authorId === null ? null : (people[authorId]?.name ?? null),
      at: annotation.createdAt,
      resolved: annotation.resolvedAt !== null,
      body: deletedAt === null ? annotation.body : "Deleted by its author.",
      criterion: annotation.criterion,
      source: annotation.source,
      orphanOf: annotation.orphanOf,
      replies: [],
    };
  }
}

function keyOf({ orphanOf, target }: Annotation): string {
  if (orphanOf !== null) return "orphan";
  return target.type === "map" ? "map" : `${target.type}:${target.id}`;
}

function aboutLines({ brief }: ExportSource): string[] {
  if (!brief) return [];
  const where = [brief.series, brief.publisher, brief.publishedOn].filter(Boolean).join(", ");
  const head = [brief.title, brief.author].filter(Boolean).join(" · ");
  // A source that names the title says all of it again.
  const source = brief.source?.includes(brief.title ?? "\0") ? "" : (brief.source ?? "");
  return [head, where, source].filter((line) => line !== "");
}

function countsInWords({ graph }: ExportSource): string {
  const counts: [number, string][] = [
    [graph.statements.size, "statement"],
    [graph.inferences.size, "step"],
    [graph.annotations.size, "annotation"],
  ];
  return counts
    .filter(([count], at) => count > 0 || at === 0)
    .map(([count, word]) => `${count.toLocaleString("en")} ${word}${count === 1 ? "" : "s"}`)
    .join(", ");
}
