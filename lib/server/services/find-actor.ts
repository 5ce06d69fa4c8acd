// Finds the person in whose name the operator acts.
import "server-only";
import type { Actor } from "@/lib/contract/actor";
import { AppError } from "@/lib/contract/app-error";
import { findUserByEmail } from "../repositories/user-repository";

/** The person with this e-mail address, in its normal spelling. Throws NOT_FOUND. */
export async function findActor(email: string): Promise<Actor> {
  const user = await findUserByEmail(email);
  if (user) return { id: user.id, name: user.name };
  throw new AppError(
    "NOT_FOUND",
    `There is no account with the e-mail address ${email}. Let them sign up first.`,
  );
}
