// Reads what stands behind a command; whatever cannot be meant is said with how it is used.
import { resolve } from "node:path";
import { type ParseArgsConfig, parseArgs } from "node:util";
import { AppError } from "../../lib/contract/app-error";

/** Options and the rest. Throws VALIDATION with what is wrong. */
export function readArguments<T extends NonNullable<ParseArgsConfig["options"]>>(
  args: readonly string[],
  options: T,
) {
  try {
    return parseArgs({ args: [...args], options, allowPositionals: true, strict: true });
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    throw new AppError("VALIDATION", `${message}\nSee npm run map -- help.`);
  }
}

/** One of a few words, or undefined where nothing was said. Throws VALIDATION. */
export function oneOf<T extends string>(
  option: string,
  word: string | undefined,
  words: readonly T[],
): T | undefined {
  if (word === undefined) return undefined;
  const found = words.find((each) => each === word);
  if (found !== undefined) return found;
  throw new AppError("VALIDATION", `--${option} is one of ${words.join(", ")}, not "${word}".`);
}

/** A path as the person meant it: npm runs commands in the project's folder, wherever one stands. */
export function pathOf(path: string): string {
  return resolve(process.env.INIT_CWD ?? process.cwd(), path);
}
