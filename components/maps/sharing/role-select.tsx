// Which role a new member gets.
import { classNames } from "@/components/ui/class-names";
import { INPUT_CLASSES } from "@/components/ui/field";
import type { GivenRole } from "@/lib/contract/sharing";
import { GIVEN_ROLES, ROLE_WORDS } from "./role-words";

interface RoleSelectProps {
  readonly id: string;
  readonly value: GivenRole;
  readonly onChange: (role: GivenRole) => void;
}

/** A list of the roles with what each may do. */
export function RoleSelect({ id, value, onChange }: RoleSelectProps) {
  return (
    <select
      id={id}
      value={value}
      onChange={(event) => onChange(event.target.value as GivenRole)}
      className={classNames(INPUT_CLASSES, "pr-2 text-[15px]")}
    >
      {GIVEN_ROLES.map((role) => (
        <option key={role} value={role}>
          {ROLE_WORDS[role].word}: {ROLE_WORDS[role].may}
        </option>
      ))}
    </select>
  );
}
