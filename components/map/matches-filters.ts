// Which cards a filter means.
import type { MapFilters } from "@/lib/client/desk-types";
import type { CardFacts } from "./card-facts";

/** Whether a card passes every filter that is set; filters that are empty let everything pass. */
export function matchesFilters(facts: CardFacts, filters: MapFilters): boolean {
  const { roles, stances, openAnnotations } = filters;
  if (roles.length > 0 && !roles.includes(facts.role)) return false;
  if (stances.length > 0 && !stances.includes(facts.statement.stance ?? "plain")) return false;
  return !openAnnotations || facts.openAnnotations > 0;
}

/** Whether any filter is set. */
export function isFiltering({ roles, stances, openAnnotations }: MapFilters): boolean {
  return roles.length > 0 || stances.length > 0 || openAnnotations;
}
