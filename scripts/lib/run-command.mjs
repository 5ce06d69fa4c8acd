// Runs other programs: aloud (its output is ours) or quietly (shown only when it fails).
import { spawn } from "node:child_process";
import { root } from "./paths.mjs";

/** @typedef {{ env?: NodeJS.ProcessEnv, cwd?: string, uid?: number, gid?: number }} RunOptions */

/** A program that ended with something other than 0; `output` is what it printed, where that was kept. */
export class CommandFailed extends Error {
  /**
   * @param {string} command
   * @param {number | null} code
   * @param {string} output
   */
  constructor(command, code, output) {
    super(
      `${command} ended with ${code === null ? "a signal" : `code ${code}`}.\n${output}`.trim(),
    );
    this.name = "CommandFailed";
    this.code = code;
    this.output = output;
  }
}

/**
 * Runs a program with our own input and output; resolves to its exit code (1 for a signal).
 * @param {string} command
 * @param {string[]} args
 * @param {RunOptions} options
 * @returns {Promise<number>}
 */
export function runAloud(command, args, options = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, { cwd: root, ...options, stdio: "inherit" });
    child.once("error", reject);
    child.once("close", (code) => resolve(code ?? 1));
  });
}

/**
 * Runs a program and keeps what it prints; resolves to the exit code and both outputs in the order they came.
 * @param {string} command
 * @param {string[]} args
 * @param {RunOptions} options
 * @returns {Promise<{ code: number, output: string, stdout: string }>}
 */
export function runCaptured(command, args, options = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, {
      cwd: root,
      ...options,
      stdio: ["ignore", "pipe", "pipe"],
    });
    let output = "";
    let stdout = "";
    child.stdout.setEncoding("utf8").on("data", (text) => {
      output += text;
      stdout += text;
    });
    child.stderr.setEncoding("utf8").on("data", (text) => {
      output += text;
    });
    child.once("error", reject);
    child.once("close", (code) => resolve({ code: code ?? 1, output, stdout }));
  });
}

/**
 * Runs a program quietly; rejects with CommandFailed, which holds its output, when it fails.
 * @param {string} command
 * @param {string[]} args
 * @param {RunOptions} options
 */
export async function runQuietly(command, args, options = {}) {
  const { code, output } = await runCaptured(command, args, options);
  if (code !== 0) throw new CommandFailed([command, ...args].join(" "), code, output);
}
