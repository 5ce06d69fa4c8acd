// The environment of the program: .env files, the secret, the database's place, and how to serve.
import { existsSync } from "node:fs";
import { join } from "node:path";
import { dataDirectory, inRoot } from "./paths.mjs";
import { readSecrets } from "./secrets.mjs";

/**
 * Fills process.env from .env.local and .env (what is set already wins), then with defaults: DATABASE_URL in the
 * data folder, NEXTAUTH_SECRET made on the first start, no telemetry. Returns how to serve, and whether the secret
 * is this installation's own.
 * @param {"production" | "development"} mode
 */
export function loadEnvironment(mode) {
  for (const file of [".env.local", ".env"]) {
    if (existsSync(inRoot(file))) process.loadEnvFile(inRoot(file));
  }
  Object.assign(process.env, { NODE_ENV: mode, NEXT_TELEMETRY_DISABLED: "1" });
  const ownSecret = !process.env.NEXTAUTH_SECRET;
  process.env.DATABASE_URL ||= `file:${join(dataDirectory(), "counterpoint.db")}`;
  process.env.NEXTAUTH_SECRET ||= readSecrets(dataDirectory()).nextAuthSecret;
  return { ...serveSettings(process.env), ownSecret };
}

/**
 * Where to listen: PORT (3000), HOST (127.0.0.1, this computer alone), and whether to believe a proxy.
 * @param {Record<string, string | undefined>} env
 */
export function serveSettings(env) {
  const port = Number(env.PORT || 3000);
  if (!Number.isInteger(port) || port < 1 || port > 65535) {
    throw new Error(`PORT must be a number from 1 to 65535, not "${env.PORT}".`);
  }
  const host = env.HOST || "127.0.0.1";
  const shown = ["127.0.0.1", "0.0.0.0", "::", "::1"].includes(host) ? "localhost" : host;
  return {
    port,
    host,
    trustProxy: env.TRUST_PROXY === "1" || env.TRUST_PROXY === "true",
    address: env.PUBLIC_URL || `http://${shown}:${port}`,
  };
}
