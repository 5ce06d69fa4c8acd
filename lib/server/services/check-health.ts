// Says whether the database answers.
import "server-only";
import { type Provider, provider, reader } from "../repositories/database";

export interface Health {
  readonly status: "ok";
  readonly database: Provider;
}

/** Asks the database something small; throws where it does not answer. */
export async function checkHealth(): Promise<Health> {
  await (await reader()).$queryRaw`SELECT 1`;
  return { status: "ok", database: provider() };
}
