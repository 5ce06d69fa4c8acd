"use client";
// The map on paper: the whole outline with its annotations. The screen does not show it.
import { useEffect, useState } from "react";
import { flushSync } from "react-dom";
import { annotationThreads } from "@/lib/argument/queries/annotation-threads";
import { stepWords } from "@/lib/argument/queries/relation-words";
import type { AnnotationTarget } from "@/lib/argument/records";
import { useDesk } from "@/lib/client/desk-context";
import { useMapFacts } from "./map-facts-context";
import { outlineItems } from "./outline/outline-items";
import { ROLE_WORD } from "./role-words";

const NOTHING_FOLDED: ReadonlySet<string> = new Set();

/** Drawn when the page is about to be printed. */
export function MapPrint() {
  const isPrinting = usePrinting();
  return isPrinting ? <PrintedOutline /> : null;
}

function usePrinting(): boolean {
  const [isPrinting, setPrinting] = useState(false);
  useEffect(() => {
    const print = window.matchMedia("print");
    const follow = () => setPrinting(print.matches);
    // The browser takes the picture as soon as the handlers have returned.
    const begin = () => flushSync(() => setPrinting(true));
    const end = () => setPrinting(false);
    print.addEventListener("change", follow);
    window.addEventListener("beforeprint", begin);
    window.addEventListener("afterprint", end);
    return () => {
      print.removeEventListener("change", follow);
      window.removeEventListener("beforeprint", begin);
      window.removeEventListener("afterprint", end);
    };
  }, []);
  return isPrinting;
}

function PrintedOutline() {
  const { tree, graph, at } = useMapFacts();
  const title = useDesk((state) => state.map.title);
  return (
    <section className="map-print" aria-label="Outline for print">
      <h2>{title}: the argument</h2>
      {outlineItems(tree, NOTHING_FOLDED).map((item) => {
        const style = { marginLeft: `${(item.level - 1) * 5}mm` };
        if (item.type === "step") {
          const inference = graph.inferences.get(item.inferenceId);
          return (
            <div key={item.rowId} className="map-print-step" style={style}>
              {inference && stepWords(graph, inference)}
              <PrintedThreads target={{ type: "inference", id: item.inferenceId }} />
            </div>
          );
        }
        const facts = at(item.key);
        if (!facts) return null;
        return (
          <div key={item.rowId} className="map-print-place" style={style}>
            <p>
              <b>{ROLE_WORD[facts.role]}.</b> {facts.words.text}
              {facts.words.attribution !== null && <i> {facts.words.attribution}.</i>}
            </p>
            {!facts.place.stub && (
              <PrintedThreads target={{ type: "statement", id: facts.statement.id }} />
            )}
          </div>
        );
      })}
      <PrintedThreads target={null} />
    </section>
  );
}

/** The threads on one thing; with null, those on passages and on the whole map. */
function PrintedThreads({ target }: { target: AnnotationTarget | null }) {
  const graph = useDesk((state) => state.graph);
  const people = useDesk((state) => state.people);
  const threads = annotationThreads(graph, {
    hidden: false,
    ...(target ? { targets: [target] } : {}),
  }).filter(
    ({ first }) =>
      target !== null ||
      first.target.type === "map" ||
      first.target.type === "passage" ||
      first.orphanOf !== null,
  );
  return threads.map(({ first, replies }) => (
    <blockquote key={first.id} className="map-print-thread">
      {[first, ...replies].map((each) => {
        const author =
          each.authorId === null ? "former member" : (people[each.authorId]?.name ?? "someone");
        const words = each.deletedAt === null ? each.body : "deleted";
        return (
          <p key={each.id}>
            <b>{author}</b>, {each.kind}
            {each.id === first.id && first.resolvedAt !== null && " (resolved)"}: {words}
          </p>
        );
      })}
    </blockquote>
  ));
}
