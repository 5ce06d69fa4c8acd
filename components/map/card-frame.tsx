// A card's frame: a link to its statement, with everything that marks it. The map's handlers listen above it.

import type { CSSProperties } from "react";
import { memo } from "react";
import { useDesk } from "@/lib/client/desk-context";
import { useMapFacts } from "./map-facts-context";
import { useMarks } from "./map-marks";
import { cardName } from "./spoken-words";
import { StatementCard } from "./statement-card";

interface CardFrameProps {
  readonly placeKey: string;
  readonly style: CSSProperties;
  /** Shown instead of the whole card where there is only room for a label, with its size on the drawing. */
  readonly labelSize?: number;
  /** Whether it carries the statement's anchor; one of two pictures that stand at once does not. */
  readonly anchor?: boolean;
}

/** The card at one place. */
export const CardFrame = memo(function CardFrame({
  placeKey,
  style,
  labelSize,
  anchor = true,
}: CardFrameProps) {
  const facts = useMapFacts().at(placeKey);
  const marks = useMarks();
  const statementId = facts?.statement.id;
  const hovered = useDesk(
    (state) => statementId !== undefined && state.hovered.includes(statementId),
  );
  if (!facts) return null;
  const { place, role, statement, name } = facts;
  const selected = marks.selectedKey === placeKey;
  return (
    <a
      id={anchor && !place.stub ? `s-${statement.id}` : undefined}
      href={`#s-${statement.id}`}
      className="map-card"
      data-place-key={placeKey}
      data-role={role}
      data-stub={place.stub || undefined}
      data-selected={selected || undefined}
      data-same={(!selected && marks.selectedStatementId === statement.id) || undefined}
      data-on-path={marks.pathPlaces.has(placeKey) || undefined}
      data-quiet={marks.isQuiet(placeKey) || undefined}
      data-hit={marks.hitKey === placeKey || undefined}
      data-hovered={hovered || undefined}
      data-label={labelSize !== undefined || undefined}
      aria-label={cardName(facts)}
      aria-current={selected || undefined}
      tabIndex={marks.tabIndexOf(placeKey)}
      draggable={false}
      style={style}
    >
      {labelSize === undefined ? (
        <StatementCard facts={facts} />
      ) : (
        <span className="map-card-label" style={{ fontSize: labelSize, lineHeight: 1.15 }}>
          {name}
        </span>
      )}
    </a>
  );
});
