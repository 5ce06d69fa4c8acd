// The roles' words.
import type { Role } from "@/lib/argument/records";

export const ROLE_WORD: Readonly<Record<Role, string>> = {
  claim: "Claim",
  premise: "Premise",
  counterpoint: "Counterpoint",
};
