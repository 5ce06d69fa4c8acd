// The colour of a number by the role of what it numbers.
import type { Role } from "@/lib/argument/records";

export const ROLE_HUE: Readonly<Record<Role, string>> = {
  claim: "text-claim",
  premise: "text-premise",
  counterpoint: "text-counterpoint",
};
