// Threads of annotations: which there are, which are open, in which order.
import { compareByOrdinal } from "../compare";
import { type GraphIndex, graphIndex } from "../graph-index";
import type { Annotation, AnnotationKind, AnnotationTarget, ArgumentGraph, Id } from "../records";

/** A first annotation with its replies in the order in which they were written. */
export interface Thread {
  readonly first: Annotation;
  readonly replies: readonly Annotation[];
}

/** Which threads; what is left out does not filter. */
export interface ThreadFilter {
  /** Threads on any of these; orphans hang on nothing any more. */
  readonly targets?: readonly AnnotationTarget[];
  readonly kinds?: readonly AnnotationKind[];
  /** Only threads that wait for an answer (true), or only others (false). */
  readonly open?: boolean;
  /** Threads to which this person has contributed. */
  readonly participantId?: Id;
  /** False leaves hidden annotations out, and a hidden first one with its thread. */
  readonly hidden?: boolean;
  /** Only orphans (true), or only threads whose target stands (false). */
  readonly orphans?: boolean;
  /** "newest": newest contribution first; "text" (the default): as the brief has their targets. */
  readonly order?: "newest" | "text";
}

/** Whether a first annotation waits for an answer: not resolved, not hidden, no orphan, no highlight. */
export function isOpenThread(first: Annotation): boolean {
  const waits = first.parentId === null && first.kind !== "highlight";
  return waits && first.resolvedAt === null && first.hiddenAt === null && first.orphanOf === null;
}

/** The threads that pass the filter (SPEC QU6). */
export function annotationThreads(
  graph: ArgumentGraph,
  filter: ThreadFilter = {},
): readonly Thread[] {
  const replies = new Map<Id, Annotation[]>();
  const firsts: Annotation[] = [];
  for (const annotation of [...graph.annotations.values()].sort(compareByOrdinal)) {
    if (filter.hidden === false && annotation.hiddenAt !== null) continue;
    if (annotation.parentId === null) {
      firsts.push(annotation);
      continue;
    }
    const siblings = replies.get(annotation.parentId);
    if (siblings === undefined) replies.set(annotation.parentId, [annotation]);
    else siblings.push(annotation);
  }
  const wanted = filter.targets && new Set(filter.targets.map(({ type, id }) => `${type}:${id}`));
  const threads = firsts
    .map((first): Thread => ({ first, replies: replies.get(first.id) ?? [] }))
    .filter((thread) => passes(thread, filter, wanted));
  return filter.order === "newest" ? threads.sort(byNewest) : inTextOrder(graph, threads);
}

function passes(
  { first, replies }: Thread,
  filter: ThreadFilter,
  wanted: ReadonlySet<string> | undefined,
): boolean {
  const { kinds, open, participantId, orphans } = filter;
  if (wanted && (first.orphanOf !== null || !wanted.has(`${first.target.type}:${first.target.id}`)))
    return false;
  if (kinds && !kinds.includes(first.kind)) return false;
  if (open !== undefined && isOpenThread(first) !== open) return false;
  if (orphans !== undefined && (first.orphanOf !== null) !== orphans) return false;
  return (
    participantId === undefined ||
    [first, ...replies].some((each) => each.authorId === participantId)
  );
}

function byNewest(a: Thread, b: Thread): number {
  return compareByOrdinal(b.replies.at(-1) ?? b.first, a.replies.at(-1) ?? a.first);
}

function inTextOrder(graph: ArgumentGraph, threads: readonly Thread[]): readonly Thread[] {
  const index = graphIndex(graph);
  const placed = threads.map((thread) => ({ thread, start: startOf(graph, index, thread.first) }));
  placed.sort((a, b) => {
    const [one, other] = [a.thread.first, b.thread.first];
    const orphans = Number(one.orphanOf !== null) - Number(other.orphanOf !== null);
    if (orphans !== 0) return orphans;
    return a.start < b.start ? -1 : a.start > b.start ? 1 : compareByOrdinal(one, other);
  });
  return placed.map(({ thread }) => thread);
}

/** Where a thread's target begins in the text: the map before all, what has no passage after all. */
function startOf(graph: ArgumentGraph, index: GraphIndex, { target }: Annotation): number {
  switch (target.type) {
    case "map":
      return -1;
    case "statement":
      return index.startOf(target.id);
    case "passage":
      return graph.passages.get(target.id)?.start ?? Number.POSITIVE_INFINITY;
    case "inference": {
      const inference = graph.inferences.get(target.id);
      return inference === undefined ? Number.POSITIVE_INFINITY : index.startOfStep(inference);
    }
  }
}
