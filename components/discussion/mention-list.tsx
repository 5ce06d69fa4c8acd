"use client";
// The people whom one may mention, below the field in which one types. Fetched at the first `@`.
import { type RefObject, useEffect, useId, useState } from "react";
import { classNames } from "@/components/ui/class-names";
import { mentionMark } from "@/lib/argument/queries/mentions";
import { useDesk, useDeskStore } from "@/lib/client/desk-context";
import { type MentionablePerson, mentionablePeople } from "./mention-people";
import { type MentionQuery, peopleMatching } from "./mention-query";

interface MentionListProps {
  readonly field: RefObject<HTMLTextAreaElement | null>;
  readonly asked: MentionQuery;
  readonly onChange: (body: string) => void;
  readonly onClose: () => void;
}

/** A list box that the field's own keys move in: arrows, Enter or Tab to take one, Escape to close. */
export function MentionList({ field, asked, onChange, onClose }: MentionListProps) {
  const id = useId();
  const people = useMentionablePeople();
  const matches = people === null ? [] : peopleMatching(people, asked.query);
  const [at, setAt] = useState(0);
  const current = Math.min(at, Math.max(0, matches.length - 1));

  const take = (person: MentionablePerson | undefined) => {
    const element = field.current;
    if (!element || !person) return;
    const mark = `${mentionMark(person)} `;
    const end = asked.start + 1 + asked.query.length;
    onChange(element.value.slice(0, asked.start) + mark + element.value.slice(end));
    onClose();
    const caret = asked.start + mark.length;
    requestAnimationFrame(() => {
      element.focus();
      element.setSelectionRange(caret, caret);
    });
  };

  useEffect(() => {
    const element = field.current;
    if (!element || matches.length === 0) return;
    const step = (by: number) => setAt((current + by + matches.length) % matches.length);
    const handle = (event: KeyboardEvent) => {
      if (event.isComposing || event.ctrlKey || event.metaKey || event.altKey) return;
      if (event.key === "ArrowDown") step(1);
      else if (event.key === "ArrowUp") step(-1);
      else if (event.key === "Enter" || (event.key === "Tab" && !event.shiftKey))
        take(matches[current]);
      else if (event.key === "Escape") onClose();
      else return;
      // The composer's own keys would post or close it.
      event.preventDefault();
      event.stopPropagation();
    };
    element.addEventListener("keydown", handle);
    element.setAttribute("aria-autocomplete", "list");
    element.setAttribute("aria-controls", `${id}-list`);
    element.setAttribute("aria-activedescendant", `${id}-${current}`);
    return () => {
      element.removeEventListener("keydown", handle);
      for (const name of ["autocomplete", "controls", "activedescendant"])
        element.removeAttribute(`aria-${name}`);
    };
  });

  return (
    <>
      <span role="status" className="sr-only">
        {matches.length > 0 &&
          `${matches.length} ${matches.length === 1 ? "person" : "people"} to mention. Up and down to choose, Enter to take.`}
      </span>
      {matches.length > 0 && (
        <div
          id={`${id}-list`}
          role="listbox"
          aria-label="People to mention"
          className="absolute inset-x-0 top-full z-20 mt-1 max-h-64 overflow-y-auto rounded-lg border border-line bg-raised p-1 shadow-float"
        >
          {matches.map((person, index) => (
            // biome-ignore lint/a11y/useKeyWithClickEvents: the keys are the field's, in which the focus stays.
            <div
              key={person.id}
              id={`${id}-${index}`}
              role="option"
              tabIndex={-1}
              aria-selected={index === current}
              ref={(row) => {
                if (index === current) row?.scrollIntoView({ block: "nearest" });
              }}
              // Before the field loses its focus.
              onPointerDown={(event) => event.preventDefault()}
              onClick={() => take(person)}
              className={classNames(
                "flex min-h-8 cursor-pointer items-center truncate rounded-md px-2.5 py-1 text-[14px] leading-5 hover:bg-line/60 max-md:min-h-11",
                index === current && "bg-accent/12 text-accent",
              )}
            >
              {person.name}
            </div>
          ))}
        </div>
      )}
    </>
  );
}

/** Null while they are being read. */
function useMentionablePeople(): readonly MentionablePerson[] | null {
  const store = useDeskStore();
  const mapId = useDesk((state) => state.map.id);
  const [people, setPeople] = useState<readonly MentionablePerson[] | null>(null);
  useEffect(() => {
    let here = true;
    const { people: known, viewer } = store.getState();
    void mentionablePeople({ mapId, people: known, viewerId: viewer?.id ?? null }).then((found) => {
      if (here) setPeople(found);
    });
    return () => {
      here = false;
    };
  }, [store, mapId]);
  return people;
}
