"use client";
// On a phone: what is selected on the map, in a sheet at the foot: where the brief says it, and the way to its discussion.
import { BookOpenText, MessageSquareText, X } from "lucide-react";
import { Button } from "@/components/ui/button";
import { IconButton } from "@/components/ui/icon-button";
import { nameOf } from "@/lib/argument/names";
import { passagesOf } from "@/lib/argument/queries/passages-of";
import { relationWords, stepWords } from "@/lib/argument/queries/relation-words";
import type { ReadingTree } from "@/lib/argument/reading-types";
import type { ArgumentGraph, Passage } from "@/lib/argument/records";
import { useDesk, useDeskActions } from "@/lib/client/desk-context";
import type { Selection } from "@/lib/client/desk-types";

interface Details {
  readonly title: string;
  readonly about: string;
  readonly note: string | null;
  readonly passages: readonly Passage[];
}

function detailsOf(selection: Selection, graph: ArgumentGraph, tree: ReadingTree): Details | null {
  if (selection.type === "statement") {
    const statement = graph.statements.get(selection.id);
    if (!statement) return null;
    const about = relationWords(tree, graph, selection.placeKey);
    const passages = passagesOf(graph, statement.id);
    return { title: nameOf(statement), about, note: statement.note, passages };
  }
  const inference = selection.type === "inference" ? graph.inferences.get(selection.id) : undefined;
  if (!inference) return null;
  return {
    title: "A step",
    about: stepWords(graph, inference),
    note: inference.scheme,
    passages: [],
  };
}

/** Not modal: the map stays in use above it. Hidden from 768 px on. */
export function PhoneDetails({ selection }: { readonly selection: Selection }) {
  const graph = useDesk((state) => state.graph);
  const tree = useDesk((state) => state.tree);
  const revision = useDesk((state) => state.brief?.revision);
  const { select, setPhoneTab } = useDeskActions();
  // The bars of the past and of a suggestion on trial stand where this would.
  const past = useDesk((state) => state.past !== null);
  const details = past ? null : detailsOf(selection, graph, tree);
  if (!details || !("id" in selection)) return null;
  const annotations = [...graph.annotations.values()].filter(
    ({ target, parentId }) =>
      target.type === selection.type && target.id === selection.id && parentId === null,
  ).length;

  function showInBrief() {
    setPhoneTab("brief");
    // Selected once more, now that the brief is in sight and can scroll to it.
    requestAnimationFrame(() => select(selection, "map"));
  }

  return (
    <aside
      aria-label="Details"
      className="fixed inset-x-0 bottom-0 z-30 max-h-[46dvh] overflow-y-auto rounded-t-xl border-t border-line bg-raised px-4 pb-4 pt-3 shadow-float md:hidden print:hidden"
    >
      <div className="flex items-start gap-2">
        <div className="min-w-0 flex-1">
          <p className="m-0 text-[16px] font-semibold leading-6">{details.title}</p>
          <p className="m-0 text-[13px] leading-5 text-muted">{details.about}</p>
        </div>
        <IconButton name="Close the details" onClick={() => select(null, "map")}>
          <X size={18} aria-hidden />
        </IconButton>
      </div>
      {details.note && <p className="m-0 mt-2 text-[14px] leading-5">{details.note}</p>}
      {details.passages.map((passage) => (
        <blockquote
          key={passage.id}
          className="m-0 mt-2 border-l-2 border-mark-strong pl-3 font-serif text-[15px] leading-[22px]"
        >
          {passage.exact}
          {revision !== undefined && passage.briefRevision !== revision && (
            <span className="block font-sans text-[13px] leading-5 text-muted">
              Said in version {passage.briefRevision}; not found in version {revision}.
            </span>
          )}
        </blockquote>
      ))}
      <div className="mt-3 flex flex-wrap gap-2">
        {details.passages.length > 0 && (
          <Button onClick={showInBrief}>
            <BookOpenText size={16} aria-hidden />
            Show in the brief
          </Button>
        )}
        <Button onClick={() => setPhoneTab("discussion")}>
          <MessageSquareText size={16} aria-hidden />
          {annotations > 0 ? `Discussion (${annotations})` : "Discuss it"}
        </Button>
      </div>
    </aside>
  );
}
