// The files that were named, and those in the folders that were named.
import { readdirSync, statSync } from "node:fs";
import { join } from "node:path";
import { pathOf } from "./read-arguments";

export interface FoundFile {
  /** As the person would write it. */
  readonly shown: string;
  readonly path: string;
  /** Null where there is no such file. */
  readonly bytes: number | null;
}

/** What a file in a folder must end in to be looked at; a file that is named is read whatever it ends in. */
const ENDINGS = /\.(json|jsonld|argdown|ad|md|markdown|txt|text|xml|opml|csv|tsv|xlsx)$/i;

/** In the order in which they were named, those of a folder by name; hidden ones are left alone. */
export function filesIn(named: readonly string[]): FoundFile[] {
  return named.flatMap((shown) => {
    const path = pathOf(shown);
    const stats = statSync(path, { throwIfNoEntry: false });
    if (!stats?.isDirectory()) return [{ shown, path, bytes: stats?.size ?? null }];
    return below(path).map((inner) => ({
      shown: join(shown, inner),
      path: join(path, inner),
      bytes: statSync(join(path, inner)).size,
    }));
  });
}

function below(folder: string): string[] {
  const entries = readdirSync(folder, { withFileTypes: true })
    .filter(({ name }) => !name.startsWith(".") && name !== "node_modules")
    .sort((a, b) => (a.name < b.name ? -1 : 1));
  return entries.flatMap((entry) => {
    if (entry.isDirectory())
      return below(join(folder, entry.name)).map((inner) => join(entry.name, inner));
    return entry.isFile() && ENDINGS.test(entry.name) ? [entry.name] : [];
  });
}
