// Statements past Prisma: inside its transactions, and nowhere else.
import { expect, test } from "vitest";
import { makeMap, makePerson } from "../../../tests/support/factories";
import { afterCommit } from "./after-commit";
import { Prisma, provider, reader, type Tx, write, writeUnless } from "./database";
import { queryRows, runSql } from "./straight-sql";

const ignore = () => {};
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

test("a transaction without Prisma stands whole, or is rolled back and told nobody", async () => {
  const { id } = await makePerson("Ada");
  const told: string[] = [];
  const names = async () => queryRows<{ name: string }>(await reader(), namesOf(id));
  const renameTo = (name: string, keep: boolean) =>
    writeUnless(async (tx) => {
      await runSql(tx, rename(id, name));
      afterCommit(tx, () => told.push(name));
      return { keep, value: name };
    });
  expect(await renameTo("Eve", true)).toBe("Eve");
  expect(await renameTo("Bob", false)).toBe("Bob");
  expect([await names(), told]).toEqual([[{ name: "Eve" }], ["Eve"]]);
});

test("a transaction that needs Prisma in the middle is done again with it, once", async () => {
  const { id } = await makePerson("Ada");
  const told: string[] = [];
  let runs = 0;
  await writeUnless(async (tx) => {
    runs += 1;
    const [row] = await queryRows<{ name: string }>(tx, namesOf(id));
    await runSql(tx, rename(id, `${row?.name} I`));
    afterCommit(tx, () => told.push("told"));
    await tx.user.update({ where: { id }, data: { sessionEpoch: { increment: 1 } } });
    return { keep: true, value: null };
  });
  const after = await (await reader()).user.findUnique({ where: { id } });
  expect([after?.name, after?.sessionEpoch, told]).toEqual(["Ada I", 1, ["told"]]);
  expect(runs).toBe(provider() === "sqlite" ? 2 : 1);
});

test("a step that only Prisma can do is done even where its refusal was caught", async () => {
  const { id } = await makePerson("Ada");
  await writeUnless(async (tx) => {
    await runSql(tx, rename(id, "Eve"));
    try {
      await tx.user.update({ where: { id }, data: { sessionEpoch: { increment: 1 } } });
    } catch {}
    return { keep: true, value: null };
  });
  const after = await (await reader()).user.findUnique({ where: { id } });
  expect([after?.name, after?.sessionEpoch]).toEqual(["Eve", 1]);
});

test("what a transaction left running writes nothing into the one that does its work again", async () => {
  const { id } = await makePerson("Ada");
  let first: Tx | undefined;
  let over = false;
  const intrude = async (tx: Tx) => {
    for (let tries = 1; !over; tries++) {
      await runSql(tx, rename(id, "Mallory")).catch(ignore);
      if (tries % 50 === 0) await new Promise(setImmediate);
    }
  };
  await writeUnless(async (tx) => {
    if (!first && provider() === "sqlite") {
      first = tx;
      void Promise.resolve().then(() => intrude(tx));
    }
    await tx.user.update({ where: { id }, data: { sessionEpoch: { increment: 1 } } });
    return { keep: true, value: null };
  });
  over = true;
  expect(await queryRows(await reader(), namesOf(id))).toEqual([{ name: "Ada" }]);
});

test("transactions with and without Prisma that come at once come one after the other", async () => {
  // PostgreSQL keeps apart only those of one map.
  if (provider() === "postgresql") return;
  const { id } = await makePerson("0");
  const count = async (tx: Tx) => {
    const [row] = await queryRows<{ name: string }>(tx, namesOf(id));
    await new Promise(setImmediate);
    await runSql(tx, rename(id, String(Number(row?.name) + 1)));
    return { keep: true, value: null };
  };
  await Promise.all(
    Array.from({ length: 40 }, (_, i) => (i % 3 ? writeUnless(count) : write(count))),
  );
  expect(await queryRows(await reader(), namesOf(id))).toEqual([{ name: "40" }]);
});

test("a commit that fails leaves nothing behind, and the next transaction has its turn", async () => {
  if (provider() === "postgresql") return;
  const ada = await makePerson("Ada");
  await makeMap(ada, "private");
  const { id } = ada;
  const told: string[] = [];
  const failing = writeUnless(async (tx) => {
    afterCommit(tx, () => told.push("told"));
    await runSql(tx, Prisma.sql`PRAGMA defer_foreign_keys = ON`);
    await runSql(tx, rename(id, "Eve"));
    await runSql(
      tx,
      Prisma.sql`UPDATE "Membership" SET "userId" = 'nobody' WHERE "userId" = ${id}`,
    );
    return { keep: true, value: null };
  });
  await expect(failing).rejects.toThrow("FOREIGN KEY");
  expect([await queryRows(await reader(), namesOf(id)), told]).toEqual([[{ name: "Ada" }], []]);
  await writeUnless(async (tx) => {
    await runSql(tx, rename(id, "Bob"));
    return { keep: true, value: null };
  });
  expect(await queryRows(await reader(), namesOf(id))).toEqual([{ name: "Bob" }]);
});
