// A server program that runs as long as the tests do.
import { spawn } from "node:child_process";
import { once } from "node:events";
import { createServer } from "node:net";

/**
 * @typedef {object} Program
 * @property {string} command
 * @property {string[]} args
 * @property {RegExp} ready what it prints when it takes connections
 * @property {NodeJS.Signals} stopSignal what makes it stop soon and in good order
 * @property {NodeJS.Signals} killSignal what makes it stop at once
 * @property {{ uid?: number, gid?: number, cwd?: string }} [as]
 */

/**
 * Starts a program and waits until it says that it is ready; rejects with what it printed where it ends before.
 * @param {Program} program
 */
export async function startProgram({ command, args, ready, stopSignal, killSignal, as = {} }) {
  const env = { ...process.env, LC_ALL: "C" };
  // A group of its own: Ctrl+C reaches us alone, and we stop it in good order.
  const child = spawn(command, args, {
    ...as,
    env,
    detached: true,
    stdio: ["ignore", "pipe", "pipe"],
  });
  let printed = "";
  await new Promise((resolve, reject) => {
    const read = (/** @type {Buffer} */ chunk) => {
      printed = (printed + chunk.toString()).slice(-10_000);
      if (ready.test(printed)) resolve(undefined);
    };
    child.stdout.on("data", read);
    child.stderr.on("data", read);
    child.once("error", reject);
    child.once("exit", () => reject(new Error(`${command} ended at once:\n${printed}`)));
  });
  const ended = once(child, "exit");
  return {
    stop: async () => {
      child.kill(stopSignal);
      await ended;
    },
    kill: () => void child.kill(killSignal),
  };
}

/** A port of 127.0.0.1 that nobody listens on. @returns {Promise<number>} */
export async function freePort() {
  const server = createServer().listen(0, "127.0.0.1");
  await once(server, "listening");
  const address = server.address();
  await new Promise((resolve) => server.close(resolve));
  if (!address || typeof address === "string") throw new Error("There is no free port.");
  return address.port;
}
