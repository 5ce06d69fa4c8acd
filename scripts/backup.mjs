// `npm run backup -- FILE`: a whole copy of the database, made safely while the app runs.
import { join, resolve } from "node:path";
import { backUp } from "./lib/backup.mjs";
import { loadEnvironment } from "./lib/environment.mjs";
import { dataDirectory } from "./lib/paths.mjs";
import { giveUp } from "./lib/prepare.mjs";

try {
  const target = process.argv[2];
  if (!target) throw new Error("Usage: npm run backup -- FILE");
  loadEnvironment("production");
  await backUp(String(process.env.DATABASE_URL), resolve(target));
  console.log(`Copied the database to ${resolve(target)}`);
  console.log(
    `Sessions and links of invitation also need the secret: NEXTAUTH_SECRET, or where you set none ${join(dataDirectory(), "secrets.json")}. Keep a copy of it in a safe place.`,
  );
} catch (error) {
  giveUp(error);
}
