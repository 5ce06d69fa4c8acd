"use client";
// What one wants to be told of on this map.
import { useEffect, useId, useState } from "react";
import type { Id } from "@/lib/argument/records";
import type { NotifyChoice } from "@/lib/contract/inbox";
import { fetchChoice, sendChoice } from "./inbox-client";

const CHOICES: readonly { readonly value: NotifyChoice; readonly word: string }[] = [
  { value: "all", word: "Every change" },
  { value: "mine", word: "What concerns me" },
  { value: "none", word: "Nothing, not even mentions" },
];

/** A choice that is kept at once. */
export function PreferenceChoice({ mapId }: { readonly mapId: Id }) {
  const id = useId();
  const [choice, setChoice] = useState<NotifyChoice | null>(null);
  const [word, setWord] = useState("");
  useEffect(() => {
    let here = true;
    void fetchChoice(mapId).then((found) => {
      if (here) setChoice(found ?? "mine");
    });
    return () => {
      here = false;
    };
  }, [mapId]);
  const choose = async (next: NotifyChoice) => {
    const before = choice;
    setChoice(next);
    setWord("");
    const kept = await sendChoice(mapId, next);
    setWord(kept ? "Kept." : "That could not be kept. Check your connection and choose again.");
    if (!kept) setChoice(before);
  };
  return (
    <div className="border-t border-line px-4 py-3 text-[13px] leading-5">
      <label htmlFor={id} className="mb-1 block font-medium">
        On this map, tell me of
      </label>
      <select
        id={id}
        value={choice ?? "mine"}
        disabled={choice === null}
        onChange={(event) => void choose(event.target.value as NotifyChoice)}
        className="block min-h-9 w-full rounded-md border border-line-strong bg-card px-2 text-[14px] text-ink max-md:text-[16px]"
      >
        {CHOICES.map(({ value, word: name }) => (
          <option key={value} value={value}>
            {name}
          </option>
        ))}
      </select>
      <p role="status" className="m-0 text-muted empty:hidden">
        {word}
      </p>
    </div>
  );
}
