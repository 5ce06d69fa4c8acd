// What the signs on the map mean.
import { MessageSquare } from "lucide-react";
import type { ReactNode } from "react";
import type { Role } from "@/lib/argument/records";
import { ROLE_LOOK, RoleIcon } from "../role-look";
import { WireShape } from "../wire-shape";

const ROLE_MEANING: Readonly<Record<Role, string>> = {
  claim: "something supports it, or it stands alone",
  premise: "taken as given here",
  counterpoint: "speaks against what it hangs on",
};
const ROLES: readonly Role[] = ["claim", "premise", "counterpoint"];
const ACROSS = [
  { x: 2, y: 8 },
  { x: 36, y: 8 },
] as const;

/** Each sign with its words. */
export function Legend() {
  return (
    <dl className="m-0 grid grid-cols-[44px_1fr] items-center gap-x-3 gap-y-2.5">
      {ROLES.map((role) => (
        <Sign key={role} sign={<RoleIcon of={role} className={ROLE_LOOK[role].text} />}>
          <b className={`font-semibold ${ROLE_LOOK[role].text}`}>{ROLE_LOOK[role].word}</b>:{" "}
          {ROLE_MEANING[role]}
        </Sign>
      ))}
      <Sign sign={<Line relation="support" />}>Supports: solid, with an arrow</Sign>
      <Sign sign={<Line relation="attack" />}>Speaks against: dashed, with a bar</Sign>
      <Sign sign={<span className="map-joint map-legend-joint" />}>
        A step from reasons to what they bear on. A line that ends here doubts or backs the step
        itself
      </Sign>
      <Sign sign={<span className="map-and map-legend-and">and</span>}>
        Linked: these work only together, under one bracket
      </Sign>
      <Sign sign={<span className="map-legend-stub">see …</span>}>
        Used here too; it stands in full elsewhere
      </Sign>
      <Sign sign={<span className="map-legend-mark">”</span>}>
        The brief says it: select the card to see where
      </Sign>
      <Sign sign={<MessageSquare size={14} aria-hidden />}>Open annotations</Sign>
      <Sign sign={<span className="map-chip map-legend-chip">3 more</span>}>
        Folded; select it to open
      </Sign>
    </dl>
  );
}

function Sign({ sign, children }: { sign: ReactNode; children: ReactNode }) {
  return (
    <>
      <dt aria-hidden className="flex items-center justify-center">
        {sign}
      </dt>
      <dd className="m-0 text-[13px] leading-[18px]">{children}</dd>
    </>
  );
}

function Line({ relation }: { relation: "support" | "attack" }) {
  return (
    <svg width={40} height={16} aria-hidden>
      <WireShape points={ACROSS} relation={relation} ends />
    </svg>
  );
}
