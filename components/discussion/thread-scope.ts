// Which threads belong to what is selected.
import { annotationThreads, type Thread } from "@/lib/argument/queries/annotation-threads";
import type { ReadingTree } from "@/lib/argument/reading-types";
import type { AnnotationTarget, ArgumentGraph, Id, Passage } from "@/lib/argument/records";
import type { Selection, ThreadFilters } from "@/lib/client/desk-types";

export interface ScopeInput {
  readonly graph: ArgumentGraph;
  readonly tree: ReadingTree;
  readonly selection: Selection | null;
  readonly filters: ThreadFilters;
  readonly viewerId: Id | null;
  /** Shown whatever the filters say: somebody followed a link to it. */
  readonly openThreadId: Id | null;
}

/** What an annotation may hang on to belong to the selection; null for the whole map. */
export function targetsOfSelection(
  graph: ArgumentGraph,
  tree: ReadingTree,
  selection: Selection | null,
): AnnotationTarget[] | null {
  switch (selection?.type) {
    case "statement":
      return aroundStatement(graph, tree, selection.id);
    case "inference":
      return [{ type: "inference", id: selection.id }];
    case "passage": {
      const passage = graph.passages.get(selection.id);
      return passage ? inStretch(graph, passage.start, passage.end) : [];
    }
    case "text":
      return inStretch(graph, selection.start, selection.end);
    default:
      return null;
  }
}

/** The statement itself, the steps that bear on it, and the passages that say it. */
function aroundStatement(graph: ArgumentGraph, tree: ReadingTree, id: Id): AnnotationTarget[] {
  const steps = tree.places.get(id)?.stepIds ?? [];
  const passages = [...graph.passages.values()].filter((one) => one.statementIds.includes(id));
  return [
    { type: "statement", id },
    ...steps.map((stepId) => ({ type: "inference", id: stepId }) as const),
    ...passages.map((one) => ({ type: "passage", id: one.id }) as const),
  ];
}

/** Passages that share words with the stretch, and the statements that stand there. */
function inStretch(graph: ArgumentGraph, start: number, end: number): AnnotationTarget[] {
  const passages = [...graph.passages.values()].filter(
    (one: Passage) => one.start < end && one.end > start,
  );
  const statements = new Set(passages.flatMap((one) => one.statementIds));
  return [
    ...passages.map((one) => ({ type: "passage", id: one.id }) as const),
    ...[...statements].map((id) => ({ type: "statement", id }) as const),
  ];
}

/** The threads to show, in their order. */
export function threadsInScope(input: ScopeInput): readonly Thread[] {
  const { graph, tree, selection, filters, viewerId, openThreadId } = input;
  const targets = filters.followSelection ? targetsOfSelection(graph, tree, selection) : null;
  const threads = annotationThreads(graph, {
    ...(targets ? { targets } : {}),
    ...(filters.kinds.length > 0 ? { kinds: filters.kinds } : {}),
    ...(filters.openOnly ? { open: true } : {}),
    ...(filters.mine && viewerId ? { participantId: viewerId } : {}),
    order: filters.order,
  }).filter((thread) => takesPart(thread, filters.authorId));
  if (!openThreadId || threads.some((thread) => thread.first.id === openThreadId)) return threads;
  const linked = annotationThreads(graph).find((thread) => thread.first.id === openThreadId);
  return linked ? [linked, ...threads] : threads;
}

function takesPart({ first, replies }: Thread, personId: Id | null): boolean {
  return personId === null || [first, ...replies].some((one) => one.authorId === personId);
}

/** How many of the filters narrow the list. */
export function activeFilters(filters: ThreadFilters): number {
  return (
    Number(filters.kinds.length > 0) +
    Number(filters.openOnly) +
    Number(filters.mine) +
    Number(filters.authorId !== null)
  );
}
