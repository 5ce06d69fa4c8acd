// Whether a person may change the argument here and now, and how.
import type { DeskState } from "../desk-types";

/** `suggest`: what they do becomes a suggestion. `sign-in`: a visitor, who is asked to. Null: they may only read. */
export type WayToChange = "edit" | "suggest" | "sign-in" | null;

/** The way in which the desk's person changes the argument; nobody changes the past. */
export function wayToChange(
  state: Pick<DeskState, "viewer" | "abilities" | "suggesting" | "past">,
): WayToChange {
  if (state.past !== null) return null;
  if (state.viewer === null) return "sign-in";
  if (state.abilities.includes("content.edit")) return state.suggesting ? "suggest" : "edit";
  return state.abilities.includes("suggestion.create") ? "suggest" : null;
}

/** Whether what they do goes anywhere: to the map, or to its editors. */
export function mayChange(state: Parameters<typeof wayToChange>[0]): boolean {
  const way = wayToChange(state);
  return way === "edit" || way === "suggest";
}
