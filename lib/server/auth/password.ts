// Passwords as argon2id hashes, with the parameters that OWASP recommends (19 MiB, 2 passes, 1 lane).
import "server-only";
import { type Algorithm, hash, verify } from "@node-rs/argon2";

// The package's enum is a const one, which isolated modules cannot read; 2 is Algorithm.Argon2id.
const ARGON2ID: Algorithm = 2;
const PARAMETERS = { algorithm: ARGON2ID, memoryCost: 19_456, timeCost: 2, parallelism: 1 };

/** The hash of a password that nobody has: checked where there is no account, so that it takes the same time. */
const DUMMY_HASH =
  "$argon2id$v=19$m=19456,t=2,p=1$Y291bnRlcnBvaW50LXNhbHQ$9JpRMlyRSOBn9M3sYJQoX2yMrfP1xTUf2hpNqUsDcIE";

/** The same password typed on another keyboard is the same password. */
function spelling(password: string): string {
  return password.normalize("NFKC");
}

/** An encoded argon2id hash with its own random salt. */
export function hashPassword(password: string): Promise<string> {
  return hash(spelling(password), PARAMETERS);
}

/**
 * Whether the password fits the hash. Null (no account, or one without a password) is always false,
 * and takes as long as a real check.
 */
export async function verifyPassword(
  passwordHash: string | null,
  password: string,
): Promise<boolean> {
  const fits = await verify(passwordHash ?? DUMMY_HASH, spelling(password));
  return passwordHash !== null && fits;
}
