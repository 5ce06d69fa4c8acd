// The lock file must name the packages of every platform, for `npm ci` refuses one that leaves some out. npm
// leaves out those that the registry at hand (a mirror, say) lacks; their names and versions tell what is missing.

/** @typedef {{ version?: string, optional?: boolean, dev?: boolean, os?: string[], cpu?: string[], libc?: string[], optionalDependencies?: Record<string, string> }} LockEntry */
/** @typedef {Record<string, LockEntry>} LockPackages paths below the root ("node_modules/x") to entries */

const systems = [
  "aix",
  "android",
  "darwin",
  "freebsd",
  "linux",
  "netbsd",
  "openbsd",
  "openharmony",
  "sunos",
  "win32",
];
const processors = [
  "arm64",
  "arm",
  "ia32",
  "loong64",
  "ppc64",
  "riscv64",
  "s390x",
  "wasm32",
  "x64",
];

/**
 * Entries for the optional packages that a lock file's packages ask for and do not list, by path.
 * @param {LockPackages} packages
 * @returns {LockPackages}
 */
export function missingEntries(packages) {
  /** @type {LockPackages} */
  const missing = {};
  for (const [path, entry] of Object.entries(packages)) {
    for (const [name, version] of Object.entries(entry.optionalDependencies ?? {})) {
      if (isListed(packages, path, name)) continue;
      missing[`node_modules/${name}`] = {
        version,
        ...platformOf(name),
        ...(entry.dev && { dev: true }),
        optional: true,
      };
    }
  }
  return missing;
}

/**
 * Whether a package that the one at `path` asks for is listed where Node.js would look for it.
 * @param {LockPackages} packages
 * @param {string} path
 * @param {string} name
 */
function isListed(packages, path, name) {
  let folder = path;
  for (;;) {
    if (packages[`${folder ? `${folder}/` : ""}node_modules/${name}`]) return true;
    if (!folder) return false;
    folder = folder.slice(0, Math.max(0, folder.lastIndexOf("/node_modules/")));
  }
}

/**
 * The platform that a package's name ends with: `cli-linux-x64-musl`, `oxide-wasm32-wasi`.
 * @param {string} name
 */
function platformOf(name) {
  const words = name.split(/[/-]/);
  const os = systems.find((system) => words.includes(system));
  const cpu = processors.find((processor) => words.includes(processor));
  if (!cpu) throw new Error(`The name ${name} does not tell for which processor it is.`);
  const libc = words.some((word) => word.startsWith("musl")) ? "musl" : "glibc";
  return {
    cpu: [cpu],
    ...(os === "linux" && { libc: [libc] }),
    ...(os && { os: [os] }),
  };
}
