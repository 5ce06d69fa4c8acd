// The operator's command for accounts: npm run account -- list | reset-password EMAIL | delete EMAIL --yes
import { disconnect } from "@/lib/server/repositories/database";
import {
  deleteAccountOf,
  listAccounts,
  makeResetLink,
} from "@/lib/server/services/operate-accounts";

const USAGE = `Usage:
  npm run account -- list                    all accounts
  npm run account -- reset-password EMAIL    prints a one-time link to set a new password
  npm run account -- delete EMAIL --yes      deletes an account; what it wrote stays, under "former member"
An account without an e-mail address is named by its id, which "list" shows.`;

async function list(): Promise<string> {
  const accounts = await listAccounts();
  if (accounts.length === 0) return "There are no accounts yet. People make their own at /sign-up.";
  return accounts
    .map(({ id, name, email, createdAt }) =>
      [createdAt.toISOString().slice(0, 10), id, email ?? "(no e-mail)", name].join("  "),
    )
    .join("\n");
}

async function resetPassword(account: string): Promise<string> {
  const link = await makeResetLink(account, process.env.PORT ?? "3000");
  return `Give this link to ${account}, by a way that only they can read:\n\n  ${link}\n\nIt works once, and for one hour.`;
}

async function remove(account: string, confirmed: boolean): Promise<string> {
  if (!confirmed) {
    throw new Error(
      `This deletes ${account} for good, and private maps that only they can open.\nRepeat it with --yes.`,
    );
  }
  return `Deleted the account of ${await deleteAccountOf(account)}.`;
}

function run([command, account, ...rest]: readonly string[]): Promise<string> {
  if (command === "list" && account === undefined) return list();
  if (command === "reset-password" && account && rest.length === 0) return resetPassword(account);
  if (command === "delete" && account) return remove(account, rest.includes("--yes"));
  throw new Error(USAGE);
}

try {
  console.log(await run(process.argv.slice(2)));
} catch (error) {
  console.error(error instanceof Error ? error.message : String(error));
  process.exitCode = 1;
} finally {
  await disconnect();
}
