// `npm test`: from a fresh clone to a full run, browser included. `npm test -- types unit` runs some stages alone.
import { installPackages } from "./lib/install.mjs";
import { demandNode } from "./lib/node-version.mjs";

demandNode();
await installPackages();
process.env.NEXT_TELEMETRY_DISABLED = "1";
const { giveUp } = await import("./lib/prepare.mjs");
try {
  const { generateClients } = await import("./lib/prisma-clients.mjs");
  const { ensureBrowser } = await import("./lib/browser.mjs");
  const { runStages } = await import("./lib/run-stages.mjs");
  const { allStages } = await import("./lib/stages.mjs");
  const only = process.argv.slice(2);
  await generateClients();
  if (only.length === 0 || only.includes("e2e")) await ensureBrowser();
  const { stopTestServers } = await import("./lib/test-servers.mjs");
  try {
    await runStages(allStages, only);
  } finally {
    await stopTestServers();
  }
} catch (error) {
  giveUp(error);
}
