// The lists of maps that the first page offers, and which map stands in which.
import type { MapRole } from "../access/roles";
import type { Visibility } from "./map-document";

export const SHOWS = ["all", "own", "shared", "public", "archived", "deleted"] as const;
export type Show = (typeof SHOWS)[number];

/** What of a map tells in which lists it stands; the times only by being there. */
export interface ListedMap {
  readonly visibility: Visibility;
  readonly role: MapRole | null;
  readonly archivedAt: unknown;
  readonly deletedAt: unknown;
}

/** What an address asks for; everything where it asks for nothing that there is. */
export function showOf(value: string | undefined): Show {
  return SHOWS.find((show) => show === value) ?? "all";
}

/** Whether a map stands in a list. */
export function isShownIn(show: Show, { visibility, role, ...map }: ListedMap): boolean {
  if (map.deletedAt !== null) return show === "deleted";
  if (map.archivedAt !== null) return show === "archived" && role !== null;
  switch (show) {
    case "all":
      return true;
    case "own":
      return role === "owner";
    case "shared":
      return role !== null && role !== "owner";
    case "public":
      return visibility === "public";
    default:
      return false;
  }
}
