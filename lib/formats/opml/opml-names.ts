// What we write beside the attributes that every outliner knows.
import type { StepRelation } from "../../argument/reading-types";

export const NAMESPACE = "urn:counterpoint:opml";
export const PREFIX = "counterpoint";

export type OpmlRelation = StepRelation | "linked";

/** The sign before the words, for programs and people that do not see our attributes. */
export const OPML_SIGNS: Readonly<Record<OpmlRelation, string>> = {
  support: "+ ",
  attack: "- ",
  linked: "& ",
  undercut: "~ ",
  backing: "^ ",
};

/** The relation of that name, or null. */
export function relationCalled(name: string | undefined): OpmlRelation | null {
  return name !== undefined && Object.hasOwn(OPML_SIGNS, name) ? (name as OpmlRelation) : null;
}
