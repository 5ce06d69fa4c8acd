// `npm run build`: builds the app if something changed since the last build.
import { buildApp } from "./lib/build.mjs";
import { giveUp } from "./lib/prepare.mjs";
import { generateClients } from "./lib/prisma-clients.mjs";
import { say } from "./lib/say.mjs";

process.env.NEXT_TELEMETRY_DISABLED = "1";
try {
  await generateClients();
  say((await buildApp()) ? "Built." : "The build is up to date.");
} catch (error) {
  giveUp(error);
}
