// A person as a round picture of their initials.
import { classNames } from "@/components/ui/class-names";
import { initialsOf, type PersonHere } from "./people-here";

interface AvatarProps {
  readonly person: PersonHere;
  readonly className?: string;
}

/** Decoration: the name stands beside it, or in what is around. */
export function Avatar({ person, className }: AvatarProps) {
  return (
    <span
      aria-hidden
      data-doing={person.doing}
      style={{ background: person.colour }}
      className={classNames(
        "inline-flex size-7 shrink-0 items-center justify-center rounded-full text-[11px] font-semibold text-white ring-2 ring-raised",
        className,
      )}
    >
      {initialsOf(person.name)}
    </span>
  );
}
