// The operator's command for maps: bringing files in, taking maps out, naming an owner. `npm run map -- help` says how.
import { AppError } from "../lib/contract/app-error";
import { disconnect } from "../lib/server/repositories/database";
import { exportMaps } from "./map/export-maps";
import { importFiles } from "./map/import-files";
import { nameOwner } from "./map/name-owner";
import { USAGE } from "./map/usage";

/** Each says by its answer whether all went well. */
const COMMANDS: Readonly<Record<string, (args: string[]) => Promise<boolean>>> = {
  import: importFiles,
  export: exportMaps,
  owner: nameOwner,
};

async function run([name = "", ...args]: readonly string[]): Promise<boolean> {
  if (/^(help|--help|-h)$/.test(name) || args.includes("--help") || args.includes("-h")) {
    console.log(USAGE);
    return true;
  }
  const command = Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined;
  if (!command) throw new AppError("VALIDATION", USAGE);
  return command(args);
}

// Who reads along may stop reading, as `head` does.
process.stdout.on("error", () => process.exit(1));
try {
  if (!(await run(process.argv.slice(2)))) process.exitCode = 1;
} catch (error) {
  console.error(error instanceof AppError ? error.message : error);
  process.exitCode = 1;
} finally {
  await disconnect();
}
