// The lists of maps to choose from, as links, so that they work without JavaScript and have addresses.
import Link from "next/link";
import { classNames } from "@/components/ui/class-names";
import { SHOWS, type Show } from "@/lib/contract/map-shows";
import { listAddress, SHOW_WORDS } from "./map-lists";

interface MapListNavProps {
  readonly show: Show;
  readonly words: string;
  /** How many maps each list has, of those that hold the words. */
  readonly counts: Readonly<Record<Show, number>>;
}

/** One link a list. */
export function MapListNav({ show, words, counts }: MapListNavProps) {
  return (
    <nav aria-label="Lists of maps" className="-mx-1 mb-4 flex flex-wrap gap-1">
      {SHOWS.map((each) => {
        const count = counts[each];
        return (
          <Link
            key={each}
            href={listAddress({ show: each, words, page: 1 })}
            aria-current={each === show ? "page" : undefined}
            className={classNames(
              "inline-flex min-h-9 items-center gap-1.5 rounded-full px-3.5 text-[14px] font-medium text-ink no-underline hover:bg-line/60",
              each === show && "bg-accent/12 text-accent",
            )}
          >
            {SHOW_WORDS[each].word}
            {count > 0 && <span className="tabular-nums opacity-75">{count}</span>}
          </Link>
        );
      })}
    </nav>
  );
}
