// The lists of maps in words, and their addresses.
import type { Show } from "@/lib/contract/map-shows";

export const SHOW_WORDS: Readonly<Record<Show, { word: string; empty: string }>> = {
  all: { word: "All", empty: "There is no map that you may see yet." },
  own: {
    word: "Mine",
    empty: "You own no map yet. Start one from a text of your own, or copy one that you may read.",
  },
  shared: {
    word: "Shared with me",
    empty: "Nobody has shared a map with you yet. Whoever owns one can add you or send you a link.",
  },
  public: { word: "Public", empty: "There is no public map yet." },
  archived: { word: "Archived", empty: "Nothing is archived. A map's menu puts it here." },
  deleted: {
    word: "Deleted",
    empty: "Nothing is deleted. A deleted map stays here for thirty days, then it is erased.",
  },
};

/** What a list is narrowed to. */
export interface ListChoice {
  readonly show: Show;
  /** Words that every map of it holds; empty for all. */
  readonly words: string;
  /** From 1. */
  readonly page: number;
}

/** The address of a list; what is as usual is left out. */
export function listAddress({ show, words, page }: ListChoice): string {
  const query = new URLSearchParams({
    ...(show !== "all" && { show }),
    ...(words && { q: words }),
    ...(page > 1 && { page: String(page) }),
  });
  return query.size > 0 ? `/?${query}` : "/";
}

/** What a list is called in a window's title; undefined for the first page as it is. */
export function listTitle({ show, words, page }: ListChoice): string | undefined {
  const parts = [
    show === "all" ? "Maps" : `Maps, ${SHOW_WORDS[show].word.toLowerCase()}`,
    words && `“${words}”`,
    page > 1 && `page ${page}`,
  ].filter(Boolean);
  return parts.length > 1 || show !== "all" ? parts.join(", ") : undefined;
}
