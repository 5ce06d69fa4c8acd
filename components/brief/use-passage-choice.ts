// A click on a passage: its one statement is selected, several are offered.
import { useState } from "react";
import type { Id, Passage } from "@/lib/argument/records";
import { useDeskActions } from "@/lib/client/desk-context";
import { statementsOf } from "@/lib/client/highlights/brief-passages";
import type { TextMap } from "@/lib/client/highlights/text-map";

export interface PassageChoice {
  /** The passages whose statements are offered; null where nothing is. */
  readonly offered: readonly Passage[] | null;
  /** Acts on the passages under a click, the shortest first; at least one. */
  readonly choose: (passages: readonly Passage[]) => void;
  readonly chooseStatement: (id: Id) => void;
  readonly close: () => void;
  readonly rectangle: () => DOMRect;
}

/** The choice; on a phone one statement is offered too, since the map is not in sight. */
export function usePassageChoice(textMap: () => TextMap | null): PassageChoice {
  const actions = useDeskActions();
  const [offered, setOffered] = useState<readonly Passage[] | null>(null);

  const chooseStatement = (id: Id) => {
    setOffered(null);
    actions.selectStatement(id, "brief");
    if (isPhone()) actions.setPhoneTab("map");
  };
  const choosePassage = (id: Id) => {
    actions.select({ type: "passage", id }, "brief");
    actions.setPane("discussion", true);
    if (isPhone()) actions.setPhoneTab("discussion");
  };
  return {
    offered,
    choose: (passages) => {
      const [statement, ...more] = statementsOf(passages);
      const [shortest] = passages;
      if (statement && (more.length > 0 || isPhone())) setOffered(passages);
      else if (statement) chooseStatement(statement);
      else if (shortest) choosePassage(shortest.id);
    },
    chooseStatement,
    close: () => setOffered(null),
    rectangle: () => {
      const first = offered?.[0];
      const range = first ? textMap()?.rangeOf(first.start, first.end) : null;
      return range?.getBoundingClientRect() ?? new DOMRect();
    },
  };
}

/** The desk's own breakpoint: below it the panes are tabs. */
function isPhone(): boolean {
  return matchMedia("(max-width: 767.98px)").matches;
}
