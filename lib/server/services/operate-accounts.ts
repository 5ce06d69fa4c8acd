// What the operator's command does with accounts. Each write is one short transaction, so the server may run on.
import "server-only";
import { normaliseEmail } from "@/lib/contract/account";
import { AppError } from "@/lib/contract/app-error";
import { configuredOrigin } from "../auth/public-origin";
import { write } from "../repositories/database";
import {
  findUserByEmail,
  findUserById,
  listUsers,
  type UserRow,
} from "../repositories/user-repository";
import { eraseAccount } from "./delete-account";
import { issuePasswordReset } from "./issue-password-reset";

/** An account as the operator sees it. */
export interface AccountLine {
  readonly id: string;
  readonly name: string;
  readonly email: string | null;
  readonly createdAt: Date;
}

/** The account with this e-mail address or this id. NOT_FOUND where there is none. */
async function findAccount(emailOrId: string): Promise<UserRow> {
  const found =
    (await findUserByEmail(normaliseEmail(emailOrId))) ?? (await findUserById(emailOrId));
  if (found && !found.deletedAt) return found;
  throw new AppError(
    "NOT_FOUND",
    `There is no account "${emailOrId}". \`npm run account -- list\` shows them all.`,
  );
}

/** Every account, oldest first. */
export async function listAccounts(): Promise<AccountLine[]> {
  const users = await listUsers();
  return users.map(({ id, name, email, createdAt }) => ({ id, name, email, createdAt }));
}

/** A one-time link to set a new password, good for an hour. `port` is for a server whose address is not configured. */
export async function makeResetLink(emailOrId: string, port: string): Promise<string> {
  const user = await findAccount(emailOrId);
  const token = await issuePasswordReset(user.id, "operator");
  return `${configuredOrigin() ?? `http://localhost:${port}`}/reset?token=${token}`;
}

/** Deletes an account as its person could; returns the name it had. */
export async function deleteAccountOf(emailOrId: string): Promise<string> {
  const user = await findAccount(emailOrId);
  await write((tx) => eraseAccount(tx, user.id, new Date()));
  return user.name;
}
