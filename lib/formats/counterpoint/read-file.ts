// Reads our own file as what it was written from: nothing that an ExportSource holds is missing from it.
import type { ExportSource } from "../format-types";
import { Malformed } from "../shared/guard-parse";
import { asRecord, fieldOf } from "../shared/json-fields";
import { readJson } from "../shared/read-json";
import { FILE_VERSION, fileSchema, type MapFile } from "./file-schema";

/** The file's content, checked. Throws `Malformed` with the path of what is wrong, or `OverLimit`. */
export function readFile(text: string): MapFile {
  const value = readJson(text);
  demandOurs(value);
  const parsed = fileSchema.safeParse(value);
  if (parsed.success) {
    demandUniqueIds(parsed.data);
    return parsed.data;
  }
  const [issue] = parsed.error.issues;
  const path = issue?.path.map(String).join(".") || "the file";
  throw new Malformed(
    `At “${path.slice(0, 200)}” the file is not as Counterpoint writes it: ${issue?.message ?? "it has another shape"}. Export the map again, or mend this place.`,
  );
}

/** The map that the file was written from, as it was. */
export function sourceOfFile(file: MapFile): ExportSource {
  const { map, brief, people, provenance } = file;
  const { id, slug, title, url, mainClaimId } = map;
  return {
    id,
    slug,
    title,
    url,
    brief,
    people,
    provenance,
    graph: {
      statements: byId(file.statements),
      inferences: byId(file.inferences),
      passages: byId(file.passages),
      annotations: byId(file.annotations),
      mainClaimId,
    },
  };
}

function demandOurs(value: unknown): void {
  const record = asRecord(value);
  if (!record || fieldOf(record, "format") !== "counterpoint")
    throw new Malformed(
      'This is JSON, but no map of Counterpoint: it does not say "format": "counterpoint". Choose another format.',
    );
  const version = fieldOf(record, "version");
  if (version === FILE_VERSION) return;
  throw new Malformed(
    typeof version === "number" && version > FILE_VERSION
      ? `This file was written by a newer Counterpoint (version ${version} of the format; this one reads version ${FILE_VERSION}). Bring this installation up to date, or export the map in another format.`
      : `This file does not say which version of the format it has; this Counterpoint reads "version": ${FILE_VERSION}. Export the map again.`,
  );
}

/** An id names one record, of whatever kind. */
function demandUniqueIds({ statements, inferences, passages, annotations }: MapFile): void {
  const seen = new Set<string>();
  for (const { id } of [...statements, ...inferences, ...passages, ...annotations]) {
    if (seen.has(id))
      throw new Malformed(
        `Two records in the file have the id “${id}”. Give one of them another id.`,
      );
    seen.add(id);
  }
}

function byId<T extends { readonly id: string }>(records: readonly T[]): ReadonlyMap<string, T> {
  return new Map(records.map((record) => [record.id, record]));
}
