// A PostgreSQL of our own for the tests: another language and another time zone than most, so that nothing rests on
// the usual ones. It does not wait for the disk.
import { execFileSync } from "node:child_process";
import { randomBytes } from "node:crypto";
import { chmodSync, chownSync, mkdirSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { findProgram, postgresFolders } from "./find-program.mjs";
import { runQuietly } from "./run-command.mjs";
import { freePort, startProgram } from "./test-process.mjs";

const install =
  "Debian: apt-get install postgresql. macOS: brew install postgresql@15. Or set TEST_POSTGRES_URL to a server where databases may be made.";

/**
 * Makes a cluster in `folder`, which must not exist, and starts it on a free port.
 * @param {string} folder
 * @returns {Promise<import("./test-servers.mjs").TestServer>}
 */
export async function startPostgres(folder) {
  const initdb = findProgram("initdb", postgresFolders());
  const server = initdb && findProgram("postgres", [dirname(initdb)]);
  if (!initdb || !server) return { missing: `PostgreSQL's server is not installed. ${install}` };
  const as = systemUser();
  if (as === null) {
    return {
      missing: `PostgreSQL does not run as root, and there is no user "postgres". ${install}`,
    };
  }
  const password = randomBytes(16).toString("hex");
  const data = join(folder, "data");
  await makeCluster({ initdb, folder, data, password, as });
  const port = await freePort();
  const settings = {
    listen_addresses: "127.0.0.1",
    port,
    unix_socket_directories: folder,
    fsync: "off",
    timezone: "Asia/Tokyo",
    max_connections: 200,
  };
  const running = await startProgram({
    command: server,
    args: [
      "-D",
      data,
      ...Object.entries(settings).flatMap(([name, value]) => ["-c", `${name}=${value}`]),
    ],
    ready: /database system is ready to accept connections/,
    stopSignal: "SIGINT",
    killSignal: "SIGQUIT",
    as,
  });
  return { url: `postgresql://counterpoint:${password}@127.0.0.1:${port}/postgres`, ...running };
}

/** @param {{ initdb: string, folder: string, data: string, password: string, as: { uid?: number, gid?: number } }} cluster */
async function makeCluster({ initdb, folder, data, password, as }) {
  mkdirSync(folder);
  const passwordFile = join(folder, "password");
  writeFileSync(passwordFile, password, { mode: 0o600 });
  if (as.uid !== undefined && as.gid !== undefined) {
    // The folder above is ours alone; the server's user must pass through it.
    chmodSync(dirname(folder), 0o711);
    for (const path of [folder, passwordFile]) chownSync(path, as.uid, as.gid);
  }
  await runQuietly(
    initdb,
    [
      ...["-D", data, "-U", "counterpoint", "--auth=scram-sha-256", `--pwfile=${passwordFile}`],
      ...["--encoding=UTF8", "--locale=C", "--locale-provider=icu", "--icu-locale=en-US"],
      "--no-sync",
    ],
    { ...as, cwd: folder, env: { ...process.env, LC_ALL: "C" } },
  );
  rmSync(passwordFile);
}

/** Whom the server runs as: ourselves, or for root the user that Debian's package makes; null where that is not there. */
function systemUser() {
  if (process.getuid?.() !== 0) return {};
  try {
    const id = (/** @type {string} */ flag) =>
      Number(
        execFileSync("id", [flag, "postgres"], {
          encoding: "utf8",
          stdio: ["ignore", "pipe", "ignore"],
        }),
      );
    return { uid: id("-u"), gid: id("-g") };
  } catch {
    return null;
  }
}
