import { expect, test } from "vitest";
import { connectionOf } from "./postgres-dump.mjs";

test("the password stays out of the address, and what only our driver knows too", () => {
  const url = "postgresql://ada:s%40cret@db.example:5433/maps?sslmode=require&pool=3";
  expect(connectionOf(url)).toEqual({
    address: "postgresql://ada@db.example:5433/maps?sslmode=require",
    env: { PGPASSWORD: "s@cret" },
  });
  expect(connectionOf("postgresql://db.example/maps").env).toEqual({});
});
