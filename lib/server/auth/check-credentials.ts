// E-mail and password, checked so that neither the answer nor the time tells whether the account exists.
import "server-only";
import { findUserByEmail, type UserRow } from "../repositories/user-repository";
import { verifyPassword } from "./password";

/** The person with this e-mail address (in its normal spelling) and password, or null. */
export async function checkCredentials(email: string, password: string): Promise<UserRow | null> {
  const user = await findUserByEmail(email);
  const fits = await verifyPassword(user?.passwordHash ?? null, password);
  return fits ? user : null;
}
