// Random operations on annotations.
import type { ArgumentGraph, Id } from "../records";
import { TEST_MAP_ID } from "./build";
import type { Random } from "./random";
import {
  type Makers,
  type RandomOperationsOptions,
  randomAnnotated,
  sentence,
  withRecord,
} from "./random-parts";

type AnnotationType =
  | "addAnnotation"
  | "editAnnotation"
  | "resolveAnnotation"
  | "removeAnnotation"
  | "hideAnnotation";

/** Makers for annotations. */
export function annotationMakers(
  random: Random,
  mint: () => Id,
  options: RandomOperationsOptions,
): Makers<AnnotationType> {
  const annotationIn = (graph: ArgumentGraph) => random.pick([...graph.annotations.values()]);
  const firstIn = (graph: ArgumentGraph) =>
    random.pick([...graph.annotations.values()].filter((each) => each.parentId === null));
  return {
    addAnnotation: (graph) => {
      const parent = random.chance(0.4) ? firstIn(graph) : undefined;
      const target = parent?.target ?? randomAnnotated(random, graph, options.mapId ?? TEST_MAP_ID);
      const kind =
        random.pick([
          "question",
          "objection",
          "evidence",
          "comment",
          "unclear",
          "highlight",
        ] as const) ?? "comment";
      return {
        v: 1,
        type: "addAnnotation",
        id: mint(),
        target,
        kind,
        body: sentence(random),
        ...(parent && { parentId: parent.id }),
        ...(kind === "evidence" &&
          random.chance(0.5) && { criterion: "A study of the years since." }),
        ...(kind === "objection" &&
          target.type === "inference" && { aspect: "does-not-follow" as const }),
        ...(random.chance(0.1) && { source: { url: "https://example.org/study", quote: null } }),
      };
    },
    editAnnotation: (graph) =>
      withRecord(annotationIn(graph), ({ id }) => ({
        v: 1,
        type: "editAnnotation",
        id,
        body: sentence(random),
      })),
    resolveAnnotation: (graph) =>
      withRecord(random.chance(0.9) ? firstIn(graph) : annotationIn(graph), ({ id }) => ({
        v: 1,
        type: "resolveAnnotation",
        id,
        resolved: random.chance(0.7),
      })),
    removeAnnotation: (graph) =>
      withRecord(annotationIn(graph), ({ id }) => ({ v: 1, type: "removeAnnotation", id })),
    hideAnnotation: (graph) =>
      withRecord(annotationIn(graph), ({ id }) => ({
        v: 1,
        type: "hideAnnotation",
        id,
        hidden: random.chance(0.5),
      })),
  };
}
