// The operator's command for maps: bringing files in, taking maps out, naming an owner. `npm run map -- help` says how.
import { AppError } from "../lib/contract/app-error";
import { disconnect } from "../lib/server/repositories/database";
import { USAGE } from "./map/usage";

type Command = (args: readonly string[]) => Promise<boolean>;

/** Each is fetched when it is asked for, and says by its answer whether all went well. */
const COMMANDS: Readonly<Record<string, () => Promise<Command>>> = {
  import: async () => (await import("./map/import-files")).importFiles,
  export: async () => (await import("./map/export-maps")).exportMaps,
  owner: async () => (await import("./map/name-owner")).nameOwner,
};

async function run([name = "", ...args]: readonly string[]): Promise<boolean> {
  if (/^(help|--help|-h)$/.test(name) || args.includes("--help") || args.includes("-h")) {
    console.log(USAGE);
    return true;
  }
  const command = Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined;
  if (!command) throw new AppError("VALIDATION", USAGE);
  return (await command())(args);
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
