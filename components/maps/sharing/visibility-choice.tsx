"use client";
// Private, who has the link, or public: with plain words for each.
import { useState } from "react";
import { useDesk, useDeskActions } from "@/lib/client/desk-context";
import type { Visibility } from "@/lib/contract/map-document";
import { VISIBILITY_WORDS } from "./role-words";
import type { Sharing } from "./use-sharing";

interface VisibilityChoiceProps {
  readonly visibility: Visibility;
  readonly change: Sharing["change"];
}

const ALL: readonly Visibility[] = ["private", "link", "public"];

/** Radios for who may share, the words alone for others. */
export function VisibilityChoice({ visibility, change }: VisibilityChoiceProps) {
  const mayShare = useDesk((state) => state.abilities.includes("map.share"));
  const { announce } = useDeskActions();
  const [wanted, setWanted] = useState<Visibility | null>(null);
  if (!mayShare) {
    const { word, meaning } = VISIBILITY_WORDS[visibility];
    return (
      <p className="m-0 text-[15px] leading-[22px]">
        <strong>{word}.</strong> {meaning}
      </p>
    );
  }
  async function handleChange(next: Visibility) {
    setWanted(next);
    const answer = await change("PATCH", "", { visibility: next });
    setWanted(null);
    if (answer.ok) announce(`${VISIBILITY_WORDS[next].word}. ${VISIBILITY_WORDS[next].meaning}`);
  }
  return (
    <fieldset className="m-0 min-w-0 border-0 p-0">
      <legend className="mb-2 p-0 text-[15px] font-semibold leading-[22px]">Who may see it</legend>
      <div className="grid gap-1">
        {ALL.map((each) => (
          <label
            key={each}
            className="flex cursor-pointer items-start gap-2.5 rounded-md px-2 py-1.5 hover:bg-line/40"
          >
            <input
              type="radio"
              name="visibility"
              value={each}
              checked={(wanted ?? visibility) === each}
              onChange={() => void handleChange(each)}
              className="mt-[5px] size-4 shrink-0 accent-accent"
            />
            <span className="min-w-0 text-[14px] leading-5">
              <span className="block text-[15px] font-medium leading-[22px]">
                {VISIBILITY_WORDS[each].word}
              </span>
              <span className="text-muted">{VISIBILITY_WORDS[each].meaning}</span>
            </span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}
