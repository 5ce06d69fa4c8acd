// What the pointer does over the text: hovering marks the statements that stand there, a click chooses them.
import { type PointerEvent, useEffect, useRef } from "react";
import type { Passage } from "@/lib/argument/records";
import { useDeskActions } from "@/lib/client/desk-context";
import { statementsOf } from "@/lib/client/highlights/brief-passages";
import { offsetUnderPoint } from "@/lib/client/highlights/hit-test";
import type { TextMap } from "@/lib/client/highlights/text-map";
import type { BriefModel } from "./brief-model";
import type { TextClick } from "./text-click";

export interface PointerHandlers {
  readonly onPointerMove: (event: PointerEvent<HTMLElement>) => void;
  readonly onPointerLeave: () => void;
  readonly onClick: (click: TextClick) => void;
}

/** Handlers for the text; `onChoose` gets the passages under a click, the shortest first; none beside them. */
export function usePassagePointer(
  textMap: () => TextMap | null,
  model: BriefModel,
  onChoose: (passages: readonly Passage[]) => void,
): PointerHandlers {
  const actions = useDeskActions();
  const frame = useRef(0);
  useEffect(() => () => cancelAnimationFrame(frame.current), []);

  const passagesUnder = (x: number, y: number): Passage[] => {
    const map = textMap();
    const offset = map ? offsetUnderPoint(map, x, y) : null;
    return offset === null ? [] : model.passages.index.at(offset).map((hit) => hit.value);
  };

  return {
    onPointerMove: (event) => {
      if (event.pointerType !== "mouse" || event.buttons !== 0) return;
      const { clientX, clientY, currentTarget } = event;
      cancelAnimationFrame(frame.current);
      frame.current = requestAnimationFrame(() => {
        const passages = passagesUnder(clientX, clientY);
        actions.hover(statementsOf(passages));
        currentTarget.style.cursor = passages.length > 0 ? "pointer" : "";
      });
    },
    onPointerLeave: () => {
      cancelAnimationFrame(frame.current);
      actions.hover([]);
    },
    onClick: (click) => {
      if (!("passageId" in click)) return onChoose(passagesUnder(click.x, click.y));
      onChoose(model.mapped.filter((passage) => passage.id === click.passageId));
    },
  };
}
