// The card of one statement at one place, the same in flow, on the canvas and in print.
import { MessageSquare } from "lucide-react";
import type { CardFacts } from "./card-facts";
import { ROLE_LOOK, RoleIcon } from "./role-look";
import { plural } from "./spoken-words";

/** What stands inside a card's frame; lib/layout measures exactly these rows. */
export function StatementCard({ facts }: { facts: CardFacts }) {
  const { role, words, anchored, place, statement } = facts;
  return (
    <>
      <span className={`map-card-meta ${ROLE_LOOK[role].text}`}>
        <RoleIcon of={role} className="map-card-icon" />
        <MetaWords meta={words.meta} role={ROLE_LOOK[role].word} />
      </span>
      <span className="map-card-text">{words.text}</span>
      {words.attribution !== null && (
        <span
          className="map-card-attribution"
          data-thread-of={statement.fromAnnotation ?? undefined}
        >
          {words.attribution}
        </span>
      )}
      {words.foot && <CardFoot facts={facts} />}
      {anchored && !place.stub && (
        <span aria-hidden className="map-card-mark" title="Anchored to a passage of the brief">
          ”
        </span>
      )}
    </>
  );
}

/** Counts as the roles' shapes with numbers, and what is asked for. */
function CardFoot({ facts }: { facts: CardFacts }) {
  const { reasons, counterpoints, openAnnotations, evidenceWanted } = facts;
  return (
    <span className="map-card-foot">
      {reasons > 0 && (
        <span className="map-card-count text-premise" title={plural(reasons, "reason")}>
          <RoleIcon of="premise" /> {reasons}
        </span>
      )}
      {counterpoints > 0 && (
        <span
          className="map-card-count text-counterpoint"
          title={plural(counterpoints, "counterpoint")}
        >
          <RoleIcon of="counterpoint" /> {counterpoints}
        </span>
      )}
      {openAnnotations > 0 && (
        <span
          className="map-card-count text-ink"
          title={plural(openAnnotations, "open annotation")}
        >
          <MessageSquare aria-hidden size={12} strokeWidth={2} /> {openAnnotations}
        </span>
      )}
      {evidenceWanted && <span className="map-card-badge">evidence wanted</span>}
    </span>
  );
}

/** The role in its colour, the relation quieter. */
function MetaWords({ meta, role }: { meta: string; role: string }) {
  if (!meta.startsWith(role)) return meta;
  return (
    <>
      {role}
      <span className="text-muted">{meta.slice(role.length)}</span>
    </>
  );
}
