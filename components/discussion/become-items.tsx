"use client";
// What an annotation can become in the argument, as items of its menu.
import { DropdownMenu } from "radix-ui";
import { useMemo } from "react";
import { wordsOfAnnotation } from "@/lib/argument/edits/from-annotation";
import type { Annotation } from "@/lib/argument/records";
import { useDesk, useDeskActions } from "@/lib/client/desk-context";
import { mayChange } from "@/lib/client/editing/ways-to-change";
import { becomeOffers } from "./become-offers";
import { personName } from "./people-name";

interface BecomeItemsProps {
  readonly annotation: Annotation;
  readonly className: string;
}

/** Nothing for those who may neither change the argument nor propose a change. */
export function BecomeItems({ annotation, className }: BecomeItemsProps) {
  const graph = useDesk((state) => state.graph);
  const tree = useDesk((state) => state.tree);
  const people = useDesk((state) => state.people);
  const may = useDesk(mayChange);
  const actions = useDeskActions();
  const offers = useMemo(() => becomeOffers(graph, tree, annotation), [graph, tree, annotation]);
  if (!may || offers.length === 0) return null;
  const { text, note } = wordsOfAnnotation(annotation, personName(people, annotation.authorId));
  return (
    <>
      <DropdownMenu.Separator className="mx-1 my-1 h-px bg-line" />
      {offers.map(({ relation, words, unstated }) => (
        <DropdownMenu.Item
          key={words}
          className={className}
          onSelect={() => {
            const fromAnnotation = annotation.id;
            actions.openEditor({ mode: "add", relation, text, fromAnnotation, unstated });
            // Where the first paragraph is the sentence, the rest goes along as a note.
            if (note) actions.changeEditor({ note });
          }}
        >
          <span className="max-w-72 truncate">{words} …</span>
        </DropdownMenu.Item>
      ))}
    </>
  );
}
