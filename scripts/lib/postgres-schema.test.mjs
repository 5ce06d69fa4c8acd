import { expect, test } from "vitest";
import { derivePostgresSchema } from "./postgres-schema.mjs";

const source = `// About the source.

generator client {
  output = "../lib/server/repositories/generated/sqlite"
}

datasource db {
  provider = "sqlite"
}

/// Stays.
model A { id String @id }
`;

test("provider and output change, models stay, the head says where it comes from", () => {
  const derived = derivePostgresSchema(source);
  expect(derived).toContain('provider = "postgresql"');
  expect(derived).toContain('"../../lib/server/repositories/generated/postgresql"');
  expect(derived).toContain("/// Stays.\nmodel A { id String @id }");
  expect(derived).toMatch(/^\/\/ Derived from/);
  expect(derived).not.toContain("About the source");
});

test("a source that cannot be derived is said", () => {
  expect(() => derivePostgresSchema("datasource db {}")).toThrow("exactly once");
});
