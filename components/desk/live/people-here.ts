// Who is here, one entry for each person whatever number of pages they have open, and what they are at.
import { nameOf } from "@/lib/argument/names";
import type { ArgumentGraph, Id } from "@/lib/argument/records";
import type { PresenceTarget, PresentPerson } from "@/lib/contract/live-events";

export interface PersonHere {
  readonly userId: Id;
  readonly name: string;
  readonly doing: "editing" | "typing" | "looking" | "here";
  readonly at: PresenceTarget | null;
}

const RANK = { editing: 3, typing: 2, looking: 1, here: 0 } as const;

function personOf({ userId, name, editing, typing, selection }: PresentPerson): PersonHere {
  if (editing) return { userId, name, doing: "editing", at: editing };
  if (typing) return { userId, name, doing: "typing", at: typing };
  if (selection) return { userId, name, doing: "looking", at: selection };
  return { userId, name, doing: "here", at: null };
}

/** The people of these pages, by name; of several pages the one where most is done counts. */
export function peopleHere(pages: readonly PresentPerson[]): readonly PersonHere[] {
  const people = new Map<Id, PersonHere>();
  for (const page of pages) {
    const person = personOf(page);
    const known = people.get(person.userId);
    if (!known || RANK[person.doing] > RANK[known.doing]) people.set(person.userId, person);
  }
  return [...people.values()].sort(
    (a, b) => a.name.localeCompare(b.name) || (a.userId < b.userId ? -1 : 1),
  );
}

/** What a person does, in words, such as `edits “Trees cool”`. */
export function doingWords({ doing, at }: PersonHere, graph: ArgumentGraph): string {
  if (doing === "here" || !at) return "is here";
  const verb = { editing: "edits", typing: "writes about", looking: "looks at" }[doing];
  return `${verb} ${targetWords(at, graph)}`;
}

function targetWords({ type, id }: PresenceTarget, graph: ArgumentGraph): string {
  if (type === "statement") {
    const statement = graph.statements.get(id);
    return statement ? `“${nameOf(statement)}”` : "a statement that is gone";
  }
  if (type === "inference") {
    const premise = graph.inferences.get(id)?.premises[0];
    const statement = premise === undefined ? undefined : graph.statements.get(premise);
    return statement ? `the step from “${nameOf(statement)}”` : "a step";
  }
  return type === "passage" ? "a passage of the brief" : "the map";
}

/** Up to two letters for a round picture. */
export function initialsOf(name: string): string {
  const words = name.trim().split(/\s+/);
  const [first = "", last = ""] = [words[0], words.length > 1 ? words.at(-1) : ""];
  return ([...first].slice(0, 1).join("") + [...last].slice(0, 1).join("")).toUpperCase() || "?";
}

/** White letters stand on each of these at 4.9 or more. */
const COLOURS = [
  "#7a3e9d",
  "#0f6b63",
  "#a33b06",
  "#1d4ed8",
  "#ad1457",
  "#3f6212",
  "#0b5f7a",
  "#6d28d9",
] as const;

/** A person's colour: the same on every page. */
export function colourOf(userId: Id): string {
  let sum = 0;
  for (const character of userId) sum = (sum * 31 + (character.codePointAt(0) ?? 0)) >>> 0;
  return COLOURS[sum % COLOURS.length] ?? COLOURS[0];
}
