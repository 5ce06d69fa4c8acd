// Reads one seed folder from the disk: the brief, its plain text and the operations that build its map.
import { readFile } from "node:fs/promises";
import { basename, join, resolve } from "node:path";
import { normalizeText, plainTextOf } from "../../lib/contract/plain-text";
import { parseArgumentText, type SeedOperation } from "./parse-argument-text";
import { type FrontMatter, splitFrontMatter } from "./split-front-matter";

export interface SeedBrief {
  readonly title: string;
  readonly author: string | null;
  readonly source: string | null;
  readonly series: string | null;
  readonly publisher: string | null;
  /** A year, or an ISO date. */
  readonly publishedOn: string | null;
  readonly language: string | null;
  /** The line that stands above the text. */
  readonly notice: string | null;
  readonly disclaimer: string | null;
}

/** One map as the seed holds it; nobody owns it. */
export interface SeedMap {
  readonly slug: string;
  readonly title: string;
  readonly visibility: "public";
  readonly brief: SeedBrief;
  /** The brief's Markdown, without the front matter. */
  readonly markdown: string;
  /** `plainTextOf(markdown)`, in which the passages' offsets count. */
  readonly text: string;
  /** To be applied in this order to an empty map whose brief is at revision 1. */
  readonly operations: readonly SeedOperation[];
}

/** Reads `digest.md` and `map.argument` of a folder, whose name is the slug; throws an Error that names file and lines. */
export async function readSeed(folder: string): Promise<SeedMap> {
  const [digest, argument] = await Promise.all([
    readFile(join(folder, "digest.md"), "utf8"),
    readFile(join(folder, "map.argument"), "utf8"),
  ]);
  const { fields, body } = splitFrontMatter(normalizeText(digest));
  const title = fields.title;
  if (!title)
    throw new Error(
      `${join(folder, "digest.md")} has no title. Add "title: ..." to its front matter.`,
    );
  const text = plainTextOf(body);
  const parsed = parseArgumentText(argument, text);
  if (!parsed.ok) {
    const list = parsed.problems.map(({ line, message }) => `  line ${line}: ${message}`);
    throw new Error(`${join(folder, "map.argument")} cannot be read:\n${list.join("\n")}`);
  }
  return {
    slug: basename(resolve(folder)),
    title,
    visibility: "public",
    brief: briefOf(title, fields),
    markdown: body,
    text,
    operations: parsed.operations,
  };
}

function briefOf(title: string, fields: FrontMatter): SeedBrief {
  return {
    title,
    author: fields.author ?? null,
    source: fields.source ?? null,
    series: fields.series ?? null,
    publisher: fields.publisher ?? null,
    publishedOn: fields.year ?? null,
    language: fields.language ?? null,
    notice: fields.notice ?? null,
    disclaimer: fields.disclaimer ?? null,
  };
}
