// The operator's command for maps: npm run map -- owner SLUG EMAIL

import { normaliseEmail } from "../lib/contract/account";
import { AppError } from "../lib/contract/app-error";
import { disconnect } from "../lib/server/repositories/database";
import { setOwner } from "../lib/server/services/set-owner";

const USAGE =
  "Usage: npm run map -- owner SLUG EMAIL   makes the person with this e-mail address an owner of the map.";

async function run([command, slug, email, ...rest]: readonly string[]): Promise<void> {
  if (command !== "owner" || !slug || !email || rest.length > 0)
    throw new AppError("VALIDATION", USAGE);
  const { title, name, addressProved } = await setOwner({ slug, email: normaliseEmail(email) });
  console.log(`${name} now owns "${title}".`);
  if (!addressProved) {
    console.log(
      `Nobody has proved yet that ${email} is theirs: ask the person whether this is their account.`,
    );
  }
}

try {
  await run(process.argv.slice(2));
} catch (error) {
  console.error(error instanceof AppError ? error.message : error);
  process.exitCode = 1;
} finally {
  await disconnect();
}
