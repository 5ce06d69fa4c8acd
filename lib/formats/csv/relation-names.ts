// How the relation of a row to its parent is said in tables of ours and of others.

/** `none`: it hangs on nothing; `linked`: a premise together with the row before it. */
export type RelationName =
  | "support"
  | "attack"
  | "undercut"
  | "backing"
  | "linked"
  | "main"
  | "none";

const NAMES: Readonly<Record<RelationName, readonly string[]>> = {
  support: [
    "support",
    "supports",
    "supporting",
    "pro",
    "for",
    "+",
    "+>",
    "<+",
    "reason",
    "premise",
    "because",
    "yes",
    "agree",
    "agrees",
    "evidence",
    "example",
    "unterstützt",
    "unterstützung",
    "stützt",
    "dafür",
    "grund",
    "prämisse",
    "pour",
    "soutient",
    "soutien",
    "raison",
    "favor",
    "afavor",
    "apoya",
    "apoyo",
    "sostiene",
    "за",
    "поддержка",
    "支持",
    "理由",
    "赞成",
    "賛成",
  ],
  attack: [
    "attack",
    "attacks",
    "attacking",
    "con",
    "contra",
    "against",
    "-",
    "–",
    "—",
    "−",
    "->",
    "<-",
    "objection",
    "objects",
    "counter",
    "counterpoint",
    "counterargument",
    "rebuttal",
    "rebuts",
    "rebut",
    "no",
    "disagree",
    "disagrees",
    "conflict",
    "greiftan",
    "angriff",
    "dagegen",
    "einwand",
    "gegenargument",
    "contre",
    "attaque",
    "objección",
    "objeción",
    "ataca",
    "encontra",
    "ataque",
    "contro",
    "attacca",
    "против",
    "反对",
    "反対",
    "反論",
    "攻击",
  ],
  undercut: ["undercut", "undercuts", "undercutter", "~", "_>", "<_", "doubts"],
  backing: ["backing", "backs", "warrant", "^"],
  linked: ["linked", "&", "with", "and", "together", "verbunden", "und", "et", "y"],
  main: ["mainclaim", "main", "thesis", "hauptthese", "these", "thèse", "tesis", "tesi", "тезис"],
  none: ["", "none", "root", "claim", "conclusion", "standalone"],
};

const BY_NAME = new Map(
  Object.entries(NAMES).flatMap(([relation, names]) =>
    names.map((name) => [name, relation as RelationName]),
  ),
);

/** What a cell says, or null where it is no word that we know. */
export function relationNamed(cell: string): RelationName | null {
  const plain = cell
    .normalize("NFC")
    .toLowerCase()
    .replace(/[\s.:'"_]+/g, "");
  return BY_NAME.get(plain) ?? BY_NAME.get(cell.trim()) ?? null;
}
