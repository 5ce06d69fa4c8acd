"use client";
// Whether an editor works by suggestion; an annotator always does.
import { Switch } from "radix-ui";
import { useId } from "react";
import { useDesk, useDeskActions } from "@/lib/client/desk-context";

/** A switch for editors, a sentence for who may only suggest, nothing for readers. */
export function SuggestSwitch() {
  const mayEdit = useDesk((state) => state.abilities.includes("content.edit"));
  const maySuggest = useDesk((state) => state.abilities.includes("suggestion.create"));
  const suggesting = useDesk((state) => state.suggesting);
  const { setSuggesting, announce } = useDeskActions();
  const id = useId();
  if (!maySuggest) return null;
  if (!mayEdit) {
    return (
      <p className="m-0 text-[14px] leading-[21px] text-muted">
        Edit the map as you would like it: each of your changes becomes a suggestion.
      </p>
    );
  }
  function handleChange(on: boolean) {
    setSuggesting(on);
    announce(on ? "Your changes become suggestions." : "Your changes go to the map.");
  }
  return (
    <div className="flex items-center gap-3">
      <Switch.Root
        id={id}
        checked={suggesting}
        onCheckedChange={handleChange}
        className="relative h-6 w-11 shrink-0 rounded-full border border-line-strong bg-paper data-[state=checked]:border-accent data-[state=checked]:bg-accent"
      >
        <Switch.Thumb className="block size-4.5 translate-x-0.5 rounded-full bg-line-strong transition-transform data-[state=checked]:translate-x-[21px] data-[state=checked]:bg-on-accent" />
      </Switch.Root>
      <label htmlFor={id} className="text-[14px] leading-5">
        Suggest instead of edit: your own changes wait for a decision too
      </label>
    </div>
  );
}
