// The JavaScript that a page asks for with its HTML, as a browser that knows modules would load it.
import { gzipSync } from "node:zlib";

export interface Script {
  readonly path: string;
  /** Bytes after gzip. */
  readonly gzip: number;
  /** Bytes as run. */
  readonly plain: number;
}

/** Paths of the scripts in a page's HTML, preloads among them, without the polyfill for browsers without modules. */
export function scriptsIn(html: string): string[] {
  const paths = new Set<string>();
  for (const [tag] of html.matchAll(/<script\b[^>]*>/gi)) {
    const path = /\ssrc="([^"]+)"/i.exec(tag)?.[1];
    if (path && !/\snomodule\b/i.test(tag)) paths.add(path);
  }
  for (const [tag] of html.matchAll(/<link\b[^>]*>/gi)) {
    const path = /\shref="([^"]+)"/i.exec(tag)?.[1];
    if (path && /\sas="script"/i.test(tag) && /preload/i.test(tag)) paths.add(path);
  }
  return [...paths].map((path) => path.replaceAll("&amp;", "&"));
}

/** Fetches a page and weighs its scripts. */
export async function weighPage(address: string, path: string): Promise<Script[]> {
  const answer = await fetch(address + path);
  const html = await answer.text();
  if (!answer.ok) throw new Error(`${path} answered ${answer.status}.`);
  return Promise.all(scriptsIn(html).map((script) => weighScript(address, script)));
}

/** Weighs one script. */
export async function weighScript(address: string, path: string): Promise<Script> {
  const answer = await fetch(new URL(path, address));
  if (!answer.ok) throw new Error(`${path} answered ${answer.status}.`);
  const code = Buffer.from(await answer.arrayBuffer());
  return { path, gzip: gzipSync(code, { level: 9 }).byteLength, plain: code.byteLength };
}

/** Their weight together, in KB of 1,000 bytes after gzip. */
export function kilobytes(scripts: readonly Script[]): number {
  return scripts.reduce((sum, script) => sum + script.gzip, 0) / 1000;
}
