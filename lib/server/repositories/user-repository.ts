// People in the database: reading them, adding, changing and blanking them.
import "server-only";
import { Prisma, reader, type Tx } from "./database";
import { queryRows } from "./straight-sql";

const WHOLE = {
  id: true,
  email: true,
  emailVerified: true,
  name: true,
  passwordHash: true,
  sessionEpoch: true,
  createdAt: true,
  deletedAt: true,
  mailEnabled: true,
} satisfies Prisma.UserSelect;

/** A person's row. A deleted account has `deletedAt`, and neither name, e-mail nor password. */
export type UserRow = Prisma.UserGetPayload<{ select: typeof WHOLE }>;

/** The person with this id, deleted ones too; null where there is none. */
export async function findUserById(id: string): Promise<UserRow | null> {
  return (await reader()).user.findUnique({ where: { id }, select: WHOLE });
}

export type SessionRow = Pick<UserRow, "id" | "name" | "email" | "sessionEpoch">;

/** What a session needs to know of a person; null where there is none or the account was deleted. */
export async function findSessionUser(id: string): Promise<SessionRow | null> {
  const rows = await queryRows<SessionRow>(
    await reader(),
    Prisma.sql`
    SELECT "id", "name", "email", "sessionEpoch" FROM "User" WHERE "id" = ${id} AND "deletedAt" IS NULL`,
  );
  return rows[0] ?? null;
}

/** The person with this e-mail address, in its normal spelling. A deleted account has none. */
export async function findUserByEmail(email: string): Promise<UserRow | null> {
  return (await reader()).user.findUnique({ where: { email }, select: WHOLE });
}

/** The person as the transaction sees them; null where there is none or the account was deleted. */
export async function findLivingUser(tx: Tx, id: string): Promise<UserRow | null> {
  return tx.user.findFirst({ where: { id, deletedAt: null }, select: WHOLE });
}

/** Everybody with an account, oldest first. */
export async function listUsers(): Promise<UserRow[]> {
  return (await reader()).user.findMany({
    where: { deletedAt: null },
    select: WHOLE,
    orderBy: [{ createdAt: "asc" }, { id: "asc" }],
  });
}

export interface NewUser {
  readonly id: string;
  readonly name: string;
  readonly email: string | null;
  readonly emailVerified: Date | null;
  readonly passwordHash: string | null;
}

/** Adds a person. Throws the database's unique violation where the e-mail address is taken. */
export async function insertUser(tx: Tx, user: NewUser): Promise<UserRow> {
  return tx.user.create({ data: { ...user }, select: WHOLE });
}

export interface UserChange {
  readonly name?: string;
  readonly email?: string;
  readonly emailVerified?: Date | null;
  readonly mailEnabled?: boolean;
}

/** Changes what a person says of themselves. Throws the database's unique violation where the e-mail is taken. */
export async function updateUser(tx: Tx, id: string, change: UserChange): Promise<UserRow> {
  return tx.user.update({ where: { id }, data: { ...change }, select: WHOLE });
}

/** Sets a new password and ends every session of the account. */
export async function setPassword(tx: Tx, id: string, passwordHash: string): Promise<UserRow> {
  return tx.user.update({
    where: { id },
    data: { passwordHash, sessionEpoch: { increment: 1 } },
    select: WHOLE,
  });
}

/** Empties a person's row and ends every session; the row stays, so that annotations keep an author. */
export async function blankUser(tx: Tx, id: string, at: Date): Promise<void> {
  await tx.user.update({
    where: { id },
    data: {
      name: "",
      email: null,
      emailVerified: null,
      passwordHash: null,
      deletedAt: at,
      sessionEpoch: { increment: 1 },
    },
  });
}
