// What a deletion takes along, spelled out in a few sentences.
import type { WhatGoes } from "@/lib/argument/edits/what-goes";
import { listInWords } from "@/lib/argument/names";
import type { Id, Role } from "@/lib/argument/records";

/** Names that are listed before the rest is only counted. */
const NAMED = 4;

/** "Also goes: 3 reasons and 1 counterpoint.", "2 annotations become orphans: …"; one sentence where nothing else changes. */
export function goesWords(
  goes: WhatGoes,
  chosen: readonly Id[],
  roleOf: (id: Id) => Role,
): string[] {
  const others = goes.statements.filter(({ id }) => !chosen.includes(id));
  const against = others.filter(({ id }) => roleOf(id) === "counterpoint");
  const also = [
    count(others.length - against.length, "reason"),
    count(against.length, "counterpoint"),
  ].flatMap((part) => part ?? []);
  const words = [
    also.length > 0 && `Also goes: ${listInWords(also)} (${names(others)}).`,
    goes.undercuts.length > 0 &&
      others.length === 0 &&
      `${count(goes.undercuts.length, "doubt or backing", "doubts or backings")} of its step ${goes.undercuts.length === 1 ? "goes" : "go"} too.`,
    goes.loose.length > 0 &&
      `${names(goes.loose)} ${goes.loose.length === 1 ? "stays and hangs" : "stay and hang"} on nothing.`,
    goes.weakened.length > 0 &&
      `${count(goes.weakened.length, "step loses", "steps lose")} one of the linked premises.`,
    goes.orphans > 0 &&
      `${count(goes.orphans, "annotation becomes an orphan: it stays", "annotations become orphans: they stay")} in the discussion.`,
    goes.mainClaim && "It is the named main claim: none is named afterwards.",
  ].flatMap((each) => each || []);
  return words.length > 0 ? words : ["Nothing hangs on it."];
}

function names(named: WhatGoes["statements"]): string {
  const shown = named.slice(0, NAMED).map(({ name }) => `“${name}”`);
  const rest = named.length - shown.length;
  return listInWords(rest > 0 ? [...shown, `${rest} more`] : shown);
}

function count(number: number, one: string, many = `${one}s`): string | null {
  return number === 0 ? null : `${number} ${number === 1 ? one : many}`;
}
