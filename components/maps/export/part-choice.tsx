"use client";
// How much of the map: all of it, a branch, or the marked cards.
import type { ExportChoosing } from "./use-export-choices";

/** Radios; what cannot be chosen now says what to do for it. */
export function PartChoice({ parts, part, choosePart }: ExportChoosing) {
  return (
    <fieldset className="m-0 min-w-0 border-0 p-0">
      <legend className="mb-1.5 p-0 text-[15px] font-semibold leading-[22px]">What to take</legend>
      {parts.map((offer) => (
        <label
          key={offer.part.type}
          // Cards are marked with Shift: where there are no keys, a choice that cannot be had is not shown.
          className={`flex items-start gap-2.5 rounded-md px-2 py-1 has-enabled:cursor-pointer has-enabled:hover:bg-line/40 ${offer.part.type === "selection" && offer.obstacle !== null ? "pointer-coarse:hidden" : ""}`}
        >
          <input
            type="radio"
            name="export-part"
            value={offer.part.type}
            disabled={offer.obstacle !== null}
            checked={offer.part.type === part.type}
            onChange={() => choosePart(offer.part.type)}
            className="mt-[3px] size-4 shrink-0 accent-accent"
          />
          <span className="min-w-0 text-[14px] leading-[22px]">
            <span className={offer.obstacle === null ? "" : "text-muted"}>{offer.label}</span>
            <span className="text-muted">
              {" · "}
              {offer.obstacle ?? countOf(offer.statements, "statement")}
            </span>
          </span>
        </label>
      ))}
    </fieldset>
  );
}

/** "1 statement", "1,024 statements". */
export function countOf(count: number, what: string): string {
  return `${count.toLocaleString("en")} ${what}${count === 1 ? "" : "s"}`;
}
