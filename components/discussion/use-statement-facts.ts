// What a statement is called, its role, and how it bears on what stands above it, for lists outside the map.
import { useCallback } from "react";
import { nameOf } from "@/lib/argument/names";
import { relationWords } from "@/lib/argument/queries/relation-words";
import { roleAt } from "@/lib/argument/queries/roles-of";
import type { Id, Role } from "@/lib/argument/records";
import { useDesk } from "@/lib/client/desk-context";

export interface StatementFacts {
  readonly name: string;
  readonly text: string;
  readonly role: Role;
  /** The relation at its full place in words: "Reason for “Caution could yield”". */
  readonly relation: string;
}

/** A function from a statement's id to its facts; a removed one is named as such. */
export function useStatementFacts(): (id: Id) => StatementFacts {
  const graph = useDesk((state) => state.graph);
  const tree = useDesk((state) => state.tree);
  return useCallback(
    (id) => {
      const statement = graph.statements.get(id);
      const place = tree.places.get(id);
      return {
        name: statement ? nameOf(statement) : "a statement that is gone",
        text: statement?.text ?? "",
        role: place ? roleAt(tree, place) : "premise",
        relation: relationWords(tree, graph, id),
      };
    },
    [graph, tree],
  );
}
