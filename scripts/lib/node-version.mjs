// Which Node.js versions the program runs on.

/**
 * What to tell somebody whose Node.js is too old, or null where it will do (20.19, 22.12, 24 and newer).
 * @param {string} version such as "20.19.0"
 */
export function nodeProblem(version) {
  const [major = 0, minor = 0] = version.split(".").map(Number);
  if (major >= 24 || (major === 22 && minor >= 12) || (major === 20 && minor >= 19)) return null;
  return `Counterpoint needs Node.js 20.19, 22.12, 24 or newer; this is ${version}. Install one from https://nodejs.org and try again.`;
}

/** Ends the process with a message where this Node.js is too old. */
export function demandNode() {
  const problem = nodeProblem(process.versions.node);
  if (!problem) return;
  console.error(problem);
  process.exit(1);
}
