// The settings at the head of a file. Where several files were put into one, each brought its own.
import type { IArgdownResponse } from "@argdown/core";
import { tokenize } from "@argdown/core/dist/lexer.js";
import { DataPlugin, FrontMatterSettingsModes } from "@argdown/core/dist/plugins/DataPlugin.js";
import { Malformed } from "../shared/guard-parse";
import { checkData } from "./check-data";
import { lineAt } from "./lines";

export interface FrontMatter {
  readonly line: number;
  readonly data: Readonly<Record<string, unknown>>;
}

const AT_HEAD = /^\s*(===+[\s\S]*?===+)/;
const ON_LINES = /^={3,}[ \t]*\n(?:[\s\S]*?\n)??={3,}[ \t]*$/gm;

/** Takes the front matter out of a text, leaving its line ends, so that the lines keep their numbers. */
export function takeFrontMatter(text: string): {
  readonly rest: string;
  readonly blocks: readonly FrontMatter[];
} {
  if (!text.includes("===")) return { rest: text, blocks: [] };
  const blocks: FrontMatter[] = [];
  const take = (block: string, line: number): string => {
    const data = readBlock(block, line);
    if (data === null) return block;
    blocks.push({ line, data });
    return block.replace(/[^\n]+/g, "");
  };
  const [whole = "", block = ""] = AT_HEAD.exec(text) ?? [];
  const after = text.slice(whole.length);
  const atHead = block !== "" && /^[ \t]*(?:\n|$)/.test(after);
  const before = whole.slice(0, whole.length - block.length);
  const headless = atHead ? before + take(block, lineAt(before, before.length)) + after : text;
  const rest = headless.replace(ON_LINES, (found, offset: number) =>
    take(found, lineAt(headless, offset)),
  );
  return { rest, blocks };
}

/** What a block says; null where it is no block of settings. */
function readBlock(block: string, line: number): Readonly<Record<string, unknown>> | null {
  const token = tokenOf(block);
  if (token === null) return null;
  const response: IArgdownResponse = {};
  try {
    const plugin = new DataPlugin();
    const request = { data: { frontMatterSettingsMode: FrontMatterSettingsModes.IGNORE } };
    plugin.tokenListeners.FrontMatter?.(request, response, token, null, null, SILENT);
  } catch (error) {
    throw new Malformed(
      `The front matter that begins on line ${line} is not proper YAML: ${reasonOf(error)}. Mend it, or take it out.`,
      { line },
    );
  }
  const data: unknown = response.frontMatter;
  if (data === null || data === undefined) return {};
  if (typeof data !== "object" || Array.isArray(data)) return null;
  checkData(data, line);
  return data as Readonly<Record<string, unknown>>;
}

function tokenOf(block: string) {
  try {
    const [token, ...others] = tokenize(block).tokens;
    return others.length === 0 && token?.tokenType.name === "FrontMatter" ? token : null;
  } catch {
    return null;
  }
}

/** A logger that says nothing. */
export const SILENT = { log: () => undefined, setLevel: () => undefined };

/** The short reason of a YAML error. */
export function reasonOf(error: unknown): string {
  if (typeof error === "object" && error !== null && "reason" in error)
    return String(error.reason).replace(/\.$/, "");
  return "it cannot be read";
}
