"use client";
// The two ends of an annotation that was made a statement: each leads to the other.
import { CornerUpLeft, Network } from "lucide-react";
import { firstWords, nameOf } from "@/lib/argument/names";
import { madeFrom } from "@/lib/argument/queries/made-from";
import type { Annotation, Id } from "@/lib/argument/records";
import { useDesk, useDeskActions } from "@/lib/client/desk-context";
import { kindLook } from "./kind-look";
import { personName } from "./people-name";

const LINE =
  "mt-1.5 flex min-h-7 max-w-full items-center gap-1.5 rounded-md px-1.5 -ml-1.5 text-left text-[13px] font-medium leading-5 text-accent hover:bg-line/60 pointer-coarse:min-h-11";

/** "Became “…”": leads to the statement. Nothing where none was made of it. */
export function Became({ annotation }: { readonly annotation: Annotation }) {
  const made = useDesk((state) => madeFrom(state.graph.statements).get(annotation.id));
  const actions = useDeskActions();
  if (!made) return null;
  return (
    <button
      type="button"
      className={LINE}
      onClick={() => {
        actions.selectStatement(made.id, "discussion");
        actions.setPhoneTab("map");
      }}
    >
      <Network size={14} aria-hidden className="shrink-0" />
      <span className="min-w-0 truncate">Became “{nameOf(made)}”</span>
    </button>
  );
}

/** "From Ana's objection": opens its thread. Nothing for every other statement. */
export function CameFrom({ statementId }: { readonly statementId: Id }) {
  const annotation = useDesk((state) =>
    state.graph.annotations.get(state.graph.statements.get(statementId)?.fromAnnotation ?? ""),
  );
  const people = useDesk((state) => state.people);
  const actions = useDeskActions();
  if (!annotation) return null;
  const name = personName(people, annotation.authorId);
  return (
    <button
      type="button"
      className={LINE}
      title={firstWords(annotation.body, 200)}
      onClick={() => actions.openThread(annotation.parentId ?? annotation.id)}
    >
      <CornerUpLeft size={14} aria-hidden className="shrink-0" />
      <span className="min-w-0 truncate">
        From {name}'s {kindLook(annotation.kind).word.toLowerCase()}
      </span>
    </button>
  );
}
