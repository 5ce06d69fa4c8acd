// Writes who holds a statement as AIF says it: a participant, a locution, and an illocution that ties it to the I-node.
import type { Id, Stance, Statement } from "../../argument/records";

export interface Said {
  readonly nodes: readonly {
    readonly nodeID: string;
    readonly text: string;
    readonly type: "L" | "YA";
  }[];
  readonly ends: readonly { readonly fromID: string; readonly toID: string }[];
  readonly participants: readonly {
    readonly participantID: number;
    readonly firstname: string;
    readonly surname: string;
  }[];
  readonly locutions: readonly {
    readonly nodeID: string;
    readonly personID: number;
    readonly start: null;
    readonly end: null;
  }[];
  readonly schemefulfillments: readonly { readonly nodeID: string; readonly schemeID: string }[];
  /** The I-node of each locution and illocution. */
  readonly about: ReadonlyMap<string, string>;
}

const ILLOCUTIONS = {
  asserts: { text: "Asserting", schemeId: null },
  reports: { text: "Reporting", schemeId: null },
  concedes: { text: "Conceding", schemeId: null },
  none: { text: "Default Illocuting", schemeId: "168" },
} as const satisfies Record<Stance | "none", { text: string; schemeId: string | null }>;

/** Whether what `writeLocutions` writes gives back holder and stance as they are. */
export function saysHolder({ heldBy, stance }: Statement): boolean {
  if (heldBy === null) return stance === null;
  return stance !== null && tidyName(heldBy) === heldBy;
}

/** Locutions of the statements that somebody holds; numbers of nodes go on from `count`. */
export function writeLocutions(
  statements: readonly Statement[],
  refOf: (id: Id) => string,
  count: number,
): Said {
  const people = new Map<string, number>();
  const nodes: Said["nodes"][number][] = [];
  const ends: Said["ends"][number][] = [];
  const locutions: Said["locutions"][number][] = [];
  const schemefulfillments: Said["schemefulfillments"][number][] = [];
  const about = new Map<string, string>();
  for (const { id, text, heldBy, stance } of statements) {
    const name = heldBy === null ? "" : tidyName(heldBy);
    if (name === "") continue;
    const person = people.get(name) ?? people.size + 1;
    people.set(name, person);
    const locution = String(count + nodes.length + 1);
    const illocution = String(count + nodes.length + 2);
    const { text: called, schemeId } = ILLOCUTIONS[stance ?? "none"];
    nodes.push({ nodeID: locution, text: `${name} : ${text}`, type: "L" });
    nodes.push({ nodeID: illocution, text: called, type: "YA" });
    ends.push({ fromID: locution, toID: illocution }, { fromID: illocution, toID: refOf(id) });
    locutions.push({ nodeID: locution, personID: person, start: null, end: null });
    if (schemeId !== null) schemefulfillments.push({ nodeID: illocution, schemeID: schemeId });
    about.set(locution, refOf(id)).set(illocution, refOf(id));
  }
  const participants = [...people].map(([name, participantID]) => {
    const cut = name.lastIndexOf(" ");
    return {
      participantID,
      firstname: cut < 0 ? name : name.slice(0, cut),
      surname: cut < 0 ? "" : name.slice(cut + 1),
    };
  });
  return { nodes, ends, participants, locutions, schemefulfillments, about };
}

function tidyName(name: string): string {
  return name.trim().replace(/\s+/g, " ");
}
