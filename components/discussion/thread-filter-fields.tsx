"use client";
// How the list of threads is narrowed and ordered.
import { useId, useMemo } from "react";
import { classNames } from "@/components/ui/class-names";
import type { AnnotationKind } from "@/lib/argument/records";
import { useDesk, useDeskActions } from "@/lib/client/desk-context";
import { KIND_LOOKS } from "./kind-look";
import { personName } from "./people-name";
import { activeFilters } from "./thread-scope";

const SELECT =
  "min-h-8 min-w-0 flex-1 rounded-md border border-line-strong bg-card px-2 text-[13px] text-ink pointer-coarse:min-h-11";

/** Kinds, open, mine, by person; newest first or as the text has them. */
export function ThreadFilterFields() {
  const id = useId();
  const filters = useDesk((state) => state.threadFilters);
  const signedIn = useDesk((state) => state.viewer !== null);
  const { setThreadFilters } = useDeskActions();
  const authors = useAuthors();
  const toggleKind = (kind: AnnotationKind) =>
    setThreadFilters({
      kinds: filters.kinds.includes(kind)
        ? filters.kinds.filter((one) => one !== kind)
        : [...filters.kinds, kind],
    });
  return (
    <div className="flex flex-col gap-2.5 border-t border-line px-4 py-3 text-[13px] leading-5">
      <fieldset className="m-0 flex min-w-0 flex-wrap gap-1 border-0 p-0">
        <legend className="sr-only">Kinds</legend>
        {KIND_LOOKS.map(({ kind, word, icon: Icon }) => {
          const on = filters.kinds.includes(kind);
          return (
            <button
              key={kind}
              type="button"
              aria-pressed={on}
              onClick={() => toggleKind(kind)}
              className={classNames(
                "inline-flex min-h-7 items-center gap-1.5 rounded-full border px-2.5 text-[12.5px] pointer-coarse:min-h-10",
                on
                  ? "border-accent bg-accent/10 font-semibold text-accent"
                  : "border-line text-muted hover:text-ink",
              )}
            >
              <Icon size={13} aria-hidden />
              {word}
            </button>
          );
        })}
      </fieldset>
      <div className="flex flex-wrap gap-x-4 gap-y-1">
        <Check checked={filters.openOnly} onChange={(openOnly) => setThreadFilters({ openOnly })}>
          Open only
        </Check>
        {signedIn && (
          <Check checked={filters.mine} onChange={(mine) => setThreadFilters({ mine })}>
            With me in it
          </Check>
        )}
      </div>
      <div className="flex gap-2">
        <label htmlFor={`${id}-person`} className="sr-only">
          By person
        </label>
        <select
          id={`${id}-person`}
          value={filters.authorId ?? ""}
          onChange={(event) => setThreadFilters({ authorId: event.target.value || null })}
          className={SELECT}
        >
          <option value="">By anybody</option>
          {authors.map(({ id: person, name }) => (
            <option key={person} value={person}>
              By {name}
            </option>
          ))}
        </select>
        <label htmlFor={`${id}-order`} className="sr-only">
          Order
        </label>
        <select
          id={`${id}-order`}
          value={filters.order}
          onChange={(event) =>
            setThreadFilters({ order: event.target.value === "newest" ? "newest" : "text" })
          }
          className={SELECT}
        >
          <option value="text">As in the text</option>
          <option value="newest">Newest first</option>
        </select>
      </div>
      {activeFilters(filters) > 0 && (
        <button
          type="button"
          onClick={() =>
            setThreadFilters({ kinds: [], openOnly: false, mine: false, authorId: null })
          }
          className="self-start font-medium text-accent hover:underline"
        >
          Clear the filters
        </button>
      )}
    </div>
  );
}

/** Everybody who wrote something, by name. */
function useAuthors(): readonly { id: string; name: string }[] {
  const annotations = useDesk((state) => state.graph.annotations);
  const people = useDesk((state) => state.people);
  return useMemo(() => {
    const ids = new Set([...annotations.values()].flatMap((one) => one.authorId ?? []));
    return [...ids]
      .map((id) => ({ id, name: personName(people, id) }))
      .sort((a, b) => a.name.localeCompare(b.name, "en"));
  }, [annotations, people]);
}

interface CheckProps {
  readonly checked: boolean;
  readonly onChange: (on: boolean) => void;
  readonly children: string;
}

function Check({ checked, onChange, children }: CheckProps) {
  return (
    <label className="inline-flex min-h-7 cursor-pointer items-center gap-2 pointer-coarse:min-h-10">
      <input
        type="checkbox"
        checked={checked}
        onChange={(event) => onChange(event.target.checked)}
        className="m-0 size-4 accent-(--accent)"
      />
      {children}
    </label>
  );
}
