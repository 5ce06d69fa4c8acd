// What an annotation hangs on, in words.
import { firstWords, nameOf } from "@/lib/argument/names";
import { stepWords } from "@/lib/argument/queries/relation-words";
import type { AnnotationTarget, ArgumentGraph } from "@/lib/argument/records";

const QUOTE_LENGTH = 90;

/** "the whole map", a statement's name, a step in words, or the passage's first words in quotes. */
export function targetName(graph: ArgumentGraph, target: AnnotationTarget): string {
  switch (target.type) {
    case "map":
      return "The whole map";
    case "statement": {
      const statement = graph.statements.get(target.id);
      return statement ? nameOf(statement) : "A removed statement";
    }
    case "inference": {
      const inference = graph.inferences.get(target.id);
      if (!inference) return "A removed step";
      const premises = inference.premises
        .map((id) => graph.statements.get(id))
        .flatMap((one) => (one ? nameOf(one) : []));
      return `Step from “${premises.join("” and “")}”: ${lowerFirst(stepWords(graph, inference))}`;
    }
    case "passage": {
      const passage = graph.passages.get(target.id);
      return passage ? quoted(passage.exact) : "A removed passage";
    }
  }
}

/** A stretch of text as a quote of one line. */
export function quoted(text: string): string {
  return `“${firstWords(text, QUOTE_LENGTH)}”`;
}

function lowerFirst(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1);
}
