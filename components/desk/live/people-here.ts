// Who is here, one entry for each person whatever number of pages they have open, and what they are at.
import { nameOf } from "@/lib/argument/names";
import type { ArgumentGraph, Id } from "@/lib/argument/records";
import type { PresenceTarget, PresentPerson } from "@/lib/contract/live-events";

export interface PersonHere {
  readonly userId: Id;
  readonly name: string;
  readonly doing: "editing" | "typing" | "looking" | "here";
  readonly at: PresenceTarget | null;
  /** Different for each of those who are here, as far as the colours reach. */
  readonly colour: string;
}

type Uncoloured = Omit<PersonHere, "colour">;

const RANK = { editing: 3, typing: 2, looking: 1, here: 0 } as const;

function personOf({ userId, name, editing, typing, selection }: PresentPerson): Uncoloured {
  if (editing) return { userId, name, doing: "editing", at: editing };
  if (typing) return { userId, name, doing: "typing", at: typing };
  if (selection) return { userId, name, doing: "looking", at: selection };
  return { userId, name, doing: "here", at: null };
}

/** The people of these pages, by name; of several pages the one where most is done counts. */
export function peopleHere(pages: readonly PresentPerson[]): readonly PersonHere[] {
  const people = new Map<Id, Uncoloured>();
  for (const page of pages) {
    const person = personOf(page);
    const known = people.get(person.userId);
    if (!known || RANK[person.doing] > RANK[known.doing]) people.set(person.userId, person);
  }
  const colours = coloursOf([...people.keys()].sort());
  return [...people.values()]
    .map((person) => ({ ...person, colour: colours.get(person.userId) ?? COLOURS[0] }))
    .sort((a, b) => a.name.localeCompare(b.name) || (a.userId < b.userId ? -1 : 1));
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

/** White letters stand on each of these at 4.9 or more; none is the colour of a role or of the selection. */
const COLOURS = [
  "#86198f",
  "#0e6f88",
  "#854d0e",
  "#be185d",
  "#3f6212",
  "#57534e",
  "#6b2f1a",
  "#334d6e",
] as const;

/** Each begins at a place of their own, so that most keep their colour when others come and go. */
function coloursOf(userIds: readonly Id[]): ReadonlyMap<Id, string> {
  const colours = new Map<Id, string>();
  const taken = new Set<string>();
  for (const id of userIds) {
    let place = 0;
    for (const character of id) place = (place * 31 + (character.codePointAt(0) ?? 0)) >>> 0;
    const order = COLOURS.map((_, step) => COLOURS[(place + step) % COLOURS.length] ?? COLOURS[0]);
    const colour = order.find((each) => !taken.has(each)) ?? order[0] ?? COLOURS[0];
    if (taken.size === COLOURS.length - 1) taken.clear();
    taken.add(colour);
    colours.set(id, colour);
  }
  return colours;
}
