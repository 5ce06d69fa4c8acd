"use client";
// The six kinds, one of them chosen.
import { useId } from "react";
import { classNames } from "@/components/ui/class-names";
import { useDeskActions } from "@/lib/client/desk-context";
import type { Draft } from "@/lib/client/desk-types";
import { KIND_LOOKS } from "./kind-look";

/** Radio buttons drawn as chips; a change of kind keeps the words. */
export function KindChoice({ draft }: { draft: Draft }) {
  const name = useId();
  const { changeDraft } = useDeskActions();
  return (
    <fieldset className="m-0 flex min-w-0 flex-wrap gap-1 border-0 p-0">
      <legend className="sr-only">Kind of annotation</legend>
      {KIND_LOOKS.map(({ kind, word, icon: Icon }) => {
        const chosen = draft.kind === kind;
        return (
          <label
            key={kind}
            className={classNames(
              "inline-flex min-h-7 cursor-pointer items-center gap-1.5 rounded-full border px-2.5 text-[12.5px] leading-5 has-focus-visible:outline-2 has-focus-visible:outline-ring pointer-coarse:min-h-10",
              chosen
                ? "border-accent bg-accent/10 font-semibold text-accent"
                : "border-line text-muted hover:text-ink",
            )}
          >
            <input
              type="radio"
              name={name}
              checked={chosen}
              onChange={() =>
                changeDraft(draft.key, { kind, aspect: kind === "objection" ? draft.aspect : null })
              }
              className="sr-only"
            />
            <Icon size={13} aria-hidden />
            {word}
          </label>
        );
      })}
    </fieldset>
  );
}
