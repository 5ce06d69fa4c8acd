// Statements past Prisma: inside its transactions, and nowhere else.
import { expect, test } from "vitest";
import { makePerson } from "../../../tests/support/factories";
import { Prisma, reader, type Tx, write } from "./database";
import { queryRows, runSql } from "./straight-sql";

const namesOf = (id: string) => Prisma.sql`SELECT "name" FROM "User" WHERE "id" = ${id}`;
const rename = (id: string, name: string) =>
  Prisma.sql`UPDATE "User" SET "name" = ${name}, "mailEnabled" = ${true}, "deletedAt" = ${null} WHERE "id" = ${id}`;

test("what a transaction writes is its own until it stands, and is gone where it was rolled back", async () => {
  const { id } = await makePerson("Ada");
  const names = async () => queryRows<{ name: string }>(await reader(), namesOf(id));
  await write(async (tx) => {
    await runSql(tx, rename(id, "Eve"));
    expect(await queryRows(tx, namesOf(id))).toEqual([{ name: "Eve" }]);
    expect((await tx.user.findUnique({ where: { id } }))?.name).toBe("Eve");
    expect(await names()).toEqual([{ name: "Ada" }]);
  });
  expect(await names()).toEqual([{ name: "Eve" }]);
  const refused = write(async (tx) => {
    await runSql(tx, rename(id, "Bob"));
    throw new Error("No.");
  });
  await expect(refused).rejects.toThrow("No.");
  expect(await names()).toEqual([{ name: "Eve" }]);
});

test("a transaction that is over writes nothing any more, neither alone nor into the next one", async () => {
  const { id } = await makePerson("Ada");
  const over = await write((tx) => Promise.resolve({ tx }));
  const late = (tx: Tx) => runSql(tx, rename(id, "Eve"));
  await expect(late(over.tx)).rejects.toThrow();
  await write(async (tx) => {
    await expect(late(over.tx)).rejects.toThrow();
    expect(await queryRows(tx, namesOf(id))).toEqual([{ name: "Ada" }]);
  });
});
