// Who wrote an annotation, in words.
import type { Id } from "@/lib/argument/records";
import type { MapDocument } from "@/lib/contract/map-document";

/** The person's name; "former member" where the account is gone. */
export function personName(people: MapDocument["people"], id: Id | null): string {
  if (id === null) return "former member";
  return people[id]?.name ?? "somebody";
}
