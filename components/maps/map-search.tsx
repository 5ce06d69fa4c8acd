// Finding one of many maps: a form that works without JavaScript, and the way through the pages of a list.
import { ChevronLeft, ChevronRight, Search } from "lucide-react";
import Form from "next/form";
import Link from "next/link";
import { Button, buttonClasses } from "@/components/ui/button";
import { type ListChoice, listAddress } from "./map-lists";
import { SearchField } from "./search-field";

/** As long as what is searched for may be, in characters. */
export const MOST_WORDS = 200;

/** A field for words, within the list that is shown. */
export function MapSearch({ show, words }: Pick<ListChoice, "show" | "words">) {
  return (
    <Form action="/" role="search" prefetch={false} className="mb-4 flex max-w-[560px] gap-2">
      {show !== "all" && <input type="hidden" name="show" value={show} />}
      <div className="relative min-w-0 flex-1">
        <Search
          size={16}
          aria-hidden
          className="pointer-events-none absolute left-3 top-1/2 -translate-y-1/2 text-muted"
        />
        <SearchField words={words} maxLength={MOST_WORDS} />
      </div>
      <Button type="submit" className="min-h-10">
        Find
      </Button>
    </Form>
  );
}

/** What a search has found, and the way back to all; it stands before there are words, so that the first are heard too. */
export function FoundWords({ show, words, count }: Omit<ListChoice, "page"> & { count: number }) {
  const found = count === 0 ? "No map" : count === 1 ? "One map" : `${count} maps`;
  return (
    <p role="status" className="m-0 mb-4 text-[15px] leading-6 text-muted empty:hidden">
      {words && (
        <>
          {found} of this list {count > 1 ? "hold" : "holds"} “{words}”.{" "}
          <Link
            href={listAddress({ show, words: "", page: 1 })}
            className="font-medium text-accent"
          >
            Show the whole list
          </Link>
        </>
      )}
    </p>
  );
}

/** Earlier and later maps of a long list; nothing where one page holds all. */
export function ListPages({ pages, ...choice }: ListChoice & { readonly pages: number }) {
  if (pages === 1) return null;
  const to = (page: number) => listAddress({ ...choice, page });
  return (
    <nav aria-label="Pages of the list" className="mt-6 flex items-center justify-center gap-4">
      {choice.page > 1 && (
        <Link href={to(choice.page - 1)} rel="prev" className={buttonClasses("plain")}>
          <ChevronLeft size={16} aria-hidden />
          Previous
        </Link>
      )}
      <span className="text-[14px] leading-5 text-muted tabular-nums">
        Page {choice.page} of {pages}
      </span>
      {choice.page < pages && (
        <Link href={to(choice.page + 1)} rel="next" className={buttonClasses("plain")}>
          Next
          <ChevronRight size={16} aria-hidden />
        </Link>
      )}
    </nav>
  );
}
