// How a TypeScript file of the server's side is run outside Next.

/**
 * The program and its arguments for a TypeScript file. The condition `react-server` makes the package
 * `server-only`, which guards lib/server against the browser, load as nothing.
 * @param {string} file
 * @param {string[]} args
 * @returns {[string, ...string[]]}
 */
export function typescriptArguments(file, args = []) {
  return [process.execPath, "--conditions=react-server", "--import", "tsx", file, ...args];
}
