// Signing up with e-mail and password.
import "server-only";
import type { CreateAccount } from "@/lib/contract/account";
import { AppError } from "@/lib/contract/app-error";
import { hashPassword } from "../auth/password";
import { isUniqueViolation, write } from "../repositories/database";
import { findUserByEmail, insertUser, type UserRow } from "../repositories/user-repository";
import { newId } from "./new-id";

// Whoever signs up must be told that they have an account already, else they are stuck. So this answer does tell
// whether an address has an account; the rate limit on signing up keeps lists from being tried.
function emailTaken(): AppError {
  const message =
    "There is an account with this e-mail address already. Sign in, or set a new password.";
  return new AppError("CONFLICT", message, { path: "email" });
}

/** Adds an account and returns it. CONFLICT where the e-mail address has one already. */
export async function createAccount(input: CreateAccount): Promise<UserRow> {
  if (await findUserByEmail(input.email)) throw emailTaken();
  const passwordHash = await hashPassword(input.password);
  const user = {
    id: newId(),
    name: input.name,
    email: input.email,
    emailVerified: null,
    passwordHash,
  };
  try {
    return await write((tx) => insertUser(tx, user));
  } catch (error) {
    throw isUniqueViolation(error) ? emailTaken() : error;
  }
}
