"use client";
// Filters: what does not match stays where it is, only quieter.
import type { ReactNode } from "react";
import { Button } from "@/components/ui/button";
import type { Role } from "@/lib/argument/records";
import { useDesk, useDeskActions } from "@/lib/client/desk-context";
import type { MapFilters } from "@/lib/client/desk-types";
import { isFiltering } from "../matches-filters";
import { ROLE_LOOK, RoleIcon } from "../role-look";
import { plural } from "../spoken-words";

const ROLES: readonly Role[] = ["claim", "premise", "counterpoint"];
const STANCES: readonly {
  readonly stance: MapFilters["stances"][number];
  readonly name: string;
}[] = [
  { stance: "plain", name: "The author's own assertions" },
  { stance: "asserts", name: "Held by others" },
  { stance: "reports", name: "Reported" },
  { stance: "concedes", name: "Conceded" },
];

/** Boxes to tick; several of a kind widen, kinds narrow one another. */
export function FilterPanel({ matching }: { matching: number }) {
  const filters = useDesk((state) => state.filters);
  const { setFilters } = useDeskActions();
  const on = isFiltering(filters);
  return (
    <div className="flex flex-col gap-4">
      <Group title="Role">
        {ROLES.map((role) => (
          <Tick
            key={role}
            checked={filters.roles.includes(role)}
            onChange={() => setFilters({ roles: toggled(filters.roles, role) })}
          >
            <RoleIcon of={role} className={ROLE_LOOK[role].text} /> {ROLE_LOOK[role].word}
          </Tick>
        ))}
      </Group>
      <Group title="Who says it">
        {STANCES.map(({ stance, name }) => (
          <Tick
            key={stance}
            checked={filters.stances.includes(stance)}
            onChange={() => setFilters({ stances: toggled(filters.stances, stance) })}
          >
            {name}
          </Tick>
        ))}
      </Group>
      <Group title="Discussion">
        <Tick
          checked={filters.openAnnotations}
          onChange={() => setFilters({ openAnnotations: !filters.openAnnotations })}
        >
          With open annotations
        </Tick>
      </Group>
      <div className="flex items-center justify-between border-t border-line pt-3">
        <span role="status" className="text-muted">
          {on
            ? `${plural(matching, "statement")} match${matching === 1 ? "es" : ""}`
            : "Nothing is filtered"}
        </span>
        <Button
          small
          disabled={!on}
          onClick={() => setFilters({ roles: [], stances: [], openAnnotations: false })}
        >
          Clear
        </Button>
      </div>
    </div>
  );
}

function toggled<T>(list: readonly T[], item: T): readonly T[] {
  return list.includes(item) ? list.filter((each) => each !== item) : [...list, item];
}

function Group({ title, children }: { title: string; children: ReactNode }) {
  return (
    <fieldset className="m-0 border-0 p-0">
      <legend className="mb-1 p-0 text-[12.5px] font-semibold text-muted">{title}</legend>
      {children}
    </fieldset>
  );
}

interface TickProps {
  readonly checked: boolean;
  readonly onChange: () => void;
  readonly children: ReactNode;
}

function Tick({ checked, onChange, children }: TickProps) {
  return (
    <label className="flex min-h-7 cursor-pointer items-center gap-2">
      <input
        type="checkbox"
        className="size-4 accent-(--accent)"
        checked={checked}
        onChange={onChange}
      />
      <span className="inline-flex items-center gap-1.5">{children}</span>
    </label>
  );
}
