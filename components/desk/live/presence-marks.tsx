"use client";
// Marks on cards, steps and rows of the outline: who has them selected, who edits. By a sheet of rules, so that no card
// draws itself anew when somebody moves on.
import { useMemo } from "react";
import { useDesk } from "@/lib/client/desk-context";
import { type PersonHere, peopleHere } from "./people-here";

/** A text as CSS content. */
function cssText(text: string): string {
  return `"${[...text]
    .map((character) =>
      /[\w .,’-]/u.test(character) ? character : `\\${character.codePointAt(0)?.toString(16)} `,
    )
    .join("")}"`;
}

function markWords(people: readonly PersonHere[]): string {
  const [first] = people;
  if (!first) return "";
  const more = people.length > 1 ? ` +${people.length - 1}` : "";
  const verb = { editing: " edits", typing: " writes", looking: "", here: "" }[first.doing];
  return `${first.name}${verb}${more}`;
}

const BUSY = ["editing", "typing"] as const;

/** The rules for one record and the people at it, the busiest first. */
function rulesFor(
  type: "statement" | "inference",
  id: string,
  people: readonly PersonHere[],
): string {
  const ordered = [...people].sort(
    (a, b) => BUSY.indexOf(b.doing as "typing") - BUSY.indexOf(a.doing as "typing"),
  );
  const colour = ordered[0]?.colour ?? "";
  const key = CSS.escape(id);
  if (type === "inference") {
    return `[data-inference-id="${key}"]{outline:2px solid ${colour};outline-offset:3px;border-radius:8px}`;
  }
  const places = `:is([data-card-shell="${key}"],[data-card-shell$="\\:${key}"])`;
  const rows = `:is([data-outline-key="${key}"],[data-outline-key$="\\:${key}"])`;
  return [
    `${places}>.map-card:not([data-selected]){outline:2px solid ${colour};outline-offset:1px}`,
    `${places}{position:relative}`,
    `${places}::after,${rows}::after{content:${cssText(markWords(ordered))};background:${colour}}`,
    `${rows}{box-shadow:inset 3px 0 0 ${colour}}`,
  ].join("\n");
}

const COMMON = `[data-card-shell]::after{position:absolute;top:-9px;left:14px;z-index:2;max-width:80%;overflow:hidden;text-overflow:ellipsis;white-space:nowrap;padding:0 6px;border-radius:7px;color:#fff;font:600 10.5px/15px var(--font-sans,sans-serif);pointer-events:none}
[data-outline-key]::after{flex:none;margin-left:6px;padding:0 6px;border-radius:7px;color:#fff;font:600 10.5px/16px var(--font-sans,sans-serif)}
@media print{[data-card-shell]::after,[data-outline-key]::after{content:none!important}}`;

/** A style element, empty while one is alone. */
export function PresenceMarks() {
  const present = useDesk((state) => state.present);
  const looksBack = useDesk((state) => state.past !== null);
  const rules = useMemo(() => {
    const at = new Map<string, PersonHere[]>();
    for (const person of peopleHere(present)) {
      if (person.at?.type !== "statement" && person.at?.type !== "inference") continue;
      const key = `${person.at.type} ${person.at.id}`;
      at.set(key, [...(at.get(key) ?? []), person]);
    }
    return [...at].map(([key, people]) => {
      const [type, id = ""] = key.split(" ");
      return rulesFor(type === "inference" ? "inference" : "statement", id, people);
    });
  }, [present]);
  return rules.length === 0 || looksBack ? null : <style>{[COMMON, ...rules].join("\n")}</style>;
}
