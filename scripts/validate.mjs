// `npm run validate`: everything that is quick, for the minute before a commit.
import { giveUp } from "./lib/prepare.mjs";
import { generateClients } from "./lib/prisma-clients.mjs";
import { runStages } from "./lib/run-stages.mjs";
import { quickStages } from "./lib/stages.mjs";

process.env.NEXT_TELEMETRY_DISABLED = "1";
try {
  await generateClients();
  await runStages(quickStages, process.argv.slice(2));
} catch (error) {
  giveUp(error);
}
