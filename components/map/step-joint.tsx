// The joint of a step: a small dot on its line, where undercuts end and where the step is selected.

import dynamic from "next/dynamic";
import { late } from "@/lib/client/late";
import type { Point, Wire } from "@/lib/layout/types";
import { isAttack } from "@/lib/layout/wire-ends";
import { useMapFacts } from "./map-facts-context";
import { useMarks } from "./map-marks";
import { openThreadWords, stepName } from "./spoken-words";
import { useFocusWanted } from "./use-focus-wanted";

const CardTools = dynamic(
  late(() => import("./editing/card-tools").then((module) => module.CardTools)),
  {
    ssr: false,
  },
);

/** A link to the step itself, so that it can be copied, followed and opened without JavaScript. */
export function StepJoint({ wire, point }: { readonly wire: Wire; readonly point: Point }) {
  const { graph, openSteps } = useMapFacts();
  const marks = useMarks();
  const focus = useFocusWanted<HTMLAnchorElement>(wire.inferenceId);
  const { inferenceId, relation } = wire;
  const open = openSteps.get(inferenceId) ?? 0;
  const name = `${stepName(graph, inferenceId)}${openThreadWords(open)}`;
  const selected = marks.selectedStepId === inferenceId;
  const joint = (
    <a
      ref={focus}
      id={`i-${inferenceId}`}
      href={`#i-${inferenceId}`}
      className="map-joint"
      data-inference-id={inferenceId}
      data-attack={isAttack(relation) || undefined}
      data-open={open > 0 || undefined}
      data-selected={selected || undefined}
      data-strong={marks.pathSteps.has(inferenceId) || undefined}
      aria-current={selected || undefined}
      title={name}
      tabIndex={marks.tabIndexOf(inferenceId)}
      draggable={false}
      style={{ left: point.x, top: point.y }}
    >
      <span className="sr-only">{name}</span>
    </a>
  );
  if (!selected) return joint;
  return (
    <>
      {joint}
      <span className="map-joint-tools" style={{ left: point.x, top: point.y }}>
        <CardTools name="the step" at="joint" />
      </span>
    </>
  );
}
