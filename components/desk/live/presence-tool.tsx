"use client";
// Who is here: their initials in the header, and a list that leads to what each of them is at.
import { Eye, Pencil, PenLine, UserRound } from "lucide-react";
import { useMemo, useRef, useState } from "react";
import { Popover } from "@/components/ui/popover";
import { useDesk, useDeskActions } from "@/lib/client/desk-context";
import { Avatar } from "./avatar";
import { LineDot } from "./line-dot";
import { doingWords, type PersonHere, peopleHere } from "./people-here";

const MOST_AVATARS = 3;
const DOING_ICON = { editing: Pencil, typing: PenLine, looking: Eye, here: UserRound } as const;

function summary(people: readonly PersonHere[], visitors: number): string {
  const readers = visitors === 1 ? "1 visitor" : `${visitors} visitors`;
  if (people.length === 0) return visitors > 0 ? `${readers} here` : "Nobody else is here";
  const others = people.length === 1 ? `${people[0]?.name}` : `${people.length} others`;
  return visitors > 0 ? `${others} and ${readers} here` : `${others} here`;
}

/** A button with the state of the line and up to three people; its panel lists them all. */
export function PresenceTool() {
  const present = useDesk((state) => state.present);
  const visitors = useDesk((state) => state.visitors);
  const people = useMemo(() => peopleHere(present), [present]);
  const [open, setOpen] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  const words = summary(people, visitors);
  return (
    <>
      <button
        ref={button}
        type="button"
        aria-expanded={open}
        aria-label={`Who is here: ${words}`}
        title={words}
        onClick={() => setOpen(!open)}
        className="inline-flex h-8 min-w-8 shrink-0 items-center justify-center gap-1.5 rounded-md px-1.5 hover:bg-line/60"
      >
        <LineDot />
        {people.length > 0 && (
          <span className="flex -space-x-1.5">
            {people.slice(0, MOST_AVATARS).map((person, index) => (
              <Avatar
                key={person.userId}
                person={person}
                {...(index > 0 && { className: "max-sm:hidden" })}
              />
            ))}
          </span>
        )}
        {people.length > 1 && (
          <span className="text-[12.5px] tabular-nums text-muted sm:hidden">{people.length}</span>
        )}
        {people.length > MOST_AVATARS && (
          <span className="text-[12.5px] tabular-nums text-muted max-sm:hidden">
            +{people.length - MOST_AVATARS}
          </span>
        )}
      </button>
      {open && (
        <Popover open onClose={() => setOpen(false)} anchor={button} name="Who is here">
          <PeopleList people={people} visitors={visitors} onClose={() => setOpen(false)} />
        </Popover>
      )}
    </>
  );
}

interface PeopleListProps {
  readonly people: readonly PersonHere[];
  readonly visitors: number;
  readonly onClose: () => void;
}

function PeopleList({ people, visitors, onClose }: PeopleListProps) {
  return (
    <>
      <LineDot inWords />
      {people.length === 0 && visitors === 0 && (
        <p className="m-0 text-muted">
          Nobody else has this map open. What others do will show here as they do it.
        </p>
      )}
      {people.length > 0 && (
        <ul aria-label="People" className="m-0 -mx-2 list-none p-0">
          {people.map((person) => (
            <PersonRow key={person.userId} person={person} onClose={onClose} />
          ))}
        </ul>
      )}
      {visitors > 0 && (
        <p className="m-0 mt-2 text-[13px] text-muted">
          {visitors === 1 ? "1 visitor reads along." : `${visitors} visitors read along.`}
        </p>
      )}
    </>
  );
}

function PersonRow({ person, onClose }: { person: PersonHere; onClose: () => void }) {
  const graph = useDesk((state) => state.graph);
  const go = useGoTo();
  const Icon = DOING_ICON[person.doing];
  const canGo = person.at !== null && person.at.type !== "map";
  return (
    <li>
      <button
        type="button"
        disabled={!canGo}
        onClick={() => {
          onClose();
          go(person);
        }}
        className="flex min-h-11 w-full items-center gap-2.5 rounded-md px-2 py-1 text-left enabled:hover:bg-line/60"
      >
        <Avatar person={person} />
        <span className="min-w-0 flex-1">
          <span className="block truncate font-medium">{person.name}</span>
          <span className="flex items-center gap-1 text-[13px] text-muted">
            <Icon size={13} aria-hidden className="shrink-0" />
            <span className="truncate">{doingWords(person, graph)}</span>
          </span>
        </span>
      </button>
    </li>
  );
}

/** Selects what a person is at, where it is still there. */
function useGoTo(): (person: PersonHere) => void {
  const graph = useDesk((state) => state.graph);
  const { select, selectStatement, setPhoneTab, announce } = useDeskActions();
  return ({ at }) => {
    if (!at || at.type === "map") return;
    const tables = {
      statement: graph.statements,
      inference: graph.inferences,
      passage: graph.passages,
    };
    if (!tables[at.type].has(at.id)) announce("What they were at is no longer in the map.");
    else {
      setPhoneTab(at.type === "passage" ? "brief" : "map");
      if (at.type === "statement") selectStatement(at.id, "link");
      else select({ type: at.type, id: at.id }, "link");
    }
  };
}
