// Who may see the map.
import { Globe, Link2, Lock } from "lucide-react";
import type { Visibility } from "@/lib/contract/map-document";

const CHOICES = [
  {
    visibility: "private",
    word: "Only you",
    about: "and whom you invite",
    Icon: Lock,
  },
  {
    visibility: "link",
    word: "Who has the link",
    about: "may read it; it is in no list",
    Icon: Link2,
  },
  {
    visibility: "public",
    word: "Everybody",
    about: "may read it, and annotate it when signed in",
    Icon: Globe,
  },
] as const;

interface VisibilityChoiceProps {
  readonly value: Visibility;
  readonly onChange: (visibility: Visibility) => void;
}

/** Three radio buttons; it can be changed later. */
export function VisibilityChoice({ value, onChange }: VisibilityChoiceProps) {
  return (
    <fieldset className="m-0 min-w-0 border-0 p-0">
      <legend className="mb-1 p-0 text-[14px] font-medium leading-5">Who may see it</legend>
      {CHOICES.map(({ visibility, word, about, Icon }) => (
        <label
          key={visibility}
          className="flex min-h-9 cursor-pointer items-center gap-2.5 text-[15px] leading-5 pointer-coarse:min-h-11"
        >
          <input
            type="radio"
            name="visibility"
            checked={value === visibility}
            onChange={() => onChange(visibility)}
            className="m-0 size-4 shrink-0 accent-(--accent)"
          />
          <Icon size={16} aria-hidden className="shrink-0 text-muted" />
          <span>
            <span className="font-medium">{word}</span>{" "}
            <span className="text-[14px] text-muted">{about}</span>
          </span>
        </label>
      ))}
    </fieldset>
  );
}
