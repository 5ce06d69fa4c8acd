// What a fold of a large map hides, as plain lists: little to send, and every statement can be reached.
import type { Id } from "@/lib/argument/records";
import { stepsHangingOn } from "@/lib/layout/fold-counts";
import { useMapFacts } from "../map-facts-context";

/** The steps that hang below a place, with everything below them. */
export function PlainBranch({ placeKey }: { readonly placeKey: string }) {
  const { tree } = useMapFacts();
  return (
    <ul className="map-plain">
      {stepsHangingOn(tree, placeKey).map((id) => (
        <PlainStep key={id} stepId={id} />
      ))}
    </ul>
  );
}

function PlainStep({ stepId }: { stepId: Id }) {
  const { tree } = useMapFacts();
  return tree.steps.get(stepId)?.premiseKeys.map((key) => <PlainPlace key={key} placeKey={key} />);
}

function PlainPlace({ placeKey }: { placeKey: string }) {
  const { tree, at } = useMapFacts();
  const facts = at(placeKey);
  if (!facts) return null;
  const { place, statement, words } = facts;
  return (
    <li id={place.stub ? undefined : `s-${statement.id}`}>
      <b>{words.meta}</b> {words.text}
      {stepsHangingOn(tree, placeKey).length > 0 && <PlainBranch placeKey={placeKey} />}
    </li>
  );
}
