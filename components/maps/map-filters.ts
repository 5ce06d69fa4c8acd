// Which of a person's maps a list shows, and the words for it.
import type { MapSummary } from "@/lib/contract/maps";

export const SHOWS = ["all", "own", "shared", "public", "archived", "deleted"] as const;
export type Show = (typeof SHOWS)[number];

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

/** What an address asks for; everything where it asks for nothing that there is. */
export function showOf(value: string | undefined): Show {
  return SHOWS.find((show) => show === value) ?? "all";
}

const BELONGS: Readonly<Record<Show, (map: MapSummary) => boolean>> = {
  all: ({ archivedAt }) => archivedAt === null,
  own: ({ archivedAt, role }) => archivedAt === null && role === "owner",
  shared: ({ archivedAt, role }) => archivedAt === null && role !== null && role !== "owner",
  public: ({ archivedAt, visibility }) => archivedAt === null && visibility === "public",
  archived: ({ archivedAt, role }) => archivedAt !== null && role !== null,
  deleted: () => true,
};

/** The maps that belong into a list; deleted ones come in a list of their own. */
export function mapsToShow(maps: readonly MapSummary[], show: Show): readonly MapSummary[] {
  return maps.filter(BELONGS[show]);
}
