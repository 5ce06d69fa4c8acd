// A card's frame: a link to its statement, with everything that marks it. The map's handlers listen above it.
import { ChevronUp } from "lucide-react";
import dynamic from "next/dynamic";
import { memo } from "react";
import { useDesk } from "@/lib/client/desk-context";
import type { DeskState } from "@/lib/client/desk-types";
import { late } from "@/lib/client/late";
import { textWidth } from "@/lib/layout/card-size";
import { wrapText } from "@/lib/layout/wrap-text";
import type { CardFacts } from "./card-facts";
import { useMapFacts } from "./map-facts-context";
import { useMarks } from "./map-marks";
import { ROLE_LOOK, RoleIcon } from "./role-look";
import { cardName } from "./spoken-words";
import { StatementCard } from "./statement-card";
import { useFocusWanted } from "./use-focus-wanted";

const ProposalBadge = dynamic(
  late(() => import("@/components/maps/suggestions/proposal-badge").then((m) => m.ProposalBadge)),
  { ssr: false },
);

/** Fetched with the first selection; never in the page itself. */
const CardTools = dynamic(
  late(() => import("./editing/card-tools").then((module) => module.CardTools)),
  {
    ssr: false,
  },
);

interface CardFrameProps {
  readonly placeKey: string;
  /** From the column's left edge. */
  readonly left?: number;
  readonly width: number;
  /** Least height; a card whose text is spaced out grows. */
  readonly height: number;
  /** What a zoom leaves readable: all, the text where it fits, or the label; --label-size tells how large. */
  readonly shows?: "all" | "text" | "label";
}

const LARGER = { size: 16.4, line: 21, padding: 8 } as const;

/** Whether a text fits its card in the larger letters of a smaller picture, without the rows around it. */
function fitsLarger(text: string, width: number, height: number): boolean {
  // The role's shape stands in front, no wider than these letters.
  const lines = wrapText(`MM${text}`, 400, LARGER.size, textWidth(width) / 1.004).length;
  return lines * LARGER.line + LARGER.padding <= height;
}

function isPinned({ place, statement }: CardFacts): boolean {
  return !place.stub && statement.position !== null;
}

/** What differs at a place while two moments are compared: its statement, else the step that it is a premise of. */
function changeAt(past: DeskState["past"], statementId?: string, stepId?: string | null) {
  if (!past || statementId === undefined) return undefined;
  return past.changes.get(statementId) ?? (stepId ? past.changes.get(stepId) : undefined);
}

function spokenName(facts: CardFacts, change: string | undefined): string {
  return change === undefined ? cardName(facts) : `${cardName(facts)}, ${change}`;
}

function ChangeWord({ change }: { readonly change: string | undefined }) {
  return change === undefined ? null : <span className="map-card-change">{change}</span>;
}

/** Nothing while nobody proposes anything for the statement. */
function Proposals({ statementId, isStub }: { statementId: string; isStub: boolean }) {
  const has = useDesk((state) => !isStub && state.proposals.has(statementId));
  return has ? <ProposalBadge statementId={statementId} /> : null;
}

/** The card at one place. */
export const CardFrame = memo(function CardFrame(props: CardFrameProps) {
  const { placeKey, left = 0, width, height, shows: wanted = "all" } = props;
  const { at, isOpen } = useMapFacts();
  const facts = at(placeKey);
  const marks = useMarks();
  const focus = useFocusWanted<HTMLAnchorElement>(placeKey);
  const statementId = facts?.statement.id;
  const hovered = useDesk(
    (state) => statementId !== undefined && state.hovered.includes(statementId),
  );
  const change = useDesk((state) => changeAt(state.past, statementId, facts?.place.stepId));
  const isMarked = useDesk(
    (state) => statementId !== undefined && state.marked.includes(statementId),
  );
  if (!facts) return null;
  const { place, role, statement, name, words } = facts;
  const shows = wanted === "text" && !fitsLarger(words.text, width, height) ? "label" : wanted;
  const selected = marks.selectedKey === placeKey;
  return (
    <div className="map-card-shell" data-card-shell={placeKey} style={{ marginLeft: left, width }}>
      <a
        ref={focus}
        id={place.stub ? undefined : `s-${statement.id}`}
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
        data-marked={isMarked || undefined}
        data-pinned={isPinned(facts) || undefined}
        data-change={change}
        data-shows={shows}
        aria-label={spokenName(facts, change)}
        aria-current={selected || undefined}
        tabIndex={marks.tabIndexOf(placeKey)}
        draggable={false}
        style={{ minHeight: height }}
      >
        <ChangeWord change={change} />
        {shows === "all" && <StatementCard facts={facts} />}
        {shows === "text" && (
          <span className="map-card-far-text">
            <RoleIcon of={role} className={ROLE_LOOK[role].text} />
            {words.text}
          </span>
        )}
        {shows === "label" && (
          <span className="map-card-label">
            <RoleIcon of={role} className={ROLE_LOOK[role].text} />
            {name}
          </span>
        )}
      </a>
      <Proposals statementId={statement.id} isStub={place.stub} />
      {shows === "all" && (
        <CardButtons
          placeKey={placeKey}
          name={name}
          selected={selected}
          isOpen={isOpen(placeKey)}
        />
      )}
    </div>
  );
});

interface CardButtonsProps {
  readonly placeKey: string;
  readonly name: string;
  readonly selected: boolean;
  readonly isOpen: boolean;
}

/** Over the card: what can be done with the selected one, and the fold of what is below. */
function CardButtons({ placeKey, name, selected, isOpen }: CardButtonsProps) {
  return (
    <>
      {selected && <CardTools name={`“${name}”`} />}
      {isOpen && (
        <button
          type="button"
          className="map-card-fold"
          data-fold-key={placeKey}
          aria-label={`Fold what is below “${name}”`}
          title="Fold what is below"
          tabIndex={-1}
        >
          <ChevronUp aria-hidden size={14} strokeWidth={2.25} />
        </button>
      )}
    </>
  );
}
