// Reads who said what: locutions that an illocution ties to a statement, and the people who made them.
import type { Stance } from "../../argument/records";
import { LIMITS } from "../../argument/text-rules";
import type { AifDocument, AifNode } from "./aif-types";

export interface Holder {
  readonly name: string;
  readonly stance: Stance;
}

/** How a statement is said: by nobody, by one holder, or by several people, who are named. */
export interface Said {
  readonly holder: Holder | null;
  readonly names: readonly string[];
}

const SILENT = /analys|question|challeng|disagree|den(?:y|ies)|default transition/i;

/** Who said each statement, by the key of its node, with the keys of nodes that each locution's words stand for. */
export function readHolders(document: AifDocument): {
  readonly said: ReadonlyMap<string, Said>;
  readonly statementsOf: ReadonlyMap<string, readonly string[]>;
} {
  const { nodes, edges } = document;
  const locutions = locutionsByIllocution(document);
  const holders = new Map<string, Holder[]>();
  const statementsOf = new Map<string, string[]>();
  for (const { from, to } of edges) {
    const illocution = nodes.get(from);
    if (illocution?.type !== "YA" || nodes.get(to)?.type !== "I") continue;
    const stance = stanceOf(
      `${illocution.text.slice(0, 200)} ${illocution.scheme?.slice(0, 200) ?? ""}`,
    );
    for (const locution of locutions.get(from) ?? []) {
      const many = (statementsOf.get(locution.key)?.length ?? 0) >= LIMITS.passageStatements;
      if (!many) push(statementsOf, locution.key, to);
      const name = stance === null ? null : speakerOf(locution, document);
      if (name !== null && stance !== null) push(holders, to, { name, stance });
    }
  }
  const said = new Map([...holders].map(([key, all]) => [key, settle(all)]));
  return { said, statementsOf };
}

function locutionsByIllocution({ nodes, edges }: AifDocument): ReadonlyMap<string, AifNode[]> {
  const locutions = new Map<string, AifNode[]>();
  for (const { from, to } of edges) {
    const locution = nodes.get(from);
    if (locution?.type === "L" && nodes.get(to)?.type === "YA") push(locutions, to, locution);
  }
  return locutions;
}

function push<T>(lists: Map<string, T[]>, key: string, value: T): void {
  const there = lists.get(key);
  if (there) there.push(value);
  else lists.set(key, [value]);
}

/** Null where the locution does not put the statement forward. */
function stanceOf(illocution: string): Stance | null {
  if (SILENT.test(illocution)) return null;
  if (/\breport|\bquot/i.test(illocution)) return "reports";
  return /\bconced/i.test(illocution) ? "concedes" : "asserts";
}

/** By the tables; else by the locution's own beginning, which AIFdb writes as "Name : words". */
function speakerOf(locution: AifNode, { participants, speakers }: AifDocument): string | null {
  const person = speakers.get(locution.key);
  const name = person === undefined ? undefined : participants.get(person);
  if (name !== undefined) return name;
  const [, before] = /^\s*([^:\n]{1,80}?) : \S/.exec(locution.text.slice(0, 300)) ?? [];
  if (before === undefined || before.split(/\s+/).length > 5) return null;
  return before.trim();
}

function settle(all: readonly Holder[]): Said {
  const names = [...new Set(all.map(({ name }) => name))];
  const [first] = all;
  if (names.length > 1 || first === undefined) return { holder: null, names };
  const stances = new Set(all.map(({ stance }) => stance));
  return { holder: { ...first, stance: stances.size === 1 ? first.stance : "asserts" }, names };
}
