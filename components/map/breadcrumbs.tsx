"use client";
// Where one stands when the map shows one branch: the way up to the main claim.
import { ChevronRight } from "lucide-react";
import { useDesk, useDeskActions } from "@/lib/client/desk-context";
import { ancestorsOf } from "@/lib/client/reading-moves";
import { useMapFacts } from "./map-facts-context";

/** Nothing while the whole argument is shown. */
export function Breadcrumbs() {
  const focusKey = useDesk((state) => state.focusKey);
  const { focusOn } = useDeskActions();
  const { tree, nameAt } = useMapFacts();
  if (focusKey === null || !tree.places.has(focusKey)) return null;
  const above = ancestorsOf(tree, focusKey).reverse();
  return (
    <nav aria-label="Branch" className="map-crumbs">
      <ol>
        <li>
          <button type="button" onClick={() => focusOn(null)}>
            Whole argument
          </button>
        </li>
        {above.slice(1).map((key) => (
          <li key={key}>
            <ChevronRight size={13} aria-hidden />
            <button type="button" onClick={() => focusOn(key)}>
              {nameAt(key)}
            </button>
          </li>
        ))}
        <li>
          <ChevronRight size={13} aria-hidden />
          <span aria-current="location">{nameAt(focusKey)}</span>
        </li>
      </ol>
    </nav>
  );
}
