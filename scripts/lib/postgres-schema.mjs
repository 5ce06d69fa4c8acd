// Derives the PostgreSQL schema from the SQLite one: same models, other provider and output.

const header =
  "// Derived from ../schema.prisma by scripts/derive-postgres-schema.mjs. Do not edit: change the source and derive again.\n";

/**
 * The PostgreSQL schema for a source schema. Throws where the source holds what cannot be derived.
 * @param {string} source
 */
export function derivePostgresSchema(source) {
  const withoutHead = source.replace(/^(\/\/(?!\/)[^\n]*\n)+/, "");
  const derived = swapOnce(
    swapOnce(withoutHead, 'provider = "sqlite"', 'provider = "postgresql"'),
    '"../lib/server/repositories/generated/sqlite"',
    '"../../lib/server/repositories/generated/postgresql"',
  );
  return header + derived;
}

/**
 * @param {string} text
 * @param {string} from
 * @param {string} to
 */
function swapOnce(text, from, to) {
  if (text.split(from).length !== 2) {
    throw new Error(`prisma/schema.prisma must hold ${from} exactly once.`);
  }
  return text.replace(from, () => to);
}
